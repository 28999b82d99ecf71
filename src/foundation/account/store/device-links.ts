import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A single-use link that makes a browser known to an account. */
export interface DeviceLink {
  readonly id: Id
  readonly account: Id
  readonly endsAt: Instant
}

/** Stores a link; false where the same one is there already. */
export const insertDeviceLink = async (tx: Tx, link: DeviceLink): Promise<boolean> => {
  const inserted = await tx
    .tables<AccountTables>()
    .insertInto('account.device_link')
    .values({ link_id: link.id, account_id: link.account, ends_at: link.endsAt, used_at: null })
    .onConflict((conflict) => conflict.column('link_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Whose link it is, while it may still be used. */
export const lookDeviceLink = async (db: Database, id: Id, now: Instant): Promise<Id | null> => {
  const text = 'select account_id from account.device_link where link_id = $1 and used_at is null and ends_at > $2'
  const [row] = await db.look<{ account_id: Id }>(text, [id, now])
  return row?.account_id ?? null
}

/** Uses a link up; false where somebody did so before. */
export const useDeviceLink = async (tx: Tx, id: Id, now: Instant): Promise<boolean> => {
  const used = await tx
    .tables<AccountTables>()
    .updateTable('account.device_link')
    .set({ used_at: now })
    .where('link_id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Deletes the links that ended before a moment. */
export const deleteEndedDeviceLinks = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.device_link').where('ends_at', '<', before).execute()
}
