import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A new address that its owner still has to confirm; both addresses are sealed with the account's key. */
export interface AddressChange {
  readonly id: Id
  readonly account: Id
  readonly email: Buffer
  readonly oldEmail: Buffer
  readonly endsAt: Instant
}

/** Stores a wish; an earlier one of the same account is given up, and those whose time is over go. */
export const insertAddressChange = async (tx: Tx, change: AddressChange & { readonly at: Instant }): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  await tables
    .deleteFrom('account.address_change')
    .where('account_id', '=', change.account)
    .where((where) => where.or([where('used_at', 'is', null), where('ends_at', '<', change.at)]))
    .execute()
  await tables
    .insertInto('account.address_change')
    .values({
      account_id: change.account,
      change_id: change.id,
      email: change.email,
      old_email: change.oldEmail,
      ends_at: change.endsAt,
      used_at: null,
    })
    .execute()
}

/** The two addresses of a change, for its mails. */
export const findAddressChange = async (
  tx: Tx,
  account: Id,
  change: Id,
): Promise<Pick<AddressChange, 'email' | 'oldEmail'> | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.address_change')
    .select(['email', 'old_email as oldEmail'])
    .where('account_id', '=', account)
    .where('change_id', '=', change)
    .executeTakeFirst()
  return row ?? null
}

/** Uses a link up and gives the new address, sealed; null where it was used before or its time is over. */
export const useAddressChange = async (
  tx: Tx,
  which: { readonly account: Id; readonly change: Id; readonly at: Instant },
): Promise<Buffer | null> => {
  const row = await tx
    .tables<AccountTables>()
    .updateTable('account.address_change')
    .set({ used_at: which.at })
    .where('account_id', '=', which.account)
    .where('change_id', '=', which.change)
    .where('used_at', 'is', null)
    .where('ends_at', '>', which.at)
    .returning('email')
    .executeTakeFirst()
  return row?.email ?? null
}
