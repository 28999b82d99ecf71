import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** The functions of an authority that need a second factor. */
export const demandedFunctions = async (tx: Tx, authority: Id): Promise<readonly StaffFunction[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.sign_in_demand')
    .select('function')
    .where('authority_id', '=', authority)
    .execute()
  return FUNCTIONS.filter((one) => rows.some((row) => row.function === one))
}

/** Says which functions of an authority need a second factor from now on; the others need none. */
export const setDemands = async (
  tx: Tx,
  authority: Id,
  { functions, at }: { readonly functions: readonly StaffFunction[]; readonly at: Instant },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  const others = FUNCTIONS.filter((one) => !functions.includes(one))
  await tables
    .deleteFrom('account.sign_in_demand')
    .where('authority_id', '=', authority)
    .where('function', 'in', ['', ...others])
    .execute()
  for (const one of functions)
    await tables
      .insertInto('account.sign_in_demand')
      .values({ authority_id: authority, function: one, since: at })
      .onConflict((conflict) => conflict.columns(['authority_id', 'function']).doNothing())
      .execute()
}
