import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DataProtectionTables } from './tables.ts'

/** An export of everything about a person, on its way or ready. */
export interface StoredExport {
  readonly id: Id
  readonly language: string
  readonly askedAt: Instant
  readonly attempt: Id | null
  readonly workedAt: Instant | null
  /** How many holdings were written so far. */
  readonly done: number
  readonly readyAt: Instant | null
  readonly endsAt: Instant | null
  readonly sizeBytes: number
}

/** An export, by whose account it hangs on, and the run that works on it. */
export interface ExportRun {
  readonly account: Id
  readonly export: Id
  readonly attempt: Id
}

const read = (row: DataProtectionTables['data_protection.export']): StoredExport => ({
  id: row.export_id,
  language: row.language,
  askedAt: row.asked_at,
  attempt: row.attempt,
  workedAt: row.worked_at,
  done: row.done,
  readyAt: row.ready_at,
  endsAt: row.ends_at,
  sizeBytes: row.size_bytes,
})

const all = (tx: Tx, account: Id) =>
  tx.tables<DataProtectionTables>().selectFrom('data_protection.export').selectAll().where('account_id', '=', account)

/** The exports of an account, newest first; there are a handful, because each ends after days. */
export const exportsOf = async (tx: Tx, account: Id): Promise<readonly StoredExport[]> =>
  (await all(tx, account).orderBy('export_id', 'desc').limit(20).execute()).map(read)

/** One export, held until the transaction ends. */
export const lockExport = async (tx: Tx, account: Id, exportId: Id): Promise<StoredExport | null> => {
  const row = await all(tx, account).where('export_id', '=', exportId).forUpdate().executeTakeFirst()
  return row ? read(row) : null
}

/** Begins an export; false where another one of this account is not ready yet. */
export const insertExport = async (
  tx: Tx,
  account: Id,
  wish: Pick<StoredExport, 'id' | 'language' | 'askedAt'>,
): Promise<boolean> => {
  const done = await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.export')
    .values({
      account_id: account,
      export_id: wish.id,
      language: wish.language,
      asked_at: wish.askedAt,
      done: 0,
      size_bytes: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Makes a run the one that works on an export; null lets it go, so that the next may begin at once. */
export const setAttempt = async (
  tx: Tx,
  { account, export: exportId }: Omit<ExportRun, 'attempt'>,
  work: { readonly attempt: Id; readonly at: Instant } | null,
): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .updateTable('data_protection.export')
    .set({ attempt: work?.attempt ?? null, worked_at: work?.at ?? null, done: 0 })
    .where('account_id', '=', account)
    .where('export_id', '=', exportId)
    .execute()
}

const owned = (tx: Tx, run: ExportRun) =>
  tx
    .tables<DataProtectionTables>()
    .updateTable('data_protection.export')
    .where('account_id', '=', run.account)
    .where('export_id', '=', run.export)
    .where('attempt', '=', run.attempt)
    .where('ready_at', 'is', null)

/** Says that a run is still at work and how far it is; false where it is no longer the one. */
export const noteWork = async (
  tx: Tx,
  run: ExportRun,
  work: { readonly at: Instant; readonly done: number },
): Promise<boolean> => {
  const noted = await owned(tx, run).set({ worked_at: work.at, done: work.done }).executeTakeFirst()
  return noted.numUpdatedRows === 1n
}

/** Marks an export as ready; false where the run is no longer the one. */
export const finishExport = async (
  tx: Tx,
  run: ExportRun,
  ready: { readonly at: Instant; readonly endsAt: Instant; readonly sizeBytes: number },
): Promise<boolean> => {
  const done = await owned(tx, run)
    .set({ ready_at: ready.at, ends_at: ready.endsAt, size_bytes: ready.sizeBytes })
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** A piece of an export in the file store. */
export interface ExportPart {
  readonly part: number
  readonly address: string
  readonly sizeBytes: number
}

/** Writes down where a piece is about to lie. */
export const insertPart = async (tx: Tx, run: ExportRun, part: ExportPart): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.export_part')
    .values({
      account_id: run.account,
      export_id: run.export,
      attempt: run.attempt,
      part: part.part,
      address: part.address,
      size_bytes: part.sizeBytes,
    })
    .execute()
}

const parts = (tx: Tx, { account, export: exportId }: Omit<ExportRun, 'attempt'>) =>
  tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.export_part')
    .select(['part', 'address', 'size_bytes as sizeBytes'])
    .where('account_id', '=', account)
    .where('export_id', '=', exportId)
    .orderBy('part')

/** The pieces of one run in their order. */
export const partsOf = (tx: Tx, run: ExportRun): Promise<readonly ExportPart[]> =>
  parts(tx, run).where('attempt', '=', run.attempt).execute()

/** Where pieces of an export lie, of any run, or of all but one. */
export const addressesOf = async (
  tx: Tx,
  which: Omit<ExportRun, 'attempt'>,
  but: Id | null = null,
): Promise<readonly string[]> => {
  const found = but === null ? parts(tx, which) : parts(tx, which).where('attempt', '!=', but)
  return (await found.execute()).map(({ address }) => address)
}

/** Forgets the pieces of earlier runs, once their bytes are gone. */
export const deleteParts = async (tx: Tx, { account, export: exportId, attempt }: ExportRun): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .deleteFrom('data_protection.export_part')
    .where('account_id', '=', account)
    .where('export_id', '=', exportId)
    .where('attempt', '!=', attempt)
    .execute()
}

/** Deletes an export with its pieces. */
export const deleteExport = async (tx: Tx, account: Id, exportId: Id): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .deleteFrom('data_protection.export')
    .where('account_id', '=', account)
    .where('export_id', '=', exportId)
    .execute()
}

/** Deletes all exports of an account; gives where their pieces lie. */
export const deleteAllExports = async (tx: Tx, account: Id): Promise<readonly string[]> => {
  const tables = tx.tables<DataProtectionTables>()
  const gone = await tables
    .deleteFrom('data_protection.export_part')
    .where('account_id', '=', account)
    .returning('address')
    .execute()
  await tables.deleteFrom('data_protection.export').where('account_id', '=', account).execute()
  return gone.map(({ address }) => address)
}
