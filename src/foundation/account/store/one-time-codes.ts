import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** What the one-time codes of an account come from; the secret is sealed. */
export interface StoredCodeSecret {
  readonly secret: Buffer
  /** The last step of time that a code was taken of. */
  readonly lastStep: number
  readonly confirmedAt: Instant | null
}

/** Puts a new secret that a first code still has to confirm; a confirmed one stays as it is. */
export const beginCodeSecret = async (
  tx: Tx,
  account: Id,
  { secret, at }: { readonly secret: Buffer; readonly at: Instant },
): Promise<void> => {
  await tx.sql(
    `insert into account.one_time_code as c (account_id, secret, last_step, began_at, confirmed_at)
     values ($1, $2, 0, $3, null)
     on conflict (account_id) do update set secret = excluded.secret, last_step = 0, began_at = excluded.began_at
       where c.confirmed_at is null`,
    [account, secret, at],
  )
}

/** The secret of an account, locked: two codes are looked at one after the other. */
export const lockCodeSecret = async (tx: Tx, account: Id): Promise<StoredCodeSecret | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.one_time_code')
    .select(['secret', 'last_step as lastStep', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Whether the account has confirmed one-time codes. */
export const hasCodes = async (tx: Tx, account: Id): Promise<boolean> => {
  const [row] = await tx.sql('select from account.one_time_code where account_id = $1 and confirmed_at is not null', [
    account,
  ])
  return row !== undefined
}

/** Notes the step of a code that was taken, and with it that the codes are set up. */
export const noteCodeStep = async (
  tx: Tx,
  account: Id,
  { step, at }: { readonly step: number; readonly at: Instant },
): Promise<void> => {
  await tx.sql(
    'update account.one_time_code set last_step = $2, confirmed_at = coalesce(confirmed_at, $3) where account_id = $1',
    [account, step, at],
  )
}

/** Takes the codes away; false where there were none. */
export const deleteCodeSecret = async (tx: Tx, account: Id): Promise<boolean> => {
  const gone = await tx
    .tables<AccountTables>()
    .deleteFrom('account.one_time_code')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
