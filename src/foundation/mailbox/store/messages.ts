import { z } from 'zod'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { MailboxMessage } from '../words.ts'
import type { MailboxTables } from './tables.ts'

const body = z.object({
  title: z.string(),
  text: z.array(z.string()),
  links: z.array(z.object({ href: z.string(), text: z.string() })),
})

/** A message to be put into a mailbox. Its id makes delivery happen once. */
export interface NewMessage {
  readonly id: Id
  readonly authority: Id
  readonly title: string
  readonly text: readonly string[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** Puts a message into the mailbox of the scope's account; false where it already lies there, or where the account is erased. */
export const insertMessage = async (
  tx: Tx,
  keys: Keys,
  to: { readonly account: Id; readonly message: NewMessage; readonly at: Instant },
): Promise<boolean> => {
  const sealer = await keys.find(tx, to.account)
  if (!sealer) return false
  const { title, text, links } = to.message
  const put = await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.message')
    .values({
      account_id: to.account,
      message_id: to.message.id,
      authority_id: to.message.authority,
      body: sealer.seal('mailbox.message', JSON.stringify({ title, text, links })),
      provided_at: to.at,
      read_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'message_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

type Row = MailboxTables['mailbox.message']

const opened = async (tx: Tx, keys: Keys, rows: readonly Row[]): Promise<readonly MailboxMessage[]> => {
  const first = rows[0]
  if (!first) return []
  const sealer = await keys.find(tx, first.account_id)
  if (!sealer) return []
  return rows.map((row) => ({
    id: row.message_id,
    authority: row.authority_id,
    providedAt: row.provided_at,
    readAt: row.read_at,
    ...body.parse(JSON.parse(sealer.open('mailbox.message', row.body))),
  }))
}

/** A page of the mailbox, newest first; ids are in the order of their making, so the id is the key of the paging. */
export const listMessages = async (
  tx: Tx,
  keys: Keys,
  page: { readonly account: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly MailboxMessage[]> => {
  let query = tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.message')
    .selectAll()
    .where('account_id', '=', page.account)
    .orderBy('message_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('message_id', '<', page.before)
  return opened(tx, keys, await query.execute())
}

/** One message, marked as read at its first reading. */
export const readMessage = async (
  tx: Tx,
  keys: Keys,
  which: { readonly account: Id; readonly message: Id; readonly at: Instant },
): Promise<MailboxMessage | null> => {
  const row = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.message')
    .selectAll()
    .where('account_id', '=', which.account)
    .where('message_id', '=', which.message)
    .executeTakeFirst()
  if (!row) return null
  if (row.read_at === null)
    await tx
      .tables<MailboxTables>()
      .updateTable('mailbox.message')
      .set({ read_at: which.at })
      .where('account_id', '=', which.account)
      .where('message_id', '=', which.message)
      .execute()
  return (await opened(tx, keys, [row]))[0] ?? null
}

/** Deletes the whole mailbox of a party. */
export const deleteMailbox = async (tx: Tx, account: Id): Promise<void> => {
  await tx.tables<MailboxTables>().deleteFrom('mailbox.message').where('account_id', '=', account).execute()
}
