import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** When an account was opened, and how surely its person is known. */
export interface AccountDates {
  readonly createdAt: Instant
  readonly confirmedAt: Instant | null
  readonly level: string
}

/** Dates of the scope's account. */
export const datesOf = async (tx: Tx, account: Id): Promise<AccountDates | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.account')
    .select(['created_at as createdAt', 'confirmed_at as confirmedAt', 'level'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row ?? null
}

/** When the sessions of an account that are still good began and were last used. */
export const sessionTimes = async (
  tx: Tx,
  account: Id,
): Promise<readonly { readonly startedAt: Instant; readonly seenAt: Instant }[]> =>
  tx
    .tables<AccountTables>()
    .selectFrom('account.session')
    .select(['started_at as startedAt', 'seen_at as seenAt'])
    .where('account_id', '=', account)
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute()

/** Corrects name and language of an account; the name comes sealed. */
export const correctAccount = async (
  tx: Tx,
  account: Id,
  right: { readonly name: Buffer; readonly language: Language },
): Promise<void> => {
  await tx.tables<AccountTables>().updateTable('account.account').set(right).where('account_id', '=', account).execute()
}

/** Puts a confirmed address in the place of the old one: how the account is found, and where mails go. */
export const replaceAddress = async (
  tx: Tx,
  account: Id,
  address: { readonly email: Buffer; readonly oldHash: Buffer },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  await tables
    .deleteFrom('account.sign_in_name')
    .where('account_id', '=', account)
    .where('email_hash', '=', address.oldHash)
    .execute()
  await tables.updateTable('account.account').set({ email: address.email }).where('account_id', '=', account).execute()
}

/** Locks the account for its erasure; false where it is gone already. */
export const lockAccount = async (tx: Tx, account: Id): Promise<boolean> => {
  const [row] = await tx.sql('select from account.account where account_id = $1 for update', [account])
  return row !== undefined
}

const SCOPED = [
  'account.passkey',
  'account.one_time_code',
  'account.recovery_code',
  'account.sign_in',
  'account.identity',
  'account.workplace',
  'account.address_change',
  'account.account',
] as const
const SHARED = [
  'account.session',
  'account.activity',
  'account.sign_in_name',
  'account.identity_name',
  'account.confirmation',
  'account.device_link',
  'account.passkey_name',
  'account.challenge',
  'account.entry_link',
  'account.browser_reset',
] as const

/** Deletes everything that this room keeps of an account. */
export const deleteAccount = async (tx: Tx, account: Id): Promise<void> => {
  for (const table of [...SHARED, ...SCOPED])
    await tx.tables<AccountTables>().deleteFrom(table).where('account_id', '=', account).execute()
}

/** What else the export says of an account: its last sign-in, codes that it has, and an address that waits. */
export interface AccountFacts {
  readonly signedInAt: Instant | null
  readonly toldAt: Instant | null
  readonly codesSince: Instant | null
  readonly recoveryCodes: number
  /** Sealed. */
  readonly newEmail: Buffer | null
}

/** The same of one account, in its scope. */
export const factsOf = async (tx: Tx, account: Id): Promise<AccountFacts> => {
  const [row] = await tx.sql<AccountFacts>(
    `select (select signed_in_at from account.activity where account_id = $1) as "signedInAt",
       (select told_at from account.activity where account_id = $1) as "toldAt",
       (select confirmed_at from account.one_time_code where account_id = $1) as "codesSince",
       (select count(*)::int from account.recovery_code where account_id = $1 and used_at is null) as "recoveryCodes",
       (select email from account.address_change where account_id = $1 and used_at is null limit 1) as "newEmail"`,
    [account],
  )
  return row ?? { signedInAt: null, toldAt: null, codesSince: null, recoveryCodes: 0, newEmail: null }
}
