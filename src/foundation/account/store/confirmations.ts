import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/database.ts'
import type { AccountTables } from './tables.ts'

/** Stores a single-use link. */
export const insertConfirmation = async (
  tx: Tx,
  link: { readonly id: Id; readonly account: Id; readonly endsAt: Instant },
): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.confirmation')
    .values({ confirmation_id: link.id, account_id: link.account, ends_at: link.endsAt, used_at: null })
    .execute()
}

/** Uses a link up; false where somebody did so before. */
export const useConfirmation = async (tx: Tx, id: Id, now: Instant): Promise<boolean> => {
  const used = await tx
    .tables<AccountTables>()
    .updateTable('account.confirmation')
    .set({ used_at: now })
    .where('confirmation_id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
