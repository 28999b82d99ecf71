import { answerOrders } from './harness/child.ts'
import { loadOrder, sendLoad } from './harness/load.ts'

/** The load generator: a process of its own, so that it shares no event loop with what it measures. */
answerOrders(loadOrder, sendLoad)
