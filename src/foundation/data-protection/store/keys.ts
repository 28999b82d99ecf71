import type { Instant } from '../../../kernel/clock.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { scopeId } from '../../../platform/postgres/index.ts'
import type { Subject } from '../words.ts'
import type { DataProtectionTables } from './tables.ts'

/** The wrapped key of a subject in this scope, if there is one. */
export const findWrapped = async (tx: Tx, subject: Subject): Promise<Buffer | null> => {
  const row = await tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.data_key')
    .select('wrapped')
    .where('scope_id', '=', scopeId(tx.scope))
    .where('subject_id', '=', subject)
    .where('version', '=', 1)
    .executeTakeFirst()
  return row?.wrapped ?? null
}

/** Stores a wrapped key; false where somebody else stored one first. */
export const insertWrapped = async (
  tx: Tx,
  key: { readonly subject: Subject; readonly wrapped: Buffer; readonly at: Instant },
): Promise<boolean> => {
  const done = await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.data_key')
    .values({ scope_id: scopeId(tx.scope), subject_id: key.subject, version: 1, wrapped: key.wrapped, made_at: key.at })
    .onConflict((conflict) => conflict.columns(['scope_id', 'subject_id', 'version']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Deletes every key of a subject in this scope; false where it had none. */
export const deleteKeys = async (tx: Tx, subject: Subject): Promise<boolean> => {
  const done = await tx
    .tables<DataProtectionTables>()
    .deleteFrom('data_protection.data_key')
    .where('scope_id', '=', scopeId(tx.scope))
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** The wrapped keys of many subjects in one query. */
export const findAllWrapped = async (
  tx: Tx,
  subjects: readonly Subject[],
): Promise<readonly { readonly subject: Subject; readonly wrapped: Buffer }[]> => {
  if (subjects.length === 0) return []
  return tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.data_key')
    .select(['subject_id as subject', 'wrapped'])
    .where('scope_id', '=', scopeId(tx.scope))
    .where('subject_id', 'in', [...subjects])
    .where('version', '=', 1)
    .execute()
}
