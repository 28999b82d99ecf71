import { day } from '../../../kernel/clock.ts'
import type { Dated } from '../../../kernel/dated.ts'

const SOURCE = 'https://www.gesetze-im-internet.de/bgb/'
const SINCE = day('1900-01-01')

/** At how many years somebody is of full age, by the day of birth. */
export const MAJORITY: readonly Dated<number>[] = [
  {
    value: 18,
    law: 'BGB',
    paragraph: '§ 2',
    validFrom: SINCE,
    validTo: null,
    source: `${SOURCE}__2.html`,
    verified: false,
  },
]

/** What becomes of a mandate when the one who gave it dies, where they said nothing else. */
export const GIVER_DIES: readonly Dated<'goes-on' | 'ends'>[] = [
  {
    value: 'goes-on',
    law: 'BGB',
    paragraph: '§ 168, § 672',
    validFrom: SINCE,
    validTo: null,
    source: `${SOURCE}__672.html`,
    verified: false,
  },
]
