import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { type Database, inChain, inReference } from '../../../platform/postgres/index.ts'
import { type TenantKey, unwrapDataKey, unwrapTenantKey, wrapDataKey } from '../domain/wrap.ts'
import type { RootKeyRefusal, RootKeys } from '../root-key-words.ts'
import { type DataKeyRef, listUnderOlder, rewrapDataKeys } from '../store/all-keys.ts'
import { listAll, listInUse, retireBefore, type StoredTenantKey } from '../store/tenant-keys.ts'
import { INSTALLATION } from '../words.ts'
import type { KeyKeeping } from './rotate-root.ts'
import { makeTenantKey } from './tenant-keys.ts'

/** How the keys of tenants are rotated. */
export interface TenantRotationWish {
  /** Which ones; null means all that have a key but the installation, whose key is the root of blind indexes. */
  readonly tenants: readonly Id[] | null
  /** Waits this many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  /** Hears how many of the tenants were gone through, in each of two rounds. */
  readonly progress: (round: 1 | 2, done: number, of: number) => void
}

/** What a rotation of tenants' keys came to. */
export interface TenantRotation {
  /** Tenants whose data keys are all wrapped by the newest version now. */
  readonly tenants: number
  /** Tenants that have no key yet, so that there is nothing to rotate. */
  readonly without: number
  readonly rewrapped: number
}

const BATCH = 500
/** A process that opened the old version just before goes on wrapping with it for a minute, and then ends what it began. */
const SETTLED_MS = 120_000

/**
 * Gives tenants a new key and wraps their data keys with it, while servers go on. It may be ended anywhere and run again:
 * an unfinished rotation is finished before a new one begins. A second round, two minutes after the new keys were made,
 * finds what processes wrapped with the version that they still knew; then the old version is retired.
 */
export const rotateTenants = async (
  keeping: KeyKeeping,
  wish: TenantRotationWish,
): Promise<Result<TenantRotation, RootKeyRefusal>> => {
  const read = await keeping.rootKeys()
  if (!read.ok) return read
  const wanted = wish.tenants ?? (await allTenants(keeping.db))
  const begun: StoredTenantKey[] = []
  for (const tenant of wanted) {
    const newest = await begin(keeping, read.value, tenant)
    if (newest) begun.push(newest)
  }
  let rewrapped = 0
  for (const [at, newest] of begun.entries()) {
    rewrapped += await rewrapAll(keeping.db, read.value, newest)
    wish.progress(1, at + 1, begun.length)
  }
  for (const [at, newest] of begun.entries()) {
    await wish.wait(Math.max(0, settledAt(newest.madeAt) - Date.parse(keeping.clock())))
    rewrapped += await rewrapAll(keeping.db, read.value, newest)
    await keeping.db.tx(inReference, (tx) => retireBefore(tx, newest, keeping.clock()))
    wish.progress(2, at + 1, begun.length)
  }
  return ok({ tenants: begun.length, without: wanted.length - begun.length, rewrapped })
}

const allTenants = async (db: Database): Promise<readonly Id[]> => {
  const keys = await db.tx(inReference, listAll)
  return [...new Set(keys.map(({ tenant }) => tenant))].filter((tenant) => tenant !== INSTALLATION)
}

const settledAt = (madeAt: Instant): number => Date.parse(madeAt) + SETTLED_MS

/** The version to rotate to: a new one, or the newest where an earlier rotation was not finished. */
const begin = ({ db, clock }: KeyKeeping, roots: RootKeys, tenant: Id): Promise<StoredTenantKey | null> =>
  db.tx(inReference, async (tx) => {
    const inUse = await listInUse(tx, tenant)
    const newest = inUse.at(-1)
    if (newest === undefined) return null
    if (inUse.length > 1) return newest
    const current = { current: () => roots[0] }
    // Where somebody else made this version at the same moment, that one is the newest.
    const made = await makeTenantKey(tx, current, { tenant, version: newest.version + 1, at: clock() })
    const now = await listInUse(tx, tenant)
    const next = now.at(-1)
    if (!made && next?.version === newest.version)
      throw new Error(`root key ${roots[0].id}: it was rotated away and must not stand first`)
    return next ?? null
  })

/** Wraps every data key of a tenant that an older version wraps; how many there were. */
const rewrapAll = async (db: Database, roots: RootKeys, newest: StoredTenantKey): Promise<number> => {
  const versions = await db.tx(inReference, (tx) => listInUse(tx, newest.tenant))
  const opened = new Map(versions.map((stored) => [stored.version, opener(roots, stored)]))
  const to = opened.get(newest.version)
  if (!to) throw new Error(`tenant key ${newest.tenant} version ${newest.version}: it is not in use any more`)
  let rewrapped = 0
  let after: DataKeyRef | null = null
  for (;;) {
    const from: { readonly after: DataKeyRef | null; readonly limit: number } = { after, limit: BATCH }
    const batch = await db.tx(inChain(newest.tenant), async (tx) => {
      const keys = await listUnderOlder(tx, newest, from)
      const wrapped = keys.map((key) => {
        const by = opened.get(key.tenantVersion)
        if (!by) throw new Error(`tenant key ${newest.tenant} version ${key.tenantVersion}: there is none in use`)
        return { ...key, wrapped: wrapDataKey(to, key, unwrapDataKey(by, key, key.wrapped)) }
      })
      if (keys.length > 0) await rewrapDataKeys(tx, newest, wrapped)
      return keys
    })
    const last = batch.at(-1)
    if (last === undefined) return rewrapped
    rewrapped += batch.length
    after = last
  }
}

const opener = (roots: RootKeys, stored: StoredTenantKey): TenantKey => {
  const root = roots.find(({ id }) => id === stored.root)
  if (!root) throw new Error(`tenant key ${stored.tenant}: the root key ${stored.root} is not there`)
  return unwrapTenantKey(root, { tenant: stored.tenant, version: stored.version }, stored.wrapped)
}
