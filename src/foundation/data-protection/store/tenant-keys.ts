import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DataProtectionTables } from './tables.ts'

/** A tenant's key as it is stored. */
export interface StoredTenantKey {
  readonly tenant: Id
  readonly version: number
  readonly root: string
  readonly wrapped: Buffer
  readonly madeAt: Instant
  readonly retiredAt: Instant | null
}

const select = (tx: Tx) =>
  tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.tenant_key')
    .select([
      'tenant_id as tenant',
      'version',
      'root_id as root',
      'wrapped',
      'made_at as madeAt',
      'retired_at as retiredAt',
    ])

/** The newest key of a tenant, which wraps what is new. */
export const findNewest = async (tx: Tx, tenant: Id): Promise<StoredTenantKey | null> =>
  (await select(tx).where('tenant_id', '=', tenant).orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? null

/** One version of a tenant's key. */
export const findVersion = async (tx: Tx, tenant: Id, version: number): Promise<StoredTenantKey | null> =>
  (await select(tx).where('tenant_id', '=', tenant).where('version', '=', version).executeTakeFirst()) ?? null

/**
 * Stores a key of a tenant; false where somebody else stored this version first, or where its root key was rotated away.
 * The share lock makes the rotation of the root key wait for this transaction, so that it sees what was made.
 */
export const insertTenantKey = async (
  tx: Tx,
  key: Pick<StoredTenantKey, 'tenant' | 'version' | 'root' | 'wrapped' | 'madeAt'>,
): Promise<boolean> => {
  const made = await tx.sql(
    `insert into data_protection.tenant_key (tenant_id, version, root_id, wrapped, made_at)
     (select $1, $2::int, root_id, $4::bytea, $5::timestamptz from data_protection.root_key
      where root_id = $3 and retired_at is null for share)
     on conflict (tenant_id, version) do nothing returning version`,
    [key.tenant, key.version, key.root, key.wrapped, key.madeAt],
  )
  return made.length === 1
}

/** Notes that the installation has a root key; one that is known is left as it is. */
export const noteRootKey = async (tx: Tx, root: string, since: Instant): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .insertInto('data_protection.root_key')
    .values({ root_id: root, since, retired_at: null })
    .onConflict((conflict) => conflict.column('root_id').doNothing())
    .execute()
}

/** Makes a root key the only one that wraps new keys of tenants. */
export const makeOnlyRootKey = async (tx: Tx, root: string, at: Instant): Promise<void> => {
  await tx.sql(
    `insert into data_protection.root_key (root_id, since) values ($1, $2)
     on conflict (root_id) do update set retired_at = null`,
    [root, at],
  )
  await tx.sql('update data_protection.root_key set retired_at = $2 where root_id <> $1 and retired_at is null', [
    root,
    at,
  ])
}

/** Where reading the keys of all tenants goes on. */
export type TenantKeyCursor = Pick<StoredTenantKey, 'tenant' | 'version'>

/** A batch of tenants' keys that another root key wraps, in the order of tenant and version. */
export const listUnderOtherRoots = (
  tx: Tx,
  root: string,
  from: { readonly after: TenantKeyCursor | null; readonly limit: number },
): Promise<readonly StoredTenantKey[]> => {
  const { after } = from
  const query = select(tx).where('root_id', '<>', root).orderBy('tenant_id').orderBy('version').limit(from.limit)
  if (after === null) return query.execute()
  return query
    .where(({ eb, refTuple, tuple }) => eb(refTuple('tenant_id', 'version'), '>', tuple(after.tenant, after.version)))
    .execute()
}

/** Stores a key under another root key; one that somebody else changed meanwhile is left alone. */
export const rewrapTenantKey = async (
  tx: Tx,
  key: StoredTenantKey,
  to: Pick<StoredTenantKey, 'root' | 'wrapped'>,
): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .updateTable('data_protection.tenant_key')
    .set({ root_id: to.root, wrapped: to.wrapped })
    .where('tenant_id', '=', key.tenant)
    .where('version', '=', key.version)
    .where('root_id', '=', key.root)
    .execute()
}

/** Every version of a tenant's key that still may wrap data keys, oldest first. */
export const listInUse = (tx: Tx, tenant: Id): Promise<readonly StoredTenantKey[]> =>
  select(tx).where('tenant_id', '=', tenant).where('retired_at', 'is', null).orderBy('version').execute()

/** Marks the versions before one as done with. */
export const retireBefore = async (tx: Tx, { tenant, version }: TenantKeyCursor, at: Instant): Promise<void> => {
  await tx
    .tables<DataProtectionTables>()
    .updateTable('data_protection.tenant_key')
    .set({ retired_at: at })
    .where('tenant_id', '=', tenant)
    .where('version', '<', version)
    .where('retired_at', 'is', null)
    .execute()
}

/** All keys of all tenants without what is in them; some hundred rows. */
export const listAll = (tx: Tx): Promise<readonly Omit<StoredTenantKey, 'wrapped'>[]> =>
  select(tx).orderBy('tenant_id').orderBy('version').execute()

/** The names of all root keys that this installation has had, oldest first. */
export const listRootKeys = (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly since: Instant; readonly retiredAt: Instant | null }[]> =>
  tx
    .tables<DataProtectionTables>()
    .selectFrom('data_protection.root_key')
    .select(['root_id as id', 'since', 'retired_at as retiredAt'])
    .orderBy('since')
    .orderBy('root_id')
    .execute()
