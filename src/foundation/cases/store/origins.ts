import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../words.ts'
import type { CasesTables } from './tables.ts'

/** Stores where answers of an application come from, sealed; with the first entry of the log. */
export const insertOrigins = async (tx: Tx, ref: CaseRef, body: Buffer): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.writing')
    .values({ authority_id: ref.authority, case_id: ref.id, seq: 1, kind: 'origins', body })
    .execute()
}

/** Where answers come from, still sealed; null where nothing was taken over, or the scope is that of a party. */
export const findOrigins = async (tx: Tx, ref: CaseRef): Promise<Buffer | null> => {
  const row = await tx
    .tables<CasesTables>()
    .selectFrom('cases.writing')
    .select('body')
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .where('kind', '=', 'origins')
    .executeTakeFirst()
  return row?.body ?? null
}
