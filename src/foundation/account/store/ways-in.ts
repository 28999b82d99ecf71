import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { WaysIn } from '../domain/ways-in.ts'

/** What an account can be entered with; the account's row is locked until the transaction ends. */
export const lockWays = async (tx: Tx, account: Id, at: Instant): Promise<WaysIn> => {
  const [held] = await tx.sql<{ password: boolean }>(
    'select password_hash is not null as password from account.account where account_id = $1 for no key update',
    [account],
  )
  const [row] = await tx.sql<Omit<WaysIn, 'password'>>(
    `select
      exists (select from account.one_time_code where account_id = $1 and confirmed_at is not null) as codes,
      (select count(*)::int from account.passkey where account_id = $1) as passkeys,
      (select count(*)::int from account.recovery_code where account_id = $1 and used_at is null) as "recoveryCodes",
      (select count(*)::int from account.identity where account_id = $1 and subject_hash is not null
        and (ends_at is null or ends_at > $2)) as identities`,
    [account, at],
  )
  return {
    password: held?.password ?? false,
    codes: row?.codes ?? false,
    passkeys: row?.passkeys ?? 0,
    recoveryCodes: row?.recoveryCodes ?? 0,
    identities: row?.identities ?? 0,
  }
}
