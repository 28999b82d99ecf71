import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import { clientWish } from '../client-form.ts'
import type { Client, ClientWish } from '../client-words.ts'
import type { SignOnTables } from './tables.ts'

/** A program as it is stored. */
export interface StoredClient extends Client {
  readonly secretHash: Buffer | null
}

/** A program as its row comes. */
export interface ClientRow {
  readonly authority_id: Id
  readonly registration: unknown
  readonly secret_hash: Buffer | null
  readonly registered_at: Instant
}

const COLUMNS = ['authority_id', 'registration', 'secret_hash', 'registered_at'] as const

/** The program of a row. */
export const clientOf = (row: ClientRow): StoredClient => ({
  ...clientWish.parse(row.registration),
  authority: row.authority_id,
  registeredAt: row.registered_at,
  secretHash: row.secret_hash,
})

/** One program, or null. A single statement: it happens on every request of the protocol. */
export const lookClient = async (db: Database, client: string): Promise<StoredClient | null> => {
  const [row] = await db.look<ClientRow>(`select ${COLUMNS.join()} from sign_on.client where client_id = $1`, [client])
  return row ? clientOf(row) : null
}

/** Several programs by their ids. */
export const lookClients = async (db: Database, clients: readonly string[]): Promise<readonly StoredClient[]> => {
  const columns = COLUMNS.join()
  const rows = await db.look<ClientRow>(`select ${columns} from sign_on.client where client_id = any($1)`, [clients])
  return rows.map(clientOf)
}

const ON_A_PAGE = 50

/** Programs in the order of their ids, after the given one; of one authority, or with null of all. */
export const listClients = async (tx: Tx, authority: Id | null, after: string): Promise<readonly StoredClient[]> => {
  const all = tx
    .tables<SignOnTables>()
    .selectFrom('sign_on.client')
    .select(COLUMNS)
    .where('client_id', '>', after)
    .orderBy('client_id')
    .limit(ON_A_PAGE)
  const rows = await (authority === null ? all : all.where('authority_id', '=', authority)).execute()
  return rows.map(clientOf)
}

/** What is stored of a new program. */
export interface NewClient {
  readonly wish: ClientWish
  readonly authority: Id
  readonly secretHash: Buffer | null
  readonly at: Instant
}

/** Registers a program; false where its id is taken. */
export const insertClient = async (tx: Tx, { wish, authority, secretHash, at }: NewClient): Promise<boolean> => {
  const done = await tx
    .tables<SignOnTables>()
    .insertInto('sign_on.client')
    .values({
      client_id: wish.id,
      authority_id: authority,
      registration: JSON.stringify(wish),
      secret_hash: secretHash,
      registered_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Puts another secret in the place of the old one. */
export const replaceSecret = async (tx: Tx, client: string, secretHash: Buffer): Promise<void> => {
  const table = tx.tables<SignOnTables>().updateTable('sign_on.client')
  await table.set({ secret_hash: secretHash }).where('client_id', '=', client).execute()
}

/** Removes a program; false where there was none. */
export const deleteClient = async (tx: Tx, client: string): Promise<boolean> => {
  const table = tx.tables<SignOnTables>().deleteFrom('sign_on.client')
  return (await table.where('client_id', '=', client).executeTakeFirst()).numDeletedRows === 1n
}
