import { later } from '../../kernel/clock.ts'
import type { RetentionDuty, RetentionRule, StoredTable } from '../../kernel/stored-data.ts'
import { inReference } from '../../platform/postgres/index.ts'
import type { RepresentationShell } from './shell.ts'
import { deleteEndedCodes } from './store/codes.ts'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'representation.code',
    personal: 'references',
    holds: 'keyed hash of a code that somebody tells at a desk with a certificate',
    ends: 'a day after the code ended',
    own: { exported: 'a keyed hash that ends within a day', erased: true },
  },
  {
    table: 'representation.claim',
    personal: 'sealed',
    holds: 'whom somebody says to represent by law, with name and day of birth, sealed, and what became of it',
    ends: 'with the account of who claims',
    own: { exported: true, erased: true },
  },
  {
    table: 'representation.setting',
    personal: 'none',
    holds: 'whether two people enter a representation',
    ends: 'never',
  },
  {
    table: 'representation.entry',
    personal: 'sealed',
    holds: 'who saw which certificate of representation, inheritance, death or organisation, sealed',
    ends: 'with the account of who claims; a death that was only reported stays',
  },
]

/** How long this room keeps what. */
export const retentionRules = {
  codes: {
    room: 'representation',
    what: { de: 'Codes für Urkunden', en: 'Codes for certificates', leicht: 'Codes für das Amt' },
    tables: ['representation.code'],
    from: { de: 'ab dem Ende des Codes', en: 'from the end of the code', leicht: 'nach dem Ende vom Code' },
    within: 'P1D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>

/** The rules of this room with what carries them out. */
export const retentionDuties = ({ db, clock }: Pick<RepresentationShell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  {
    rule: retentionRules.codes,
    run: () => db.tx(inReference, (tx) => deleteEndedCodes(tx, later(clock(), `-${retentionRules.codes.within}`))),
  },
]
