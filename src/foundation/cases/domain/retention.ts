import { type Day, dayOf, type Instant, plus } from '../../../kernel/clock.ts'
import type { Retention, Service } from '../service-words.ts'
import { deletionLead } from './law/retention-lead.ts'

/** Until when a case is kept, what follows, and why. */
export interface KeptUntil {
  /** The last day on which it is kept; from the day after it may be deleted. */
  readonly due: Day
  readonly then: Retention['then']
  readonly law: string
}

/**
 * How long a case is kept that ended in a state at a moment: the day of the end does not count, a time in months or
 * years ends on the day of the same number or the last of the month (BGB §§ 187 (1), 188). It does not move off a day
 * off: nothing has to be declared or done on its last day, which is what § 193 is about. Null where the service declares
 * nothing for that state, as for every state that is not final: such a case is kept.
 */
export const retentionOf = ({ retention }: Service, state: string, endedAt: Instant): KeptUntil | null => {
  const time = Object.hasOwn(retention.outcomes, state) ? retention.outcomes[state] : undefined
  if (time === undefined) return null
  return { due: plus(dayOf(endedAt), time), then: retention.then, law: retention.law }
}

/**
 * The first day on which a case may be deleted: after the last day of its keeping, and never earlier than the lead time
 * after the person was told.
 */
export const deletionDay = (due: Day, toldOn: Day): Day => {
  const [free, told] = [plus(due, 'P1D'), plus(toldOn, deletionLead(toldOn).value)]
  return free > told ? free : told
}

/** The last day of keeping up to which cases are proposed for deletion on a day: as far ahead as people are told. */
export const proposedUpTo = (today: Day): Day => plus(today, deletionLead(today).value)
