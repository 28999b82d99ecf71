import { type Comparison, compare } from './figures.ts'

/** One round of a side; gives things done per second. */
export type Round = () => Promise<number>

/** What is asked of both sides. */
export interface Turns {
  readonly rounds: number
  readonly ours: Round
  readonly bare: Round
}

/**
 * Runs both sides in turns, after one round of each that does not count. Who begins changes every time, so that a
 * machine that gets slower or faster does so for both.
 */
export const inTurns = async ({ rounds, ours, bare }: Turns): Promise<Comparison> => {
  await ours()
  await bare()
  const done: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
    for (const side of order) done[side].push(await (side === 'ours' ? ours : bare)())
  }
  return compare(done.ours, done.bare)
}

/** How a round of repeated work is bounded. */
export interface Repetition {
  /** How many do it at the same time. */
  readonly workers: number
  readonly forMs: number
}

/** Repeats a piece of work for a time; gives how often it was done per second. */
export const perSecond = async ({ workers, forMs }: Repetition, work: () => Promise<void>): Promise<number> => {
  const started = performance.now()
  let done = 0
  const worker = async (): Promise<void> => {
    while (performance.now() - started < forMs) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return (done / (performance.now() - started)) * 1000
}
