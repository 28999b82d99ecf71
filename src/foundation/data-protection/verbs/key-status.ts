import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { inChain, inReference } from '../../../platform/postgres/index.ts'
import type { RootKeyRefusal } from '../root-key-words.ts'
import { countKeys } from '../store/all-keys.ts'
import { listAll, listRootKeys } from '../store/tenant-keys.ts'
import type { KeyKeeping } from './rotate-root.ts'

/** Where the keys stand: names, versions and numbers, nothing of a key. */
export interface KeyStatus {
  readonly rootKeys: readonly {
    readonly id: string
    /** Stands first where the root keys come from. */
    readonly current: boolean
    /** Whether it is there at all. */
    readonly there: boolean
    readonly tenantKeys: number
    /** An old one that nothing needs any more. */
    readonly mayLeave: boolean
  }[]
  readonly tenants: number
  readonly versions: readonly { readonly version: number; readonly tenantKeys: number; readonly dataKeys: number }[]
  /** Tenants whose rotation was begun and not finished. */
  readonly unfinished: readonly Id[]
  /** Subjects whose key was destroyed. */
  readonly destroyed: number
}

/** Counts which keys use which; counts every data key, so it is meant for a person at the machine. */
export const keyStatus = async ({
  db,
  rootKeys,
}: Omit<KeyKeeping, 'clock'>): Promise<Result<KeyStatus, RootKeyRefusal>> => {
  const read = await rootKeys()
  if (!read.ok) return read
  const { keys, known } = await db.tx(inReference, async (tx) => ({
    keys: await listAll(tx),
    known: await listRootKeys(tx),
  }))
  const tenants = [...new Set(keys.map(({ tenant }) => tenant))]
  const dataKeys = new Map<number, number>()
  let destroyed = 0
  for (const tenant of tenants) {
    const counted = await db.tx(inChain(tenant), (tx) => countKeys(tx, tenant))
    destroyed += counted.destroyed
    for (const [version, count] of counted.byVersion) dataKeys.set(version, (dataKeys.get(version) ?? 0) + count)
  }
  const [current] = read.value
  const names = [...new Set([...known.map(({ id }) => id), ...read.value.map(({ id }) => id)])]
  const roots = names.map((id) => {
    const there = read.value.some((root) => root.id === id)
    const tenantKeys = keys.filter(({ root }) => root === id).length
    const retired = known.some((one) => one.id === id && one.retiredAt !== null)
    return { id, current: id === current.id, there, tenantKeys, mayLeave: there && retired && tenantKeys === 0 }
  })
  const inUse = keys.filter(({ retiredAt }) => retiredAt === null)
  const versions = [...new Set(keys.map(({ version }) => version))].sort((a, b) => a - b)
  return ok({
    rootKeys: roots,
    tenants: tenants.length,
    versions: versions.map((version) => ({
      version,
      tenantKeys: inUse.filter((key) => key.version === version).length,
      dataKeys: dataKeys.get(version) ?? 0,
    })),
    unfinished: tenants.filter((tenant) => inUse.filter((key) => key.tenant === tenant).length > 1),
    destroyed,
  })
}
