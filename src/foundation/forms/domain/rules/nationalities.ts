import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** Lists whose codes are the three digits of the Staats- und Gebietssystematik of the Statistisches Bundesamt. */
export const STATE_LISTS: readonly string[] = [
  'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staatsangehoerigkeit',
  'urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat',
]

const SOURCE = 'Statistisches Bundesamt, Staats- und Gebietssystematik (codes); the treaty (membership)'

const EU_27 =
  '000 124 125 126 127 128 129 130 131 134 135 137 139 142 143 145 148 151 152 153 154 155 157 161 164 165 181'.split(
    ' ',
  )

/** Member states of the European Union, by code of the Staats- und Gebietssystematik. */
export const EU_STATES: readonly Dated<readonly string[]>[] = [
  {
    value: EU_27.concat('168'),
    law: 'EUV',
    paragraph: 'Art. 52',
    validFrom: day('2013-07-01'),
    validTo: day('2020-01-31'),
    source: SOURCE,
    verified: false,
  },
  {
    value: EU_27,
    law: 'EUV',
    paragraph: 'Art. 50, 52',
    validFrom: day('2020-02-01'),
    validTo: null,
    source: SOURCE,
    verified: false,
  },
]

/** The states that the EEA agreement has besides those of the Union: Iceland, Liechtenstein and Norway. */
export const EEA_ONLY: readonly Dated<readonly string[]>[] = [
  {
    value: ['136', '141', '149'],
    law: 'EWR-Abkommen',
    paragraph: 'Art. 126',
    validFrom: day('1995-05-01'),
    validTo: null,
    source: SOURCE,
    verified: false,
  },
]

/** Switzerland: free movement by its own agreement (FZA 2002). */
export const SWITZERLAND: readonly Dated<readonly string[]>[] = [
  {
    value: ['158'],
    law: 'FZA',
    paragraph: 'Art. 1',
    validFrom: day('2002-06-01'),
    validTo: null,
    source: SOURCE,
    verified: false,
  },
]

/** The row in force on a day; without a day, the one that has no end. */
const rowOf = (table: readonly Dated<readonly string[]>[], on: Day | null): readonly string[] =>
  (on === null ? table.find(({ validTo }) => validTo === null) : inForce(table, on))?.value ?? []

/** Which states are meant by their group. EEA includes the Union. */
export const codesOfGroups = (groups: ReadonlySet<'EU' | 'EWR' | 'Schweiz'>, on: Day | null): readonly string[] =>
  [
    ...(groups.has('EU') || groups.has('EWR') ? rowOf(EU_STATES, on) : []),
    ...(groups.has('EWR') ? rowOf(EEA_ONLY, on) : []),
    ...(groups.has('Schweiz') ? rowOf(SWITZERLAND, on) : []),
  ].toSorted()
