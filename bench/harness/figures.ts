/** The middle of some figures; of an even number, the mean of the two in the middle. */
export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) throw new RangeError('median: expected at least one figure')
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** What several rounds came to. */
export interface Figures {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: readonly number[]
}

/** Sums rounds up. */
export const figuresOf = (rounds: readonly number[]): Figures => ({
  median: median(rounds),
  least: Math.min(...rounds),
  most: Math.max(...rounds),
  rounds,
})

/** Two sides of a question, in things done per second: more is better. */
export interface Comparison {
  readonly ours: Figures
  readonly bare: Figures
  /** Median of ours by median of the bare side. */
  readonly ratio: number
  /** Least and most of the ratios of single rounds. */
  readonly ratios: { readonly least: number; readonly most: number }
}

/** Compares the rounds of both sides, which were run in turns: the n-th round of each belong together. */
export const compare = (ours: readonly number[], bare: readonly number[]): Comparison => {
  if (ours.length !== bare.length) throw new RangeError(`compare: ${ours.length} rounds beside ${bare.length}`)
  const ratios = ours.map((figure, round) => figure / (bare[round] ?? Number.NaN))
  const [one, other] = [figuresOf(ours), figuresOf(bare)]
  return {
    ours: one,
    bare: other,
    ratio: one.median / other.median,
    ratios: { least: Math.min(...ratios), most: Math.max(...ratios) },
  }
}
