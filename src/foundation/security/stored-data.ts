import { later } from '../../kernel/clock.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { RetentionDuty, RetentionRule, StoredTable } from '../../kernel/stored-data.ts'
import type { Database } from '../../platform/postgres/index.ts'
import { forgetCommands } from './verbs/forget-commands.ts'
import { forgetFullBudgets } from './verbs/limits.ts'

const TRAIL_ENDS = 'never: the trail proves what was done; what it refers to is gone when its keys are'

/** The tables of this room. */
export const storedData: readonly StoredTable[] = [
  {
    table: 'security.audit',
    personal: 'references',
    holds: 'who did or read what and when, as ids and codes, never a name or a text',
    ends: TRAIL_ENDS,
  },
  { table: 'security.link', personal: 'none', holds: 'hashes that chain the entries of the trail', ends: TRAIL_ENDS },
  { table: 'security.chain', personal: 'none', holds: 'the last hash of each chain', ends: TRAIL_ENDS },
  { table: 'security.checkpoint', personal: 'none', holds: 'signed hashes of all chains', ends: TRAIL_ENDS },
  { table: 'security.stamp', personal: 'none', holds: 'time stamps over those hashes', ends: TRAIL_ENDS },
  {
    table: 'security.unlinked',
    personal: 'references',
    holds: 'ids and hashes of entries that no link tells of yet',
    ends: 'within seconds, when they are linked',
  },
  {
    table: 'security.command',
    personal: 'references',
    holds: 'keys of sent forms and what they came to, as ids, so that nothing is done twice',
    ends: 'thirty days after the form was sent',
  },
  {
    table: 'security.reading_grant',
    personal: 'sealed',
    holds: 'who may read what across authorities, why and until when; name of the reader and reason, sealed',
    ends: 'never: it proves who was let in',
  },
  {
    table: 'security.grant_use',
    personal: 'references',
    holds: 'what was read under a grant, as ids and codes',
    ends: 'never: it proves what was read',
  },
  {
    table: 'security.granted',
    personal: 'references',
    holds: 'which grants an account reads under',
    ends: 'with the account; an ended grant opens nothing',
    own: { exported: 'a reading right of the office, which its pages show', erased: true },
  },
  {
    table: 'security.budget',
    personal: 'none',
    holds: 'keyed hashes of networks and accounts with the moment when their budget is full again',
    ends: 'within an hour after that moment',
  },
]

/** How long this room keeps what. */
export const retentionRules = {
  commands: {
    room: 'security',
    what: { de: 'Kennzeichen gesendeter Formulare', en: 'Keys of sent forms', leicht: 'Nummern von Formularen' },
    tables: ['security.command'],
    from: { de: 'ab dem Absenden', en: 'from sending', leicht: 'nach dem Absenden' },
    within: 'P30D',
    law: 'Art. 5 Abs. 1 Buchst. e DSGVO',
    verified: false,
  },
  budgets: {
    room: 'security',
    what: {
      de: 'Zähler gegen Überlastung und Passwortraten',
      en: 'Counters against overload and guessing of passwords',
      leicht: 'Zähler gegen Angriffe',
    },
    tables: ['security.budget'],
    from: { de: 'ab dem Ablauf des Zählers', en: 'from the end of the counter', leicht: 'nach dem Ablauf' },
    within: 'PT1H',
    law: 'Art. 5 Abs. 1 Buchst. e, Art. 32 DSGVO',
    verified: false,
  },
} as const satisfies Readonly<Record<string, RetentionRule>>

/** The rules of this room with what carries them out. */
export const retentionDuties = (shell: { readonly db: Database; readonly clock: Clock }): readonly RetentionDuty[] => [
  {
    rule: retentionRules.commands,
    run: () => forgetCommands(shell.db, later(shell.clock(), `-${retentionRules.commands.within}`)),
  },
  { rule: retentionRules.budgets, run: forgetFullBudgets(shell) },
]
