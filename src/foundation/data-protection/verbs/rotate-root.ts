import type { Clock } from '../../../kernel/clock.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { type Database, inReference, type Tx } from '../../../platform/postgres/index.ts'
import { unwrapTenantKey, wrapTenantKey } from '../domain/wrap.ts'
import type { ReadRootKeys, RootKeyRefusal, RootKeys } from '../root-key-words.ts'
import {
  listUnderOtherRoots,
  makeOnlyRootKey,
  rewrapTenantKey,
  type StoredTenantKey,
  type TenantKeyCursor,
} from '../store/tenant-keys.ts'

/** What a rotation of the root key came to. */
export interface RootRotation {
  /** Name of the root key that wraps everything now. */
  readonly current: string
  readonly rewrapped: number
  /** Names of old root keys that nothing needs any more: they may leave the file. */
  readonly mayLeave: readonly string[]
  /** Names of root keys that tenants' keys still need and that are not there. */
  readonly missing: readonly string[]
}

/** What the verbs of the machine's keepers work with. */
export interface KeyKeeping {
  readonly db: Database
  readonly rootKeys: ReadRootKeys
  readonly clock: Clock
}

const BATCH = 100

/**
 * Wraps the keys of all tenants with the first of the root keys. It may be ended anywhere and run again, and runs beside
 * servers: they read the root keys again when they meet one that they don't know.
 */
export const rotateRoot = async ({
  db,
  rootKeys,
  clock,
}: KeyKeeping): Promise<Result<RootRotation, RootKeyRefusal>> => {
  const read = await rootKeys()
  if (!read.ok) return read
  const roots = read.value
  const [current, ...old] = roots
  await db.tx(inReference, (tx) => makeOnlyRootKey(tx, current.id, clock()))
  const missing = new Set<string>()
  let rewrapped = 0
  let after: TenantKeyCursor | null = null
  for (;;) {
    const from: { readonly after: TenantKeyCursor | null; readonly limit: number } = { after, limit: BATCH }
    const batch = await db.tx(inReference, async (tx) => {
      const keys = await listUnderOtherRoots(tx, current.id, from)
      for (const key of keys) if (!(await rewrap(tx, roots, key))) missing.add(key.root)
      return keys
    })
    const last = batch.at(-1)
    if (last === undefined) break
    rewrapped += batch.filter((key) => !missing.has(key.root)).length
    after = last
  }
  const mayLeave = old.map(({ id }) => id)
  return ok({ current: current.id, rewrapped, mayLeave, missing: [...missing] })
}

/** Wraps one key anew; false where the root key that opens it is not there. */
const rewrap = async (tx: Tx, roots: RootKeys, stored: StoredTenantKey): Promise<boolean> => {
  const root = roots.find(({ id }) => id === stored.root)
  if (!root) return false
  const key = unwrapTenantKey(root, stored, stored.wrapped)
  await rewrapTenantKey(tx, stored, { root: roots[0].id, wrapped: wrapTenantKey(roots[0], key) })
  return true
}
