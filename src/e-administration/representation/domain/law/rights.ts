import { MANDATE_RIGHTS, type MandateRight } from '../../../../kernel/actor.ts'
import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

const BGB = { law: 'BGB', validFrom: day('1900-01-01'), validTo: null, verified: false } as const
const SOURCE = 'https://www.gesetze-im-internet.de/bgb/'

/** What the law lets somebody do who represents; a guardian may what the certificate says (BGB §§ 1814, 1815, 1823). */
const RIGHTS: Readonly<Record<'parent' | 'heir' | 'executor', readonly Dated<readonly MandateRight[]>[]>> = {
  parent: [{ ...BGB, value: MANDATE_RIGHTS, paragraph: '§§ 1626, 1629', source: `${SOURCE}__1629.html` }],
  // Heirs take the place of the dead; one of several alone only looks (BGB § 2038), so that an heir sees and does not send.
  heir: [{ ...BGB, value: ['read', 'mailbox'], paragraph: '§§ 1922, 2038', source: `${SOURCE}__1922.html` }],
  executor: [
    { ...BGB, value: ['read', 'prepare', 'submit', 'mailbox'], paragraph: '§ 2205', source: `${SOURCE}__2205.html` },
  ],
}

/** Rights on a day; none where no rule holds. */
export const rightsByLaw = (kind: 'parent' | 'heir' | 'executor', on: Day): readonly MandateRight[] =>
  inForce(RIGHTS[kind], on)?.value ?? []
