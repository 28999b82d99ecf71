import { TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { identityLevelOf } from '../domain/identity-level.ts'
import type { AccountTables } from './tables.ts'
import { findIdentities } from './identities.ts'

/** How surely the person of the scope's account is known: as it was opened, or by the best proof of identity that holds. */
export const provenLevel = async (tx: Tx, account: Id, at: Instant): Promise<TrustLevel> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.account')
    .select('level')
    .where('account_id', '=', account)
    .executeTakeFirst()
  const opened = TRUST_LEVELS.find((level) => level === row?.level) ?? 'low'
  return identityLevelOf(await findIdentities(tx, account), at, opened)
}
