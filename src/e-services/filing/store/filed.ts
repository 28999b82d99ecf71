import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { FilingTables } from './tables.ts'

/** An application by what its sender calls it, and the case that it is. */
export interface Filed {
  readonly keyHash: Buffer
  readonly bodyHash: Buffer
  readonly caseId: Id
  readonly authority: Id
  readonly version: number
  /** The file number; null until the case is surely there. */
  readonly number: string | null
}

/** Takes a key for an application; what stands there already is given back instead. */
export const takeKey = async (
  tx: Tx,
  party: Id,
  { at, ...filed }: Omit<Filed, 'number'> & { readonly at: Instant },
): Promise<Filed> => {
  const tables = tx.tables<FilingTables>()
  const put = await tables
    .insertInto('filing.filed')
    .values({
      account_id: party,
      key_hash: filed.keyHash,
      body_hash: filed.bodyHash,
      case_id: filed.caseId,
      authority_id: filed.authority,
      version: filed.version,
      begun_at: at,
      number: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'key_hash']).doNothing())
    .executeTakeFirst()
  if (put.numInsertedOrUpdatedRows === 1n) return { ...filed, number: null }
  const row = await tables
    .selectFrom('filing.filed')
    .selectAll()
    .where('account_id', '=', party)
    .where('key_hash', '=', filed.keyHash)
    .executeTakeFirstOrThrow()
  return {
    keyHash: row.key_hash,
    bodyHash: row.body_hash,
    caseId: row.case_id,
    authority: row.authority_id,
    version: row.version,
    number: row.number,
  }
}

/** Writes down the number of the case that an application became. */
export const noteNumber = async (
  tx: Tx,
  party: Id,
  { keyHash, number }: Pick<Filed, 'keyHash' | 'number'>,
): Promise<void> => {
  await tx
    .tables<FilingTables>()
    .updateTable('filing.filed')
    .set({ number })
    .where('account_id', '=', party)
    .where('key_hash', '=', keyHash)
    .execute()
}

/** Gives a key free whose application was refused, so that it can be sent better under the same one. */
export const releaseKey = async (tx: Tx, party: Id, keyHash: Buffer): Promise<void> => {
  await tx
    .tables<FilingTables>()
    .deleteFrom('filing.filed')
    .where('account_id', '=', party)
    .where('key_hash', '=', keyHash)
    .where('number', 'is', null)
    .execute()
}

/** Forgets keys that were used before a moment, some at a time. */
export const forgetKeys = async (tx: Tx, party: Id, before: Instant): Promise<void> => {
  await tx.sql(
    `delete from filing.filed where account_id = $1 and key_hash in
       (select key_hash from filing.filed where account_id = $1 and begun_at < $2 order by begun_at limit 100)`,
    [party, before],
  )
}

/** Deletes everything that this room keeps of a party. */
export const deleteFiled = async (tx: Tx, party: Id): Promise<void> => {
  for (const table of ['filing.filed', 'filing.batch'] as const)
    await tx.tables<FilingTables>().deleteFrom(table).where('account_id', '=', party).execute()
}
