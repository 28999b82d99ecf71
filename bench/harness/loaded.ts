import type { ChildProcess } from 'node:child_process'
import { ask } from './child.ts'
import { type LoadOrder, loadOutcome } from './load.ts'

/** Rounds of load on servers, all from one generator. */
export interface LoadRounds {
  /** A round on a port: answers per second. */
  readonly round: (order: LoadOrder) => () => Promise<number>
  /** The most that the generator took of one processor in a round; near 1 it was the limit, not the server. */
  readonly busiest: () => number
}

/** Rounds that the given generator drives. */
export const loadRounds = (generator: ChildProcess): LoadRounds => {
  let busiest = 0
  return {
    round: (order) => async () => {
      const { answers, elapsedMs, busy } = await ask(generator, order, loadOutcome)
      busiest = Math.max(busiest, busy)
      return (answers / elapsedMs) * 1000
    },
    busiest: () => Number(busiest.toFixed(2)),
  }
}
