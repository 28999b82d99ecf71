import type { TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { LANGUAGES, type Language } from '../../../kernel/texts.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { AccountCard } from '../words.ts'
import { noteSignIn } from './activity.ts'
import type { AccountTables } from './tables.ts'

/** Keyed hash of a normalised address. */
export const emailHash = (keys: Keys, email: string): Buffer => keys.blind('account.email', email)

/** A new account as it is stored; name and address come sealed. */
export interface NewAccount {
  readonly id: Id
  readonly name: string
  readonly email: string
  readonly passwordHash: string | null
  readonly level: TrustLevel
  readonly language: Language
  readonly at: Instant
  readonly confirmed: boolean
}

/** Takes an address for an account; false where it already belongs to one. */
export const takeSignInName = async (tx: Tx, hash: Buffer, account: Id): Promise<boolean> => {
  const taken = await tx
    .tables<AccountTables>()
    .insertInto('account.sign_in_name')
    .values({ email_hash: hash, account_id: account })
    .onConflict((conflict) => conflict.column('email_hash').doNothing())
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}

/** Whose account an address belongs to, by its keyed hash. */
export const lookAccountOf = async (db: Database, hash: Buffer): Promise<Id | null> => {
  const text = 'select account_id from account.sign_in_name where email_hash = $1'
  const [row] = await db.look<{ account_id: Id }>(text, [hash])
  return row?.account_id ?? null
}

/** Forgets the addresses of accounts, so that nobody finds them by one any more. */
export const deleteSignInNames = async (tx: Tx, accounts: readonly Id[]): Promise<void> => {
  if (accounts.length === 0) return
  await tx
    .tables<AccountTables>()
    .deleteFrom('account.sign_in_name')
    .where('account_id', 'in', [...accounts])
    .execute()
}

/** Stores a new account, sealed with a key of its own. */
export const insertAccount = async (tx: Tx, keys: Keys, account: NewAccount): Promise<void> => {
  const sealer = await keys.make(tx, account.id)
  await tx
    .tables<AccountTables>()
    .insertInto('account.account')
    .values({
      account_id: account.id,
      name: sealer.seal('account.name', account.name),
      email: sealer.seal('account.email', account.email),
      password_hash: account.passwordHash,
      level: account.level,
      language: account.language,
      created_at: account.at,
      confirmed_at: account.confirmed ? account.at : null,
    })
    .execute()
  await noteSignIn(tx, account.id, account.at)
}

/** An account as its own scope sees it. */
export interface StoredAccount extends AccountCard {
  readonly passwordHash: string | null
  readonly confirmedAt: Instant | null
  /** Its person has died. */
  readonly closedAt: Instant | null
}

/** The account of the transaction's scope, opened; null where it was closed or erased. */
export const findAccount = async (tx: Tx, keys: Keys, account: Id): Promise<StoredAccount | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.account')
    .selectAll()
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (!row) return null
  const sealer = await keys.find(tx, account)
  if (!sealer) return null
  const email = sealer.open('account.email', row.email)
  return {
    id: account,
    name: sealer.open('account.name', row.name),
    email,
    // An address comes into an account by a link that was sent to it; without an address nothing was shown.
    emailConfirmed: email !== '' && row.confirmed_at !== null,
    language: LANGUAGES.find((language) => language === row.language) ?? 'de',
    passwordHash: row.password_hash,
    confirmedAt: row.confirmed_at,
    closedAt: row.closed_at,
  }
}

/** Whether the account is still there; it stays so until this transaction ends. */
export const isOpen = async (tx: Tx, account: Id): Promise<boolean> => {
  const [row] = await tx.sql('select from account.account where account_id = $1 for key share', [account])
  return row !== undefined
}

/** Closes an account for good; false where it is closed already, or not there. */
export const closeAccount = async (tx: Tx, account: Id, at: Instant): Promise<boolean> => {
  const closed = await tx
    .tables<AccountTables>()
    .updateTable('account.account')
    .set({ closed_at: at })
    .where('account_id', '=', account)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

/** Whether an account is closed because its person has died. */
export const isFrozen = async (tx: Tx, account: Id): Promise<boolean> => {
  const [row] = await tx.sql('select from account.account where account_id = $1 and closed_at is not null', [account])
  return row !== undefined
}

/** Sets the password of an account; null takes it away. */
export const setPassword = async (tx: Tx, account: Id, passwordHash: string | null): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.account')
    .set({ password_hash: passwordHash })
    .where('account_id', '=', account)
    .execute()
}

/** What somebody typed when registering an address. */
export interface Typed {
  /** Null for who registers for a passkey. */
  readonly passwordHash: string | null
  /** Sealed with the account's key. */
  readonly name: Buffer
}

/** Confirms an account with the password and name that came with the used link; one that is confirmed stays as it is. */
export const confirmAccount = async (tx: Tx, account: Id, typed: Typed & { readonly at: Instant }): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.account')
    .set({ confirmed_at: typed.at, password_hash: typed.passwordHash, name: typed.name })
    .where('account_id', '=', account)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Takes what was typed last for an account that nobody has confirmed yet; false where it is confirmed. */
export const retypeAccount = async (tx: Tx, account: Id, typed: Typed): Promise<boolean> => {
  const updated = await tx
    .tables<AccountTables>()
    .updateTable('account.account')
    .set({ password_hash: typed.passwordHash, name: typed.name })
    .where('account_id', '=', account)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
