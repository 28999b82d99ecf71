import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { ProofingTables } from './tables.ts'

/** A code that an account tells at a desk. */
export interface DeskCode {
  readonly hash: Buffer
  readonly id: Id
  readonly account: Id
  readonly endsAt: Instant
}

/** Puts a new code in the place of those that the account had. */
export const replaceCode = async (tx: Tx, code: DeskCode): Promise<void> => {
  const tables = tx.tables<ProofingTables>()
  await tables.deleteFrom('proofing.code').where('account_id', '=', code.account).execute()
  await tables
    .insertInto('proofing.code')
    .values({ code_hash: code.hash, code_id: code.id, account_id: code.account, ends_at: code.endsAt, used_at: null })
    .execute()
}

/** The code of an account that can still be used. */
export const lookOwnCode = async (
  db: Database,
  account: Id,
  now: Instant,
): Promise<Pick<DeskCode, 'id' | 'endsAt'> | null> => {
  const text = `select code_id as id, ends_at as "endsAt" from proofing.code
    where account_id = $1 and used_at is null and ends_at > $2`
  const [row] = await db.look<Pick<DeskCode, 'id' | 'endsAt'>>(text, [account, now])
  return row ?? null
}

/** Uses a code up and gives its account; null where there is none, or it was used, or has ended. Of many at once one gets it. */
export const useCode = async (tx: Tx, hash: Buffer, now: Instant): Promise<Id | null> => {
  const row = await tx
    .tables<ProofingTables>()
    .updateTable('proofing.code')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Deletes codes that ended before a moment. */
export const deleteEndedCodes = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<ProofingTables>().deleteFrom('proofing.code').where('ends_at', '<', before).execute()
}

/** Notes that a document proves an account; false where it proves another one already. */
export const takeDocument = async (tx: Tx, hash: Buffer, account: Id): Promise<boolean> => {
  const tables = tx.tables<ProofingTables>()
  await tables
    .insertInto('proofing.document')
    .values({ document_hash: hash, account_id: account })
    .onConflict((conflict) => conflict.column('document_hash').doNothing())
    .execute()
  const row = await tables
    .selectFrom('proofing.document')
    .select('account_id')
    .where('document_hash', '=', hash)
    .executeTakeFirst()
  return row?.account_id === account
}

/** Forgets codes and documents of an account. */
export const forgetShared = async (tx: Tx, account: Id): Promise<void> => {
  const tables = tx.tables<ProofingTables>()
  await tables.deleteFrom('proofing.code').where('account_id', '=', account).execute()
  await tables.deleteFrom('proofing.document').where('account_id', '=', account).execute()
}
