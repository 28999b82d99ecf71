import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** What a link of a mail is for: to say that a sign-in was somebody else, or to get in again. */
export type EntryPurpose = 'not-me' | 'recovery'

/** A single-use link about getting in. */
export interface EntryLink {
  readonly id: Id
  readonly account: Id
  readonly purpose: EntryPurpose
  readonly endsAt: Instant
}

/** Stores a link; false where the same one is there already. */
export const insertEntryLink = async (tx: Tx, link: EntryLink): Promise<boolean> => {
  const inserted = await tx
    .tables<AccountTables>()
    .insertInto('account.entry_link')
    .values({
      link_id: link.id,
      account_id: link.account,
      purpose: link.purpose,
      ends_at: link.endsAt,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('link_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Whose link it is, while it may still be used. */
export const lookEntryLink = async (
  db: Database,
  { id, purpose }: Pick<EntryLink, 'id' | 'purpose'>,
  now: Instant,
): Promise<Id | null> => {
  const text = `select account_id from account.entry_link
    where link_id = $1 and purpose = $2 and used_at is null and ends_at > $3`
  const [row] = await db.look<{ account_id: Id }>(text, [id, purpose, now])
  return row?.account_id ?? null
}

/** Uses a link up; false where somebody did so before. */
export const useEntryLink = async (tx: Tx, id: Id, now: Instant): Promise<boolean> => {
  const used = await tx
    .tables<AccountTables>()
    .updateTable('account.entry_link')
    .set({ used_at: now })
    .where('link_id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Ends what is open of an account: challenges and links of mails that were not used yet. */
export const endOpenEntries = async (tx: Tx, account: Id): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  for (const table of ['account.challenge', 'account.entry_link', 'account.device_link'] as const)
    await tables.deleteFrom(table).where('account_id', '=', account).execute()
}

/** Deletes the links that ended before a moment. */
export const deleteEndedEntryLinks = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.entry_link').where('ends_at', '<', before).execute()
}
