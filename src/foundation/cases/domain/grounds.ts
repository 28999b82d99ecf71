import type { LogEntry } from '../case-words.ts'

/**
 * The moves whose written reasons a decision rests on, by their count: the decision itself and the proposal that it
 * decides, which is the last move into the state that it was made in. What was written for an extension, or for a
 * proposal that was returned, gives no reasons for this one (HVwVfG § 39 (1)).
 */
export const groundsOf = (log: readonly LogEntry[], decision: LogEntry): readonly number[] => {
  const proposal = log.findLast(
    ({ seq, from, to }) => seq < decision.seq && to === decision.from && from !== decision.from,
  )
  return proposal ? [proposal.seq, decision.seq] : [decision.seq]
}
