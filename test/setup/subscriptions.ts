import { SUBSCRIPTIONS } from '../../src/app/queues.ts'
import type { Subscriptions } from '../../src/platform/jobs/index.ts'

/** Who hears what, as far as the rooms of the test are there. */
export const subscriptionsOf = (queues: readonly string[]): Subscriptions =>
  Object.fromEntries(
    Object.entries(SUBSCRIPTIONS).map(([kind, hear]) => [kind, hear.filter((queue) => queues.includes(queue))]),
  )
