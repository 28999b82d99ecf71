import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'
import type { ReadingRole } from '../../grant-words.ts'

/** A legal basis on which somebody may read cases of an authority. */
export interface GrantBasis {
  readonly id: string
  readonly roles: readonly ReadingRole[]
}

const UNCHECKED = { validFrom: day('2018-05-25'), validTo: null, verified: false } as const
const NOT_READ = 'named from memory of the act; not yet checked against the official text'

/** Every legal basis that a grant can name; the authority decides which of them carries the case at hand. */
export const LEGAL_BASES: readonly Dated<GrantBasis>[] = [
  {
    ...UNCHECKED,
    value: { id: 'audit', roles: ['auditor'] },
    law: 'HGO',
    paragraph: '§§ 128 bis 131',
    source: NOT_READ,
  },
  {
    ...UNCHECKED,
    value: { id: 'state-audit', roles: ['auditor'] },
    law: 'ÜPKKG',
    paragraph: '§ 5',
    source: NOT_READ,
  },
  {
    ...UNCHECKED,
    value: { id: 'protection-officer', roles: ['data-protection-officer'] },
    law: 'DSGVO',
    paragraph: 'Art. 38 Abs. 2, Art. 39; HDSIG § 7',
    source: NOT_READ,
  },
  {
    ...UNCHECKED,
    value: { id: 'supervision', roles: ['supervisor'] },
    law: 'HGO',
    paragraph: '§ 4 Abs. 4, §§ 135 bis 137',
    source: NOT_READ,
  },
  {
    ...UNCHECKED,
    value: { id: 'consent', roles: ['support', 'auditor', 'supervisor', 'data-protection-officer'] },
    law: 'DSGVO',
    paragraph: 'Art. 28 Abs. 3; Weisung der Behörde',
    source: NOT_READ,
  },
  {
    ...UNCHECKED,
    value: { id: 'emergency', roles: ['emergency'] },
    law: 'DSGVO',
    paragraph: 'Art. 6 Abs. 1 Buchst. c, d und e; HDSIG § 3',
    source: NOT_READ,
  },
]

const longest = (value: string): readonly Dated<string>[] => [
  {
    value,
    law: 'DSGVO',
    paragraph: 'Art. 5 Abs. 1 Buchst. c und f',
    validFrom: day('2018-05-25'),
    validTo: null,
    source: 'docs/decisions/0020-reading-grants.md: no act names a number, this one is the rule of the house',
    verified: false,
  },
]

/** The longest time that a grant of each role holds, as an ISO 8601 duration. */
export const LONGEST_GRANTS: Readonly<Record<ReadingRole, readonly Dated<string>[]>> = {
  auditor: longest('P92D'),
  'data-protection-officer': longest('P31D'),
  supervisor: longest('P92D'),
  support: longest('P7D'),
  emergency: longest('PT4H'),
}

/** The bases that a role can name on a day. */
export const basesOf = (role: ReadingRole, on: Day): readonly Dated<GrantBasis>[] =>
  LEGAL_BASES.filter((basis) => basis.value.roles.includes(role) && inForce([basis], on) !== null)

/** A basis as it is written: `HGO §§ 128 bis 131`; the id itself where it is unknown. */
export const writtenBasis = (id: string): string => {
  const basis = LEGAL_BASES.find(({ value }) => value.id === id)
  return basis ? `${basis.law} ${basis.paragraph}` : id
}
