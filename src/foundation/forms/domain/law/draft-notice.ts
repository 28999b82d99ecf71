import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** How long before a draft is deleted its party is told, as an ISO 8601 period in days. */
export const DRAFT_NOTICE: readonly Dated<string>[] = [
  {
    value: 'P7D',
    law: 'OZG',
    paragraph: '§ 8a',
    validFrom: day('2024-07-24'),
    validTo: null,
    source:
      'the law names 30 days after the last edit; that the notice comes a week before is a choice of this product',
    verified: false,
  },
]

/** The period of notice in force on a day; null where there is none, and then no draft is deleted by itself. */
export const draftNotice = (on: Day): string | null => inForce(DRAFT_NOTICE, on)?.value ?? null
