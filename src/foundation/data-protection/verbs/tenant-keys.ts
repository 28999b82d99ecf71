import type { Clock } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Bounds } from '../domain/memory.ts'
import { randomKey } from '../domain/seal.ts'
import { type TenantKey, unwrapTenantKey, wrapTenantKey } from '../domain/wrap.ts'
import { findNewest, findVersion, insertTenantKey, type StoredTenantKey } from '../store/tenant-keys.ts'
import type { KnownRootKeys } from './root-keys.ts'
import { txMemory } from './tx-memory.ts'

/** The keys of tenants, opened when they are needed. */
export interface TenantKeys {
  /** The newest key of a tenant, which wraps what is new; made where there is none. */
  readonly newest: (tx: Tx, tenant: Id) => Promise<TenantKey>
  /** One version of it, which opens what it wrapped. */
  readonly version: (tx: Tx, tenant: Id, version: number) => Promise<TenantKey>
}

/** Opens a stored key of a tenant; throws where its root key is not there. */
const openStored = async (roots: KnownRootKeys, stored: StoredTenantKey): Promise<TenantKey> => {
  const root = await roots.find(stored.root)
  if (!root)
    throw new Error(`tenant key ${stored.tenant} version ${stored.version}: the root key ${stored.root} is not there`)
  return unwrapTenantKey(root, { tenant: stored.tenant, version: stored.version }, stored.wrapped)
}

/**
 * Makes the next version of a tenant's key; null where somebody else made it first, or where the root key that this
 * process holds as the current one was rotated away.
 */
export const makeTenantKey = async (
  tx: Tx,
  roots: Pick<KnownRootKeys, 'current'>,
  { tenant, version, at }: Pick<TenantKey, 'tenant' | 'version'> & { readonly at: ReturnType<Clock> },
): Promise<TenantKey | null> => {
  const made = { tenant, version, key: randomKey() }
  const root = roots.current()
  const row = { tenant, version, root: root.id, wrapped: wrapTenantKey(root, made), madeAt: at }
  return (await insertTenantKey(tx, row)) ? made : null
}

/** The keys of all tenants behind these root keys. */
export const tenantKeys = (roots: KnownRootKeys, clock: Clock, bounds: Bounds): TenantKeys => {
  const { recall, remember } = txMemory<TenantKey>(bounds)
  const nameOf = ({ tenant, version }: Pick<TenantKey, 'tenant' | 'version'>): string => `${tenant} ${version}`
  const first = async (tx: Tx, tenant: Id): Promise<TenantKey> => {
    for (const tried of [1, 2]) {
      const made = await makeTenantKey(tx, roots, { tenant, version: 1, at: clock() })
      if (made) return made
      const theirs = await findNewest(tx, tenant)
      if (theirs) return openStored(roots, theirs)
      if (tried === 1) await roots.again()
    }
    throw new Error(
      `tenant key ${tenant}: the root key ${roots.current().id} was rotated away and must not stand first`,
    )
  }
  return {
    newest: async (tx, tenant) => {
      const known = recall(tx, tenant)
      if (known) return known
      const stored = await findNewest(tx, tenant)
      const key = stored ? await openStored(roots, stored) : await first(tx, tenant)
      remember(tx, nameOf(key), key)
      return remember(tx, tenant, key)
    },
    version: async (tx, tenant, version) => {
      const name = nameOf({ tenant, version })
      const known = recall(tx, name)
      if (known) return known
      const stored = await findVersion(tx, tenant, version)
      if (!stored) throw new Error(`tenant key ${name}: there is none`)
      return remember(tx, name, await openStored(roots, stored))
    },
  }
}
