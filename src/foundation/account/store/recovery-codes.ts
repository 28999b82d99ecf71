import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** Puts new recovery codes in the place of all before; they come as keyed hashes. */
export const replaceRecoveryCodes = async (
  tx: Tx,
  account: Id,
  { hashes, at }: { readonly hashes: readonly Buffer[]; readonly at: Instant },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  await tables.deleteFrom('account.recovery_code').where('account_id', '=', account).execute()
  if (hashes.length === 0) return
  const rows = hashes.map((hash) => ({ account_id: account, code_hash: hash, made_at: at, used_at: null }))
  await tables.insertInto('account.recovery_code').values(rows).execute()
}

/** Uses a recovery code up; false where it is none or was used before. */
export const useRecoveryCode = async (
  tx: Tx,
  account: Id,
  { hash, at }: { readonly hash: Buffer; readonly at: Instant },
): Promise<boolean> => {
  const used = await tx
    .tables<AccountTables>()
    .updateTable('account.recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
