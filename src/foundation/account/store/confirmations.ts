import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A single-use link with what was typed for it: password and name hold once this very link is used. */
export interface Confirmation {
  readonly id: Id
  readonly account: Id
  /** Null where a passkey is to be the first way in: the link asks for one. */
  readonly passwordHash: string | null
  /** Sealed with the account's key. */
  readonly name: Buffer
  readonly endsAt: Instant
}

/** Stores a single-use link. */
export const insertConfirmation = async (tx: Tx, link: Confirmation): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.confirmation')
    .values({
      confirmation_id: link.id,
      account_id: link.account,
      password_hash: link.passwordHash,
      name: link.name,
      ends_at: link.endsAt,
      used_at: null,
    })
    .execute()
}

/** Whose link it is, while it may still be used. */
export const lookConfirmation = async (db: Database, id: Id, now: Instant): Promise<Id | null> => {
  const text =
    'select account_id from account.confirmation where confirmation_id = $1 and used_at is null and ends_at > $2'
  const [row] = await db.look<{ account_id: Id }>(text, [id, now])
  return row?.account_id ?? null
}

/** Uses a link up and gives what came with it; null where somebody did so before. */
export const useConfirmation = async (
  tx: Tx,
  id: Id,
  now: Instant,
): Promise<Pick<Confirmation, 'passwordHash' | 'name'> | null> => {
  const row = await tx
    .tables<AccountTables>()
    .updateTable('account.confirmation')
    .set({ used_at: now })
    .where('confirmation_id', '=', id)
    .where('used_at', 'is', null)
    .returning(['password_hash as passwordHash', 'name'])
    .executeTakeFirst()
  return row ?? null
}

/** Deletes the links that ended before a moment. */
export const deleteEndedConfirmations = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.confirmation').where('ends_at', '<', before).execute()
}

/** What came with a link, without using it up. */
export const findConfirmation = async (tx: Tx, id: Id): Promise<Pick<Confirmation, 'passwordHash'> | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.confirmation')
    .select('password_hash as passwordHash')
    .where('confirmation_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
