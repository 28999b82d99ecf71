import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A passkey as it is stored; name and credential id come sealed. */
export interface StoredPasskey {
  readonly id: Id
  readonly credential: Buffer
  readonly publicKey: Buffer
  readonly counter: number
  readonly name: Buffer
  readonly addedAt: Instant
  readonly usedAt: Instant | null
}

/** Stores a passkey; false where its credential belongs to somebody already. */
export const insertPasskey = async (
  tx: Tx,
  account: Id,
  { credentialHash, ...key }: StoredPasskey & { readonly credentialHash: Buffer },
): Promise<boolean> => {
  const tables = tx.tables<AccountTables>()
  const taken = await tables
    .insertInto('account.passkey_name')
    .values({ credential_hash: credentialHash, account_id: account, passkey_id: key.id })
    .onConflict((conflict) => conflict.column('credential_hash').doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows !== 1n) return false
  await tables
    .insertInto('account.passkey')
    .values({
      account_id: account,
      passkey_id: key.id,
      credential: key.credential,
      public_key: key.publicKey,
      counter: key.counter,
      name: key.name,
      added_at: key.addedAt,
      used_at: key.usedAt,
    })
    .execute()
  return true
}

/** Whose passkey a credential is, by its keyed hash. */
export const lookPasskey = async (
  db: Database,
  credentialHash: Buffer,
): Promise<{ readonly account: Id; readonly passkey: Id } | null> => {
  const text =
    'select account_id as account, passkey_id as passkey from account.passkey_name where credential_hash = $1'
  const [row] = await db.look<{ account: Id; passkey: Id }>(text, [credentialHash])
  return row ?? null
}

/** One passkey of an account, locked: its counter goes up for one sign-in after the other. */
export const lockPasskey = async (tx: Tx, account: Id, passkey: Id): Promise<StoredPasskey | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.passkey')
    .selectAll()
    .where('account_id', '=', account)
    .where('passkey_id', '=', passkey)
    .forUpdate()
    .executeTakeFirst()
  return row ? asStored(row) : null
}

/** The passkeys of an account, oldest first. */
export const passkeysOf = async (tx: Tx, account: Id): Promise<readonly StoredPasskey[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.passkey')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('passkey_id')
    .execute()
  return rows.map(asStored)
}

const asStored = (row: AccountTables['account.passkey']): StoredPasskey => ({
  id: row.passkey_id,
  credential: row.credential,
  publicKey: row.public_key,
  counter: row.counter,
  name: row.name,
  addedAt: row.added_at,
  usedAt: row.used_at,
})

/** Writes down that a passkey was used, and how far its counter is. */
export const notePasskeyUse = async (
  tx: Tx,
  account: Id,
  use: { readonly passkey: Id; readonly counter: number; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.passkey')
    .set({ counter: use.counter, used_at: use.at })
    .where('account_id', '=', account)
    .where('passkey_id', '=', use.passkey)
    .execute()
}

/** Gives a passkey another name, which comes sealed. False where there is no such passkey. */
export const renameStoredPasskey = async (
  tx: Tx,
  account: Id,
  { passkey, name }: { readonly passkey: Id; readonly name: Buffer },
): Promise<boolean> => {
  const renamed = await tx
    .tables<AccountTables>()
    .updateTable('account.passkey')
    .set({ name })
    .where('account_id', '=', account)
    .where('passkey_id', '=', passkey)
    .executeTakeFirst()
  return renamed.numUpdatedRows === 1n
}

/** Takes a passkey away; false where there is none. */
export const deletePasskey = async (tx: Tx, account: Id, passkey: Id): Promise<boolean> => {
  const tables = tx.tables<AccountTables>()
  await tables
    .deleteFrom('account.passkey_name')
    .where('account_id', '=', account)
    .where('passkey_id', '=', passkey)
    .execute()
  const gone = await tables
    .deleteFrom('account.passkey')
    .where('account_id', '=', account)
    .where('passkey_id', '=', passkey)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}
