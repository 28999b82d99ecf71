import { type Id } from '../../../kernel/ids.ts'
import type { CaseRef } from '../../../foundation/cases/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { FilingTables } from './tables.ts'

/** Which file of whom. */
export interface BatchKey {
  readonly party: Id
  readonly batch: Id
}

/** A row that waits; both texts are sealed. */
export interface WaitingRow {
  readonly row: number
  readonly body: Buffer
  readonly reference: Buffer | null
}

/** The next rows that wait. */
export const waitingRows = async (tx: Tx, { party, batch }: BatchKey, most: number): Promise<readonly WaitingRow[]> => {
  const rows = await tx
    .tables<FilingTables>()
    .selectFrom('filing.batch_row')
    .select(['row', 'body', 'reference'])
    .where('account_id', '=', party)
    .where('batch_id', '=', batch)
    .where('outcome', 'is', null)
    .orderBy('row')
    .limit(most)
    .execute()
  return rows.flatMap(({ row, body, reference }) => (body === null ? [] : [{ row, body, reference }]))
}

/** What became of a row. */
export type RowEnd =
  | { readonly outcome: 'accepted'; readonly case: CaseRef; readonly number: string }
  | { readonly outcome: 'refused'; readonly report: Buffer }

/** Ends a row that waits; its content goes. */
export const endRow = async (
  tx: Tx,
  { party, batch }: BatchKey,
  { row, end }: { readonly row: number; readonly end: RowEnd },
): Promise<void> => {
  const set =
    end.outcome === 'accepted'
      ? { outcome: end.outcome, authority_id: end.case.authority, case_id: end.case.id, number: end.number }
      : { outcome: end.outcome, report: end.report }
  await tx
    .tables<FilingTables>()
    .updateTable('filing.batch_row')
    .set({ body: null, ...set })
    .where('account_id', '=', party)
    .where('batch_id', '=', batch)
    .where('row', '=', row)
    .where('outcome', 'is', null)
    .execute()
}

/** A line of the report; `report` and `reference` are sealed. */
export interface ReportRow {
  readonly row: number
  readonly reference: Buffer | null
  readonly outcome: string | null
  readonly report: Buffer | null
  readonly authority: Id | null
  readonly caseId: Id | null
  readonly number: string | null
}

/** The rows of a report after one, in order. */
export const reportRows = (
  tx: Tx,
  { party, batch }: BatchKey,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<readonly ReportRow[]> =>
  tx
    .tables<FilingTables>()
    .selectFrom('filing.batch_row')
    .select(['row', 'reference', 'outcome', 'report', 'authority_id as authority', 'case_id as caseId', 'number'])
    .where('account_id', '=', party)
    .where('batch_id', '=', batch)
    .where('row', '>', after)
    .orderBy('row')
    .limit(most)
    .execute()

/** How many rows came to what; a file has 500 at most. */
export const countRows = async (tx: Tx, { party, batch }: BatchKey): Promise<Readonly<Record<string, number>>> => {
  const rows = await tx.sql<{ outcome: string; count: number }>(
    `select coalesce(outcome, 'waiting') as outcome, count(*)::int as count from filing.batch_row
       where account_id = $1 and batch_id = $2 group by 1`,
    [party, batch],
  )
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]))
}
