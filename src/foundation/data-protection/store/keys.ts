import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Subject } from '../words.ts'
import type { DataProtectionTables } from './tables.ts'

/** Where a data key lies. */
export interface KeyPlace {
  readonly tenant: Id
  readonly scope: Id
  readonly subject: Subject
}

/** A data key as it is stored, and which version of the tenant's key wraps it. */
export interface WrappedKey {
  readonly subject: Subject
  readonly tenantVersion: number
  readonly wrapped: Buffer
}

const VERSION = 1

/** The wrapped keys of subjects of a scope, in one query. */
export const findWrapped = (
  tx: Tx,
  { tenant, scope, subjects }: Omit<KeyPlace, 'subject'> & { readonly subjects: readonly Subject[] },
): Promise<readonly WrappedKey[]> =>
  tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.data_key')
    .select(['subject_id as subject', 'tenant_version as tenantVersion', 'wrapped'])
    .where('tenant_id', '=', tenant)
    .where('scope_id', '=', scope)
    .where('subject_id', 'in', [...subjects])
    .where('version', '=', VERSION)
    .execute()

/** Stores a wrapped key; false where somebody else stored one first. */
export const insertWrapped = async (
  tx: Tx,
  key: KeyPlace & Omit<WrappedKey, 'subject'> & { readonly at: Instant },
): Promise<boolean> => {
  const done = await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.data_key')
    .values({
      tenant_id: key.tenant,
      scope_id: key.scope,
      subject_id: key.subject,
      version: VERSION,
      tenant_version: key.tenantVersion,
      wrapped: key.wrapped,
      made_at: key.at,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'scope_id', 'subject_id', 'version']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Whether the key of a subject was destroyed before. */
export const isDestroyed = async (tx: Tx, { tenant, scope, subject }: KeyPlace): Promise<boolean> => {
  const row = await tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.destroyed')
    .select('destroyed_at')
    .where('tenant_id', '=', tenant)
    .where('scope_id', '=', scope)
    .where('subject_id', '=', subject)
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes every key of a subject in its scope and notes that it is destroyed; false where it had none. */
export const deleteKeys = async (tx: Tx, { tenant, scope, subject }: KeyPlace, at: Instant): Promise<boolean> => {
  const [done] = await tx.sql<{ gone: number }>(
    `with gone as (
       delete from data_protection.data_key where tenant_id = $1 and scope_id = $2 and subject_id = $3 returning 1),
     noted as (
       insert into data_protection.destroyed (tenant_id, scope_id, subject_id, destroyed_at)
       select $1, $2, $3, $4 where exists (select from gone) on conflict do nothing)
     select count(*) as gone from gone`,
    [tenant, scope, subject, at],
  )
  return done !== undefined && done.gone > 0
}
