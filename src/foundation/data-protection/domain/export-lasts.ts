import { type Day, day, type Instant, dayOf, later } from '../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../kernel/dated.ts'

/** How long a finished export can be downloaded: long enough for a holiday weekend, short enough for a copy of everything. */
export const EXPORT_LASTS: readonly Dated<string>[] = [
  {
    value: 'P7D',
    law: 'GDPR',
    paragraph: 'Art. 5 (1) (e)',
    validFrom: day('2026-01-01'),
    validTo: null,
    source: 'own setting; the law names no number of days',
    verified: false,
  },
]

const FIRST: Day = day('2026-01-01')

/** When an export that is ready now ends. */
export const exportEndsAt = (now: Instant): Instant => {
  const on = dayOf(now)
  const period = inForce(EXPORT_LASTS, on < FIRST ? FIRST : on)
  if (!period) throw new Error(`how long exports last is not set for ${on}`)
  return later(now, period.value)
}
