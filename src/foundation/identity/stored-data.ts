import { later } from '../../kernel/clock.ts'
import type { RetentionDuty, StoredTable } from '../../kernel/stored-data.ts'
import { inReference } from '../../platform/postgres/index.ts'
import type { AccountShell } from '../account/index.ts'
import { deleteEndedFlows } from './store/flows.ts'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'identity.flow',
    personal: 'sealed',
    holds: 'who was led away to prove an identity, and what came back, sealed with a secret of their browser',
    ends: 'when the person comes back, else within an hour after its time is over',
  },
]

/** How long this room keeps what. */
export const retentionRules = {
  flows: {
    room: 'identity',
    what: {
      de: 'Angefangene Anmeldungen über andere Konten',
      en: 'Begun sign-ins through other accounts',
      leicht: 'Angefangene Anmeldungen',
    },
    tables: ['identity.flow'],
    from: { de: 'ab dem Ende der Frist', en: 'from the end of its time', leicht: 'nach dem Ende' },
    within: 'PT1H',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
} as const

/** What carries the rules out. */
export const retentionDuties = ({ db, clock }: Pick<AccountShell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  {
    rule: retentionRules.flows,
    run: () => db.tx(inReference, (tx) => deleteEndedFlows(tx, later(clock(), `-${retentionRules.flows.within}`))),
  },
]
