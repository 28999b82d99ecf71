import type { Transition } from '../../../foundation/cases/words.ts'

/**
 * The moves of a case in the order in which they are offered: first the one that takes it on as it stands, without a
 * word to add, then those that ask, refuse, return or delay.
 */
export const wayOnFirst = (moves: readonly Transition[]): readonly Transition[] => {
  const wayOn = moves.find((move) => (move.needs ?? []).length === 0)
  return wayOn === undefined ? moves : [wayOn, ...moves.filter((move) => move !== wayOn)]
}
