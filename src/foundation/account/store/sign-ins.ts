import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A sign-in as it is stored; the device is sealed. */
export interface StoredSignIn {
  readonly id: Id
  readonly at: Instant
  readonly way: string
  readonly level: string
  /** Whether the browser had been used with this account before. */
  readonly known: boolean
  readonly device: Buffer
}

/** Writes a sign-in down, and forgets those of the account from before a moment. */
export const insertSignIn = async (
  tx: Tx,
  account: Id,
  { forgetBefore, ...row }: StoredSignIn & { readonly forgetBefore: Instant },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  const { id, ...rest } = row
  await tables
    .insertInto('account.sign_in')
    .values({ account_id: account, sign_in_id: id, ...rest })
    .execute()
  await tables.deleteFrom('account.sign_in').where('account_id', '=', account).where('at', '<', forgetBefore).execute()
}

/** Sign-ins of an account, newest first, so many of them from before one. */
export const signInsOf = async (
  tx: Tx,
  account: Id,
  { before, limit }: { readonly before: Id | null; readonly limit: number },
): Promise<readonly StoredSignIn[]> => {
  const all = tx
    .tables<AccountTables>()
    .selectFrom('account.sign_in')
    .select(['sign_in_id as id', 'at', 'way', 'level', 'known', 'device'])
    .where('account_id', '=', account)
  const from = before === null ? all : all.where('sign_in_id', '<', before)
  return from.orderBy('sign_in_id', 'desc').limit(limit).execute()
}

/** Whether the account was signed in to before, as far as the list goes back. */
export const hasSignedIn = async (tx: Tx, account: Id): Promise<boolean> =>
  (await signInsOf(tx, account, { before: null, limit: 1 })).length > 0

/** One sign-in of an account. */
export const findSignIn = async (tx: Tx, account: Id, signIn: Id): Promise<StoredSignIn | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.sign_in')
    .select(['sign_in_id as id', 'at', 'way', 'level', 'known', 'device'])
    .where('account_id', '=', account)
    .where('sign_in_id', '=', signIn)
    .executeTakeFirst()
  return row ?? null
}

const SINCE = 'select since from account.browser_reset where account_id = $1'

/** Since when browsers count as known to an account; null where none were forgotten. */
export const browsersSince = async (tx: Tx, account: Id): Promise<Instant | null> =>
  (await tx.sql<{ since: Instant }>(SINCE, [account]))[0]?.since ?? null

/** The same before there is a transaction. */
export const lookBrowsersSince = async (db: Database, account: Id): Promise<Instant | null> => {
  const [row] = await db.look<{ since: Instant }>(SINCE, [account])
  return row?.since ?? null
}

/** Forgets all browsers of an account. */
export const resetBrowsers = async (tx: Tx, account: Id, since: Instant): Promise<void> => {
  await tx.sql(
    `insert into account.browser_reset (account_id, since) values ($1, $2)
     on conflict (account_id) do update set since = excluded.since`,
    [account, since],
  )
}
