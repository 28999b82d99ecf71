import type { KeyObject } from 'node:crypto'
import type { Clock, Instant } from '../../../kernel/clock.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { scopeId } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { chainOf } from '../../security/words.ts'
import type { Bounds } from '../domain/memory.ts'
import { openWith, randomKey, sealWith } from '../domain/seal.ts'
import { newFileSeal, openFileSeal } from '../domain/segments.ts'
import { unwrapDataKey, wrapDataKey } from '../domain/wrap.ts'
import { deleteKeys, findWrapped, insertWrapped, isDestroyed, type KeyPlace, type WrappedKey } from '../store/keys.ts'
import type { Sealer, Subject } from '../words.ts'
import type { TenantKeys } from './tenant-keys.ts'
import { txMemory } from './tx-memory.ts'

/** The keys of subjects: what every room asks for. */
export interface DataKeys {
  /** The sealer of a subject that has a key in this scope; null where it has none, or it was destroyed: what it sealed is erased. */
  readonly find: (tx: Tx, subject: Subject) => Promise<Sealer | null>
  /** The same; throws where there is none. */
  readonly of: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The same, and makes the key where there is none yet; throws where it was destroyed, for it is never made anew. */
  readonly make: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The same for a subject that is most likely new: one round trip where it is, instead of two. */
  readonly begin: (tx: Tx, subject: Subject) => Promise<Sealer>
  /** The sealers of many subjects, for a list; those without a key are left out. */
  readonly ofAll: (tx: Tx, subjects: readonly Subject[]) => Promise<ReadonlyMap<Subject, Sealer>>
  /**
   * Destroys the key of a subject in this scope, so that nothing that was sealed for it opens again, here or out of a
   * backup of the data. False where there was none. The act is an entry of the audit trail. Other processes forget an
   * opened key within a minute.
   */
  readonly destroy: (tx: Tx, subject: Subject) => Promise<boolean>
}

const placeOf = ({ scope }: Tx, subject: Subject): KeyPlace => {
  if (scope.kind !== 'authority' && scope.kind !== 'account') throw new Error(`no data keys in the scope ${scope.kind}`)
  return { tenant: chainOf(scope), scope: scopeId(scope), subject }
}

const nameOf = ({ scope, subject }: KeyPlace): string => `${scope} ${subject}`

const sealerOf = (key: KeyObject, { scope, subject }: KeyPlace): Sealer => {
  const bound = (purpose: string) => ({ scope, subject, purpose, version: 1 })
  return {
    seal: (purpose, text) => sealWith(key, bound(purpose), Buffer.from(text, 'utf8')),
    open: (purpose, sealed) => openWith(key, bound(purpose), sealed).toString('utf8'),
    newFile: (purpose) => newFileSeal(key, bound(purpose)),
    openFile: (purpose) => openFileSeal(key, bound(purpose)),
  }
}

type Opened = ReturnType<typeof openedKeys>

/** Data keys, opened: found in memory or in the database, made, and forgotten. */
const openedKeys = (tenants: TenantKeys, clock: Clock, bounds: Bounds) => {
  const { recall, remember, forget } = txMemory<KeyObject>(bounds)
  const unwrap = async (tx: Tx, place: KeyPlace, row: WrappedKey): Promise<KeyObject> =>
    unwrapDataKey(await tenants.version(tx, place.tenant, row.tenantVersion), place, row.wrapped)

  const find = async (tx: Tx, place: KeyPlace): Promise<KeyObject | null> => {
    const known = recall(tx, nameOf(place))
    if (known) return known
    const [row] = await findWrapped(tx, { ...place, subjects: [place.subject] })
    return row ? remember(tx, nameOf(place), await unwrap(tx, place, row)) : null
  }

  const create = async (tx: Tx, place: KeyPlace): Promise<KeyObject> => {
    const by = await tenants.newest(tx, place.tenant)
    const key = randomKey()
    const row = { ...place, tenantVersion: by.version, wrapped: wrapDataKey(by, place, key), at: clock() }
    // Both go out together and are done in this order: whoever destroys at this moment is waited for, and then seen.
    const [fresh, destroyed] = await Promise.all([insertWrapped(tx, row), isDestroyed(tx, place)])
    if (destroyed) throw new Error(`data key of ${place.subject}: it was destroyed, and is never made anew`)
    if (fresh) return remember(tx, nameOf(place), key)
    const first = await find(tx, place)
    if (!first) throw new Error(`data key of ${place.subject}: neither made nor found`)
    return first
  }

  return { unwrap, find, create, forget: (tx: Tx, place: KeyPlace) => forget(tx, nameOf(place)) }
}

const sealersOfAll = async (
  opened: Opened,
  tx: Tx,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<Subject, Sealer>> => {
  const sealers = new Map<Subject, Sealer>()
  const [first] = subjects
  if (first === undefined) return sealers
  for (const row of await findWrapped(tx, { ...placeOf(tx, first), subjects })) {
    const place = placeOf(tx, row.subject)
    sealers.set(row.subject, sealerOf(await opened.unwrap(tx, place, row), place))
  }
  return sealers
}

const destroyKey = async (
  opened: Opened,
  tx: Tx,
  { place, at }: { readonly place: KeyPlace; readonly at: Instant },
): Promise<boolean> => {
  if (!(await deleteKeys(tx, place, at))) return false
  opened.forget(tx, place)
  const act = { act: 'data-protection.destroy-key', ref: { subject: place.subject } }
  await audit.append(tx, act, { doer: { system: 'data-protection' }, at })
  return true
}

/** Random keys of subjects, each wrapped by the key of its tenant. */
export const dataKeys = (tenants: TenantKeys, clock: Clock, bounds: Bounds): DataKeys => {
  const opened = openedKeys(tenants, clock, bounds)
  const find = async (tx: Tx, subject: Subject): Promise<Sealer | null> => {
    const place = placeOf(tx, subject)
    const key = await opened.find(tx, place)
    return key && sealerOf(key, place)
  }
  const begin = async (tx: Tx, subject: Subject): Promise<Sealer> => {
    const place = placeOf(tx, subject)
    return sealerOf(await opened.create(tx, place), place)
  }
  return {
    find,
    begin,
    of: async (tx, subject) => {
      const sealer = await find(tx, subject)
      if (!sealer) throw new Error(`data key of ${subject} in ${scopeId(tx.scope)}: there is none`)
      return sealer
    },
    make: async (tx, subject) => (await find(tx, subject)) ?? begin(tx, subject),
    ofAll: (tx, subjects) => sealersOfAll(opened, tx, subjects),
    destroy: (tx, subject) => destroyKey(opened, tx, { place: placeOf(tx, subject), at: clock() }),
  }
}
