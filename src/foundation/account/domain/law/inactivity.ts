import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** After how long without a sign-in an account is erased, and how long before that its person is told; ISO 8601 periods. */
export interface InactivityRule {
  readonly after: string
  readonly notice: string
}

/** OZG § 8 (7), as far as it is known. */
export const INACTIVITY: readonly Dated<InactivityRule>[] = [
  {
    value: { after: 'P2Y', notice: 'P2M' },
    law: 'OZG',
    paragraph: '§ 8 Abs. 7',
    validFrom: day('2024-07-24'),
    validTo: null,
    source: 'OZG as changed by the OZG-Änderungsgesetz of 19 July 2024; not checked against the official text',
    verified: false,
  },
]

/** The rule of a day; null where there is none, and then no account is erased. */
export const inactivityRule = (on: Day): InactivityRule | null => inForce(INACTIVITY, on)?.value ?? null
