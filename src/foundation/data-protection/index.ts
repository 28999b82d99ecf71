import { createHmac } from 'node:crypto'
import type { Clock } from '../../kernel/clock.ts'
import { derivedId, type Id, madeAtMs } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Database, inReference } from '../../platform/postgres/index.ts'
import { deriveKey } from './domain/seal.ts'
import { findNewest, noteRootKey } from './store/tenant-keys.ts'
import { type DataKeys, dataKeys } from './verbs/data-keys.ts'
import { knownRootKeys } from './verbs/root-keys.ts'
import { tenantKeys } from './verbs/tenant-keys.ts'
import { INSTALLATION, type ReadRootKeys, type RootKeyRefusal } from './words.ts'

export { openSealedOnce, sealOnce } from './domain/once.ts'
export { cleanRestored } from './verbs/clean-restored.ts'
export { type KeyStatus, keyStatus } from './verbs/key-status.ts'
export { askExport, listExports, openExport } from './verbs/ask-export.ts'
export type { ExportBytesShell } from './verbs/export-bytes.ts'
export { allAccess, listAccess } from './verbs/list-access.ts'
export { noteTakenOver, type TakenOver } from './verbs/note-taken-over.ts'
export { noteReading } from './verbs/note-reading.ts'
export { type RootRotation, rotateRoot } from './verbs/rotate-root.ts'
export { rotateTenants, type TenantRotation } from './verbs/rotate-tenants.ts'

/** All keys of the installation, behind the root key. */
export interface Keys extends DataKeys {
  /**
   * Blind index: a keyed hash of a normalised value, to find a row without storing the value. With an authority, for what
   * belongs to it: two authorities never get the same hash for one value.
   */
  readonly blind: (use: string, value: string, authority?: Id) => Buffer
  /** A key of the installation for one use, such as form tokens. No rotation changes it. */
  readonly derived: (use: string) => Buffer
}

/** The hidden key of a form, and who or what it counts for besides. */
export interface FormKey {
  readonly key: Id
  readonly of: string
}

/** The id of what a form makes: the same form for the same of, sent twice, makes one; nobody outside can foretell it. */
export const idOfForm = ({ blind }: Pick<Keys, 'blind'>, use: string, { key, of }: FormKey): Id =>
  derivedId(madeAtMs(key), blind(use, `${of} ${key}`))

/** What keys are opened with. */
export interface OpeningWish {
  readonly db: Database
  readonly rootKeys: ReadRootKeys
  readonly clock: Clock
  /** Milliseconds that only go forward, so that a clock that is set back keeps nothing for longer. */
  readonly nowMs?: () => number
}

// Opened keys are kept briefly: bounded in number and time, so that a destroyed key is soon useless everywhere.
const LASTS_MS = 60_000
const MOST_DATA_KEYS = 2_000
const MOST_TENANT_KEYS = 1_000
// Uses of the installation's key are few and named in the code; only blind indexes have one for each authority.
const MOST_DERIVED = 1_000

/**
 * Opens the keys: a root key wraps the keys of tenants, these wrap the random keys of subjects. Refuses root keys that
 * can't be read, and those that are not the ones of this installation.
 */
export const openKeys = async (wish: OpeningWish): Promise<Result<Keys, RootKeyRefusal>> => {
  const { db, clock, nowMs = () => performance.now() } = wish
  const read = await wish.rootKeys()
  if (!read.ok) return read
  const roots = knownRootKeys(read.value, wish.rootKeys)
  const tenants = tenantKeys(roots, clock, { most: MOST_TENANT_KEYS, lastsMs: LASTS_MS, nowMs })
  const installation = await db.tx(inReference, async (tx) => {
    await noteRootKey(tx, roots.current().id, clock())
    const stored = await findNewest(tx, INSTALLATION)
    if (stored && !(await roots.find(stored.root))) return refuse(missing(stored.root))
    return ok((await tenants.newest(tx, INSTALLATION)).key)
  })
  if (!installation.ok) return installation
  const known = new Map<string, Buffer>()
  const derived = (use: string): Buffer => {
    const key = known.get(use) ?? deriveKey(installation.value, use)
    if (known.size < MOST_DERIVED) known.set(use, key)
    return key
  }
  return ok({
    ...dataKeys(tenants, clock, { most: MOST_DATA_KEYS, lastsMs: LASTS_MS, nowMs }),
    blind: (use, value, authority) =>
      createHmac('sha256', derived(authority === undefined ? `blind ${use}` : `blind ${use} ${authority}`))
        .update(value)
        .digest(),
    derived: (use) => derived(`use ${use}`),
  })
}

const missing = (root: string): RootKeyRefusal => ({
  code: 'root-key/unusable',
  from: 'root key',
  reason: `this installation was sealed with the root key ${root}, which is not there`,
})
export { passingSeal } from './domain/segments.ts'
