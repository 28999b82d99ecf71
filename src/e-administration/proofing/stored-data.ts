import { later } from '../../kernel/clock.ts'
import type { RetentionDuty, RetentionRule, StoredTable } from '../../kernel/stored-data.ts'
import { inReference } from '../../platform/postgres/index.ts'
import type { ProofingShell } from './shell.ts'
import { deleteEndedCodes } from './store/codes.ts'

const WITH_ACCOUNT = 'with the account, or when its person objects'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'proofing.code',
    personal: 'references',
    holds: 'keyed hash of a code that somebody tells at a desk',
    ends: 'a day after the code ended',
    own: { exported: 'a keyed hash that ends within a day', erased: true },
  },
  {
    table: 'proofing.document',
    personal: 'references',
    holds: 'keyed hash of kind, issuing state and number of an identity document; the number itself is stored nowhere',
    ends: WITH_ACCOUNT,
    own: { exported: 'a keyed hash of a number that is stored nowhere', erased: true },
  },
  { table: 'proofing.setting', personal: 'none', holds: 'whether two people verify an identity', ends: 'never' },
  {
    table: 'proofing.proofing',
    personal: 'sealed',
    holds: 'who verified the identity of an account and when; what stood in the document, sealed',
    ends: 'with the account',
  },
  {
    table: 'proofing.own',
    personal: 'references',
    holds: 'which authorities verified the identity of an account, and objections',
    ends: 'with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'proofing.letter',
    personal: 'sealed',
    holds: 'name, day of birth and postal address for a letter, sealed; keyed hash of its code',
    ends: 'with the account',
    own: { exported: true, erased: true },
  },
]

/** How long this room keeps what. */
export const retentionRules = {
  codes: {
    room: 'proofing',
    what: { de: 'Codes für den Schalter', en: 'Codes for the desk', leicht: 'Codes für das Amt' },
    tables: ['proofing.code'],
    from: { de: 'ab dem Ende des Codes', en: 'from the end of the code', leicht: 'nach dem Ende vom Code' },
    within: 'P1D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>

/** The rules of this room with what carries them out. */
export const retentionDuties = ({ db, clock }: Pick<ProofingShell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  {
    rule: retentionRules.codes,
    run: () => db.tx(inReference, (tx) => deleteEndedCodes(tx, later(clock(), `-${retentionRules.codes.within}`))),
  },
]
