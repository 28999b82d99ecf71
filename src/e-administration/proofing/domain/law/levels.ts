import type { TrustLevel } from '../../../../kernel/actor.ts'
import { day, type Day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'
import type { ProofingWay } from '../../words.ts'

const TR_03147 = { law: 'BSI TR-03147', validFrom: day('2021-12-28'), validTo: null, verified: false } as const

/**
 * How sure an identity is that was proven by a way. A document seen by a clerk in person; a letter to the address that
 * the residents' register has, after the register was compared.
 */
export const LEVELS: Readonly<Record<ProofingWay, readonly Dated<TrustLevel>[]>> = {
  desk: [
    {
      ...TR_03147,
      value: 'substantial',
      paragraph: '1.0.6, Vor-Ort-Prüfung durch geschulte Beschäftigte',
      source: 'TR-03147 1.0.6 rates procedures of proofing; the rating of this desk was not checked against it',
    },
  ],
  letter: [
    {
      ...TR_03147,
      value: 'substantial',
      paragraph: '1.0.6, Zustellung an die Anschrift des Melderegisters',
      source: 'like the activation letter of ELSTER; the rating of this letter was not checked against TR-03147',
    },
  ],
}

/** The level that a way reaches on a day; low where no rule holds. */
export const levelOf = (way: ProofingWay, on: Day): TrustLevel => inForce(LEVELS[way], on)?.value ?? 'low'
