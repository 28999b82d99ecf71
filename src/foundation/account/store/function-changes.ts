import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** Somebody got or lost a function; the reason is sealed with the authority's key. */
export interface StoredFunctionChange {
  readonly id: Id
  readonly account: Id
  readonly function: StaffFunction
  readonly given: boolean
  readonly reason: Buffer
  readonly by: Id
  readonly at: Instant
}

/** Writes a change down. */
export const insertFunctionChange = async (tx: Tx, authority: Id, row: StoredFunctionChange): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.function_change')
    .values({
      authority_id: authority,
      change_id: row.id,
      account_id: row.account,
      function: row.function,
      given: row.given,
      reason: row.reason,
      done_by: row.by,
      at: row.at,
    })
    .execute()
}

/** The last changes of somebody's functions, the newest first. */
export const functionChangesOf = async (
  tx: Tx,
  authority: Id,
  { account, limit }: { readonly account: Id; readonly limit: number },
): Promise<readonly StoredFunctionChange[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.function_change')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .orderBy('change_id', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap((row) =>
    FUNCTIONS.filter((one) => one === row.function).map((one) => ({
      id: row.change_id,
      account: row.account_id,
      function: one,
      given: row.given,
      reason: row.reason,
      by: row.done_by,
      at: row.at,
    })),
  )
}

/** Takes the changes of somebody's functions away. */
export const deleteFunctionChangesOf = async (tx: Tx, authority: Id, account: Id): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .deleteFrom('account.function_change')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .execute()
}
