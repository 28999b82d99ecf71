import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Subject } from '../words.ts'
import type { DataProtectionTables } from './tables.ts'

/** Which key of a tenant, over all of its scopes; also where a batch goes on. */
export interface DataKeyRef {
  readonly scope: Id
  readonly subject: Subject
  readonly version: number
}

/** A data key under an old version of its tenant's key. */
export interface OldDataKey extends DataKeyRef {
  readonly tenantVersion: number
  readonly wrapped: Buffer
}

/** A batch of a tenant's data keys that an older version than this wraps, in the order of scope and subject. */
export const listUnderOlder = (
  tx: Tx,
  { tenant, version }: { readonly tenant: Id; readonly version: number },
  from: { readonly after: DataKeyRef | null; readonly limit: number },
): Promise<readonly OldDataKey[]> => {
  const { after } = from
  const query = tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.data_key')
    .select(['scope_id as scope', 'subject_id as subject', 'version', 'tenant_version as tenantVersion', 'wrapped'])
    .where('tenant_id', '=', tenant)
    .where('tenant_version', '<', version)
    .orderBy('scope_id')
    .orderBy('subject_id')
    .orderBy('version')
    .limit(from.limit)
  if (after === null) return query.execute()
  return query
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('scope_id', 'subject_id', 'version'), '>', tuple(after.scope, after.subject, after.version)),
    )
    .execute()
}

/** Stores data keys under a newer version of their tenant's key, in one statement; one that was destroyed meanwhile stays gone. */
export const rewrapDataKeys = async (
  tx: Tx,
  { tenant, version }: { readonly tenant: Id; readonly version: number },
  keys: readonly (DataKeyRef & { readonly wrapped: Buffer })[],
): Promise<void> => {
  await tx.sql(
    `update data_protection.data_key as k set wrapped = n.wrapped, tenant_version = $2
     from unnest($3::uuid[], $4::uuid[], $5::int[], $6::bytea[]) as n (scope_id, subject_id, version, wrapped)
     where k.tenant_id = $1 and k.scope_id = n.scope_id and k.subject_id = n.subject_id and k.version = n.version
       and k.tenant_version < $2`,
    [
      tenant,
      version,
      keys.map(({ scope }) => scope),
      keys.map(({ subject }) => subject),
      keys.map((key) => key.version),
      keys.map(({ wrapped }) => wrapped),
    ],
  )
}

/** How many data keys of a tenant each version of its key wraps, and how many subjects were destroyed. */
export const countKeys = async (
  tx: Tx,
  tenant: Id,
): Promise<{ readonly byVersion: ReadonlyMap<number, number>; readonly destroyed: number }> => {
  const rows = await tx.sql<{ version: number; keys: number }>(
    'select tenant_version as version, count(*) as keys from data_protection.data_key where tenant_id = $1 group by 1',
    [tenant],
  )
  const [gone] = await tx.sql<{ destroyed: number }>(
    'select count(*) as destroyed from data_protection.destroyed where tenant_id = $1',
    [tenant],
  )
  return { byVersion: new Map(rows.map(({ version, keys }) => [version, keys])), destroyed: gone?.destroyed ?? 0 }
}

/** A batch of a tenant's destroyed subjects, in the order of scope and subject. */
export const listDestroyed = (
  tx: Tx,
  tenant: Id,
  from: { readonly after: Omit<DataKeyRef, 'version'> | null; readonly limit: number },
): Promise<readonly Omit<DataKeyRef, 'version'>[]> => {
  const { after } = from
  const query = tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.destroyed')
    .select(['scope_id as scope', 'subject_id as subject'])
    .where('tenant_id', '=', tenant)
    .orderBy('scope_id')
    .orderBy('subject_id')
    .limit(from.limit)
  if (after === null) return query.execute()
  return query
    .where(({ eb, refTuple, tuple }) => eb(refTuple('scope_id', 'subject_id'), '>', tuple(after.scope, after.subject)))
    .execute()
}

/** Deletes every data key of a tenant whose subject is listed as destroyed; how many there were. */
export const deleteDestroyed = async (tx: Tx, tenant: Id): Promise<number> => {
  const gone = await tx.sql(
    `delete from data_protection.data_key as k using data_protection.destroyed as d
     where k.tenant_id = $1 and d.tenant_id = $1 and d.scope_id = k.scope_id and d.subject_id = k.subject_id returning 1`,
    [tenant],
  )
  return gone.length
}
