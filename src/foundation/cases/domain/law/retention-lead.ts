import { type Day, day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** How long before its deletion the person of a case is told, as an ISO 8601 period. */
const LEAD: readonly Dated<string>[] = [
  {
    value: 'P30D',
    law: 'GDPR',
    paragraph: 'Art. 5 (1) (a), Art. 12',
    validFrom: day('2018-05-25'),
    validTo: null,
    source: 'no law that names a time was found; a month leaves room to download what is still needed',
    verified: false,
  },
]

/** The rule on telling people before their case is deleted that is in force on a day; throws where none is known. */
export const deletionLead = (on: Day): Dated<string> => {
  const rule = inForce(LEAD, on)
  if (!rule) throw new RangeError(`deletion lead: no rule is known for ${on}`)
  return rule
}
