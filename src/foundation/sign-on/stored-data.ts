import type { RetentionDuty, RetentionRule, StoredTable } from '../../kernel/stored-data.ts'
import { inReference } from '../../platform/postgres/index.ts'
import type { SignOnShell } from './shell.ts'
import { deleteEndedArtifacts } from './store/artifacts.ts'
import { deleteEndedGrants } from './store/grants.ts'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'sign_on.client',
    personal: 'none',
    holds: 'programs that sign people in, with addresses, reasons and the hash of a secret',
    ends: 'when an operator removes the program',
  },
  {
    table: 'sign_on.consent',
    personal: 'references',
    holds: 'which program an account allowed what, and since when',
    ends: 'when the person takes it back, or with the account',
    own: { exported: true, erased: true },
  },
  {
    table: 'sign_on.grant',
    personal: 'sealed',
    holds: 'a consent at work in one session; what it allows, sealed',
    ends: 'within an hour after the session ended',
    own: { exported: 'a consent at work, which the export has, sealed with what is not stored', erased: true },
  },
  {
    table: 'sign_on.artifact',
    personal: 'sealed',
    holds: 'codes, tokens and sign-ins under way, by hash; content sealed with a value that is not stored',
    ends: 'within an hour after they ended',
  },
  {
    table: 'sign_on.signer',
    personal: 'none',
    holds: 'keys that tokens are signed with, sealed',
    ends: 'within an hour after the last token of the key has ended',
  },
]

/** How long this room keeps what. */
export const retentionRules = {
  signOns: {
    room: 'sign-on',
    what: { de: 'Anmeldungen bei Programmen', en: 'Sign-ins to programs', leicht: 'Anmeldungen bei Programmen' },
    tables: ['sign_on.grant', 'sign_on.artifact'],
    from: { de: 'ab dem Ende der Anmeldung', en: 'from the end of the sign-in', leicht: 'nach der Abmeldung' },
    within: 'PT1H',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>

/** The rules of this room with what carries them out. What a session that ended earlier leaves is ended by `keepSignOn`. */
export const retentionDuties = ({ db, clock }: Pick<SignOnShell, 'db' | 'clock'>): readonly RetentionDuty[] => [
  {
    rule: retentionRules.signOns,
    run: () =>
      db.tx(inReference, async (tx) => {
        await deleteEndedGrants(tx, clock())
        await deleteEndedArtifacts(tx, clock())
      }),
  },
]
