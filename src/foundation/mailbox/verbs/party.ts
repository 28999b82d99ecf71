import { type Actor, mayFor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Language } from '../../../kernel/texts.ts'
import { accountCard, isFrozen, isOneTime, isOpen } from '../../account/index.ts'
import { isFounded, isUnproven, mailboxReaders } from '../../mandates/index.ts'
import type { MailboxShell } from '../shell.ts'

/** Whether a party, a person or an organisation, still has a mailbox. In the scope of the party. */
export const isOpenParty = async (tx: Tx, party: Id): Promise<boolean> =>
  (await isOpen(tx, party)) || isFounded(tx, party)

/**
 * Why no decision may be delivered to the mailbox of a party: an organisation that nobody has proven, somebody dead, or
 * somebody who can't come back to it.
 */
export const barredFor = async (tx: Tx, party: Id): Promise<'not-proven' | 'deceased' | 'for-once' | null> => {
  if (await isFrozen(tx, party)) return 'deceased'
  if (await isOneTime(tx, party)) return 'for-once'
  return (await isUnproven(tx, party)) ? 'not-proven' : null
}

type PartyShell = Pick<MailboxShell, 'db' | 'clock' | 'keys'>

/**
 * Who is told of a message to a party about these topics: a person is told herself, of an organisation's messages whoever
 * holds a function for them right now, deputies included.
 */
export const readersOf = async (shell: PartyShell, party: Id, topics: readonly string[]): Promise<readonly Id[]> =>
  (await shell.db.tx(inAccount(party), (tx) => isOpen(tx, party))) ? [party] : mailboxReaders(shell)(party, topics)

/** In which language a party is written to: a person's own, an organisation in German (HVwVfG § 23 (1)). */
export const languageOf =
  (shell: Pick<MailboxShell, 'db' | 'keys'>) =>
  async (party: Id): Promise<Language> =>
    (await accountCard(shell)(party))?.language ?? 'de'

/** Which topics somebody may read in the mailbox of the party they act for: all (null), some, or none at all. */
export const topicsFor = (actor: Actor): readonly string[] | null => {
  const { actingFor } = actor
  if (actingFor.kind === 'self') return null
  if (!actingFor.scope.rights.includes('mailbox')) return []
  return actingFor.scope.services === 'all' ? null : actingFor.scope.services
}

/** Whether somebody may read messages of these topics; one that is about no service opens for a mandate over all of them. */
export const mayRead = (actor: Actor, topics: readonly string[]): boolean => mayFor(actor, 'mailbox', topics)
