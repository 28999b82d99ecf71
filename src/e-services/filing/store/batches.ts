import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { FilingTables } from './tables.ts'

/** A file with many applications. `doer` is sealed. */
export interface StoredBatch {
  readonly id: Id
  readonly service: string
  readonly rows: number
  readonly doer: Buffer
  readonly sentAt: Instant
  readonly endedAt: Instant | null
}

const COLUMNS = ['batch_id as id', 'service', 'rows', 'doer', 'sent_at as sentAt', 'ended_at as endedAt'] as const

/** Stores a file with its rows, sealed; false where it is there already. */
export const insertBatch = async (
  tx: Tx,
  party: Id,
  {
    rows,
    ...batch
  }: Omit<StoredBatch, 'rows' | 'endedAt'> & {
    readonly rows: readonly { readonly body: Buffer; readonly reference: Buffer | null }[]
  },
): Promise<boolean> => {
  const tables = tx.tables<FilingTables>()
  const put = await tables
    .insertInto('filing.batch')
    .values({
      account_id: party,
      batch_id: batch.id,
      service: batch.service,
      rows: rows.length,
      doer: batch.doer,
      sent_at: batch.sentAt,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'batch_id']).doNothing())
    .executeTakeFirst()
  if (put.numInsertedOrUpdatedRows !== 1n) return false
  const empty = { outcome: null, report: null, authority_id: null, case_id: null, number: null }
  await tables
    .insertInto('filing.batch_row')
    .values(rows.map((row, index) => ({ account_id: party, batch_id: batch.id, row: index + 1, ...row, ...empty })))
    .execute()
  return true
}

/** One file; null where it is not there. */
export const findBatch = async (tx: Tx, party: Id, batch: Id): Promise<StoredBatch | null> => {
  const row = await tx
    .tables<FilingTables>()
    .selectFrom('filing.batch')
    .select(COLUMNS)
    .where('account_id', '=', party)
    .where('batch_id', '=', batch)
    .executeTakeFirst()
  return row ?? null
}

/** The files of a party, newest first. */
export const listBatches = (tx: Tx, party: Id, most: number): Promise<readonly StoredBatch[]> =>
  tx
    .tables<FilingTables>()
    .selectFrom('filing.batch')
    .select(COLUMNS)
    .where('account_id', '=', party)
    .orderBy('sent_at', 'desc')
    .orderBy('batch_id')
    .limit(most)
    .execute()

/** Writes down that all rows of a file are done. */
export const endBatch = async (
  tx: Tx,
  party: Id,
  { batch, at }: { readonly batch: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<FilingTables>()
    .updateTable('filing.batch')
    .set({ ended_at: at })
    .where('account_id', '=', party)
    .where('batch_id', '=', batch)
    .where('ended_at', 'is', null)
    .execute()
}

/** Forgets files that ended before a moment, some at a time, with their rows. */
export const forgetBatches = async (tx: Tx, party: Id, before: Instant): Promise<void> => {
  await tx.sql(
    `delete from filing.batch where account_id = $1 and batch_id in
       (select batch_id from filing.batch where account_id = $1 and sent_at < $2 order by sent_at limit 20)`,
    [party, before],
  )
}
