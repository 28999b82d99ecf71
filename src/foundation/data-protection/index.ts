import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/postgres/index.ts'
import { scopeId } from '../../platform/postgres/index.ts'
import { audit } from '../security/index.ts'
import { deriveKey, openWith, sealWith } from './domain/seal.ts'
import { deleteKeys, findAllWrapped, findWrapped, insertWrapped } from './store/keys.ts'
import type { Sealer, Subject } from './words.ts'

/** All keys of the installation, behind the root key. */
export interface Keys {
  /** The sealer of a subject that already has a key in this scope; throws where it has none (or it was destroyed). */
  readonly of: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The same, and makes the key where there is none yet. */
  readonly make: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The same for a subject that is most likely new: one round trip where it is, instead of two. */
  readonly begin: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The sealers of many subjects, for a list; those without a key are left out. */
  readonly ofAll: (tx: Tx, subjects: readonly Subject[]) => Promise<ReadonlyMap<Subject, Sealer>>
  /**
   * Destroys the key of a subject in this scope, so that nothing that was sealed for it opens again, here or out of a
   * backup of the data. False where there was none. The act is an entry of the audit trail.
   */
  readonly destroy: (tx: Tx, subject: Subject) => Promise<boolean>
  /** Blind index: a keyed hash of a normalised value, to find a row without storing the value. */
  readonly blind: (use: string, value: string) => Buffer
  /** A key of the installation for one use, such as form tokens. */
  readonly derived: (use: string) => Buffer
}

// Opened keys are kept briefly: bounded in number and time, so that a destroyed key is soon useless everywhere.
const MOST_OPEN = 2_000
const OPEN_MS = 60_000

/** Opened keys by name. What a transaction read or made may come to nothing: until its commit only itself knows that key. */
const keyMemory = () => {
  const opened = new Map<string, { readonly key: Buffer; readonly untilMs: number }>()
  const inside = new WeakMap<Tx, Map<string, Buffer | null>>()
  const note = (tx: Tx, name: string, key: Buffer | null): void =>
    void inside.set(tx, (inside.get(tx) ?? new Map<string, Buffer | null>()).set(name, key))
  const keep = (name: string, key: Buffer): void => {
    const oldest = opened.size >= MOST_OPEN ? opened.keys().next().value : undefined
    if (oldest !== undefined) opened.delete(oldest)
    opened.set(name, { key, untilMs: Date.now() + OPEN_MS })
  }
  return {
    recall: (tx: Tx, name: string): Buffer | null => {
      const noted = inside.get(tx)?.get(name)
      if (noted !== undefined) return noted
      const known = opened.get(name)
      return known && known.untilMs > Date.now() ? known.key : null
    },
    remember: (tx: Tx, name: string, key: Buffer): Buffer => {
      note(tx, name, key)
      tx.onCommit(() => keep(name, key))
      return key
    },
    forget: (tx: Tx, name: string): void => {
      note(tx, name, null)
      tx.onCommit(() => opened.delete(name))
    },
  }
}

/** Keys under one root key of 32 bytes: scope keys derive from it, data keys are random and wrapped by their scope's key. */
export const openKeys = (rootKey: Uint8Array, clock: Clock): Keys => {
  if (rootKey.length !== 32) throw new RangeError(`root key: expected 32 bytes, got ${rootKey.length}`)
  const wrapping = (scope: string) => deriveKey(rootKey, `wrap ${scope}`)
  const { recall, remember, forget } = keyMemory()
  const find = async (tx: Tx, subject: Subject): Promise<Buffer | null> => {
    const scope = scopeId(tx.scope)
    const name = `${scope} ${subject}`
    const known = recall(tx, name)
    if (known) return known
    const wrapped = await findWrapped(tx, subject)
    return wrapped && remember(tx, name, openWith(wrapping(scope), keyBinding(scope, subject), wrapped))
  }
  const create = async (tx: Tx, subject: Subject): Promise<Buffer> => {
    const scope = scopeId(tx.scope)
    const key = randomBytes(32)
    const wrapped = sealWith(wrapping(scope), keyBinding(scope, subject), key)
    if (await insertWrapped(tx, { subject, wrapped, at: clock() })) return remember(tx, `${scope} ${subject}`, key)
    const first = await find(tx, subject)
    if (!first) throw new Error(`data key of ${subject}: neither made nor found`)
    return first
  }
  return {
    of: async (tx, subject) => {
      const key = await find(tx, subject)
      if (!key) throw new Error(`data key of ${subject} in ${scopeId(tx.scope)}: there is none`)
      return sealerOf(key, scopeId(tx.scope), subject)
    },
    make: async (tx, subject) =>
      sealerOf((await find(tx, subject)) ?? (await create(tx, subject)), scopeId(tx.scope), subject),
    begin: async (tx, subject) => sealerOf(await create(tx, subject), scopeId(tx.scope), subject),
    ofAll: async (tx, subjects) => {
      const scope = scopeId(tx.scope)
      const wrapped = await findAllWrapped(tx, subjects)
      const key = wrapping(scope)
      return new Map(
        wrapped.map((row) => [
          row.subject,
          sealerOf(openWith(key, keyBinding(scope, row.subject), row.wrapped), scope, row.subject),
        ]),
      )
    },
    destroy: async (tx, subject) => {
      if (!(await deleteKeys(tx, subject))) return false
      forget(tx, `${scopeId(tx.scope)} ${subject}`)
      const act = { act: 'data-protection.destroy-key', ref: { subject } }
      await audit.append(tx, act, { doer: { system: 'data-protection' }, at: clock() })
      return true
    },
    blind: (use, value) =>
      createHmac('sha256', deriveKey(rootKey, `blind ${use}`))
        .update(value)
        .digest(),
    derived: (use) => deriveKey(rootKey, `use ${use}`),
  }
}

const keyBinding = (scope: string, subject: Subject) => ({ scope, subject, purpose: 'data-protection.key', version: 1 })

const sealerOf = (key: Buffer, scope: string, subject: Subject): Sealer => {
  const bound = (purpose: string) => ({ scope, subject, purpose, version: 1 })
  return {
    seal: (purpose, text) => sealWith(key, bound(purpose), Buffer.from(text, 'utf8')),
    open: (purpose, sealed) => openWith(key, bound(purpose), sealed).toString('utf8'),
    sealBytes: (purpose, bytes) => sealWith(key, bound(purpose), bytes),
    openBytes: (purpose, sealed) => openWith(key, bound(purpose), sealed),
  }
}

export { openSealedOnce, sealOnce } from './domain/once.ts'
export { allAccess, listAccess } from './verbs/list-access.ts'
export { noteReading } from './verbs/note-reading.ts'
