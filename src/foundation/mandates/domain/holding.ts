import type { Day } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** A time away, from the first to the last day; null where nobody said so. */
export interface Away {
  readonly absentFrom: Day | null
  readonly absentTo: Day | null
}

/** Somebody who holds a function, or stands in for one who does. */
export interface Holder {
  readonly person: Id
  readonly deputisesFor: Id | null
}

/** Whether somebody is away on a day. An absence without an end lasts until it is ended. */
export const isAway = ({ absentFrom, absentTo }: Away, on: Day): boolean =>
  absentFrom !== null && absentFrom <= on && (absentTo === null || on <= absentTo)

/**
 * Whether a person holds a function on a day: as its holder, or as the deputy of one who is away or has left. Whoever is
 * away may still act; a deputy's right ends with the first day that the other is back.
 */
export const holdsOn = (
  holder: Holder,
  {
    holders,
    away,
    on,
  }: { readonly holders: readonly Holder[]; readonly away: ReadonlyMap<Id, Away>; readonly on: Day },
): boolean => {
  const { deputisesFor } = holder
  if (deputisesFor === null) return true
  const stays = holders.some(({ person, deputisesFor: other }) => person === deputisesFor && other === null)
  const absence = away.get(deputisesFor)
  return !stays || absence === undefined || isAway(absence, on)
}
