import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { MessageKey } from './messages.ts'
import type { MailboxTables } from './tables.ts'

/** Notes the first opening of a message; false where it was opened before. Of many at once exactly one is the first. */
export const markRead = async (tx: Tx, { party, message }: MessageKey, at: Instant): Promise<boolean> => {
  const done = await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.message')
    .set({ read_at: at })
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Notes that the mail that tells of a message has left; one that was deleted meanwhile has nothing to note it on. */
export const markNoticed = async (tx: Tx, { party, message }: MessageKey, at: Instant): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.message')
    .set({ noticed_at: at })
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .where('noticed_at', 'is', null)
    .execute()
}

/** Notes the first answer of the party. */
export const markAnswered = async (tx: Tx, { party, message }: MessageKey, at: Instant): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.message')
    .set({ answered_at: at })
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .where('answered_at', 'is', null)
    .execute()
}

/** Puts a message away (a moment), or back (null). */
export const setArchived = async (tx: Tx, { party, message }: MessageKey, at: Instant | null): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.message')
    .set({ archived_at: at })
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .execute()
}

/** Deletes one message of a party. */
export const deleteMessage = async (tx: Tx, { party, message }: MessageKey): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .deleteFrom('mailbox.message')
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .execute()
}

const OWN = [
  'mailbox.message',
  'mailbox.consent',
  'mailbox.notice_choice',
  'mailbox.digest_hour',
  'mailbox.waiting_notice',
  'mailbox.subscription',
  'mailbox.case_choice',
  'mailbox.follower',
] as const

/** Deletes everything that this room keeps of a party; what an authority must prove stays with it. */
export const deleteMailbox = async (tx: Tx, party: Id): Promise<void> => {
  for (const table of OWN) await tx.tables<MailboxTables>().deleteFrom(table).where('account_id', '=', party).execute()
}
