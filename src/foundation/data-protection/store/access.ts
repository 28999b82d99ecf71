import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Access } from '../person-words.ts'
import type { DataProtectionTables } from './tables.ts'

/** Adds lines to the access log of the scope's account; those that are there already stay as they are. */
export const insertAccess = async (tx: Tx, account: Id, lines: readonly Access[]): Promise<void> => {
  if (lines.length === 0) return
  await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.access')
    .values(
      lines.map(({ id, at, authority, row, act, purpose, law, reader }) => ({
        account_id: account,
        access_id: id,
        at,
        authority_id: authority,
        row_id: row,
        act,
        purpose,
        law,
        reader,
      })),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'access_id']).doNothing())
    .execute()
}

/** A page of the access log, newest first; ids are in the order of the readings, so the id is the key of the paging. */
export const lookAccess = async (
  tx: Tx,
  page: { readonly account: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly Access[]> => {
  let query = tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.access')
    .selectAll()
    .where('account_id', '=', page.account)
    .orderBy('access_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('access_id', '<', page.before)
  return (await query.execute()).map((row) => ({
    id: row.access_id,
    at: row.at,
    authority: row.authority_id,
    row: row.row_id,
    act: row.act,
    purpose: row.purpose,
    law: row.law,
    reader: row.reader,
  }))
}

/** Deletes the whole access log of an account. */
export const deleteAccess = async (tx: Tx, account: Id): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .deleteFrom('data_protection.access')
    .where('account_id', '=', account)
    .execute()
}
