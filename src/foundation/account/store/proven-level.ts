import { TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** How surely the person of the scope's account is known right now. */
export const provenLevel = async (tx: Tx, account: Id): Promise<TrustLevel> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.account')
    .select('level')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return TRUST_LEVELS.find((level) => level === row?.level) ?? 'low'
}
