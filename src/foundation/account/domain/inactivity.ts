import { type Day, dayOf, type Instant, plus } from '../../../kernel/clock.ts'
import { inactivityRule } from './law/inactivity.ts'

/** When an account was last signed in to, and when its person was told. */
export interface Activity {
  readonly signedInAt: Instant
  readonly toldAt: Instant | null
}

/** What is due about an account that nobody signs in to. */
export type InactivityStep =
  | { readonly due: 'nothing' }
  /** Its person is told now; erased on the day at the earliest. */
  | { readonly due: 'tell'; readonly erasedOn: Day }
  | { readonly due: 'erase' }

/**
 * What is due about an account (OZG § 8 (7)): two months before two years have passed its person is told, and after both
 * periods it is erased. Who is told late keeps the account for the whole time of notice. A sign-in begins anew.
 */
export const inactivityStep = ({ signedInAt, toldAt }: Activity, now: Instant): InactivityStep => {
  const today = dayOf(now)
  const rule = inactivityRule(today)
  if (rule === null) return { due: 'nothing' }
  const ends = plus(dayOf(signedInAt), rule.after)
  const later = (one: Day, other: Day): Day => (one > other ? one : other)
  if (toldAt === null || toldAt < signedInAt) {
    if (today < plus(ends, `-${rule.notice}`)) return { due: 'nothing' }
    return { due: 'tell', erasedOn: later(ends, plus(today, rule.notice)) }
  }
  return today < later(ends, plus(dayOf(toldAt), rule.notice)) ? { due: 'nothing' } : { due: 'erase' }
}
