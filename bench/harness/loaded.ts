import type { ChildProcess } from 'node:child_process'
import { ask } from './child.ts'
import { median } from './figures.ts'
import { type LoadOrder, loadOutcome } from './load.ts'
import { processorMs } from './processor-time.ts'
import type { Round } from './rounds.ts'

/** A server under load: its rounds, and what an answer costs it. */
export interface Loaded {
  /** Answers per second. */
  readonly round: Round
  /** Median of the rounds: processor time of the server and its children for one answer, in milliseconds. */
  readonly processorMsEach: () => number
  /** The most that the generator took of one processor in a round; near 1 it was the limit, not the server. */
  readonly generatorBusy: () => number
}

/** Loads the server with this process id from a generator. */
export const loaded = (generator: ChildProcess, server: number, order: LoadOrder): Loaded => {
  const costs: number[] = []
  let busiest = 0
  return {
    round: async () => {
      const before = await processorMs(server)
      const { answers, elapsedMs, busy } = await ask(generator, order, loadOutcome)
      costs.push(((await processorMs(server)) - before) / answers)
      busiest = Math.max(busiest, busy)
      return (answers / elapsedMs) * 1000
    },
    processorMsEach: () => Number(median(costs).toFixed(3)),
    generatorBusy: () => Number(busiest.toFixed(2)),
  }
}

/** What two servers under load cost, for the report. */
export const costsOf = (ours: Loaded, bare: Loaded) => ({
  'processor time for one answer in ms': {
    ours: ours.processorMsEach(),
    bare: bare.processorMsEach(),
    ratio: Number((bare.processorMsEach() / ours.processorMsEach()).toFixed(2)),
  },
  'processor taken by the generator, at most': Math.max(ours.generatorBusy(), bare.generatorBusy()),
})
