import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { afterFile } from '../../../test/setup/after-file.ts'
import { freshDatabase } from '../../../test/setup/database.ts'
import { systemClock } from '../../kernel/clock.ts'
import { type Id, newId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { connect, type Database, inAccount, inAuthority, type Scope } from '../../platform/postgres/index.ts'
import { type Keys, keyStatus, openKeys, rotateRoot, rotateTenants } from './index.ts'
import { type RootKeys, rootKeyOf } from './words.ts'

const newRoot = () => rootKeyOf(randomBytes(32))
const old = newRoot()
const next = newRoot()
/** What lies where the root keys come from; the person at the machine changes it. */
let source: RootKeys = [old]
const rootKeys = async () => ok(source)

let db: Database
let nowMs = 0
const keeping = () => ({ db, rootKeys, clock: systemClock })

const server = async (): Promise<Keys> => {
  const opened = await openKeys({ ...keeping(), nowMs: () => nowMs })
  if (!opened.ok) throw new Error(opened.refusal.reason)
  return opened.value
}

interface Sealed {
  readonly scope: Scope
  readonly subject: Id
  readonly bytes: Buffer
}

const sealFor = (keys: Keys, scope: Scope): Promise<Sealed> => {
  const subject = newId()
  return db.tx(scope, async (tx) => ({
    scope,
    subject,
    bytes: (await keys.make(tx, subject)).seal('test.text', subject),
  }))
}

const opens = (keys: Keys, { scope, subject, bytes }: Sealed): Promise<boolean> =>
  db.tx(scope, async (tx) => (await keys.find(tx, subject))?.open('test.text', bytes) === subject)

/** A database whose program is killed before this many transactions more. */
const dyingAfter = (transactions: number): Database => {
  let left = transactions
  return { ...db, tx: (scope, work) => (left-- > 0 ? db.tx(scope, work) : Promise.reject(new Error('killed'))) }
}

beforeAll(async () => {
  db = connect((await freshDatabase()).appUrl)
  afterFile(() => db.end())
})

describe('the root key', () => {
  it('is rotated beside a running server; it may be killed anywhere, and then the old key may leave', async () => {
    const running = await server()
    const marks = [running.blind('test', 'value'), running.derived('test')]
    const all = await Promise.all(Array.from({ length: 130 }, () => sealFor(running, inAuthority(newId()))))
    const readable = async (keys: Keys) => {
      nowMs += 60_000
      expect(new Set(await Promise.all(all.map((sealed) => opens(keys, sealed))))).toEqual(new Set([true]))
    }

    source = [next, old]
    for (const transactions of [1, 2])
      await expect(rotateRoot({ ...keeping(), db: dyingAfter(transactions) })).rejects.toThrow('killed')
    const half = await keyStatus(keeping())
    expect(half).toMatchObject({
      ok: true,
      value: {
        rootKeys: [
          { id: old.id, tenantKeys: 31, mayLeave: false },
          { id: next.id, tenantKeys: 100, current: true },
        ],
      },
    })
    await readable(running)
    // A tenant that comes now, in a server that still held the old root key for the current one.
    all.push(await sealFor(running, inAuthority(newId())))

    expect(await rotateRoot(keeping())).toEqual(
      ok({ current: next.id, rewrapped: 31, mayLeave: [old.id], missing: [] }),
    )
    expect(await rotateRoot(keeping())).toMatchObject({ value: { rewrapped: 0 } })
    source = [next]
    await readable(running)
    const started = await server()
    await readable(started)
    expect([started.blind('test', 'value'), started.derived('test')]).toEqual(marks)
  })

  it('of another installation is refused at the start, by name', async () => {
    const other = newRoot()
    const refused = await openKeys({ ...keeping(), rootKeys: async () => ok([other]) })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'root-key/unusable' } })
    expect(JSON.stringify(refused)).toContain(next.id)
  })
})

describe("a tenant's key", () => {
  const authority = newId()
  const wait = async () => {}
  const progress = () => {}

  it('is rotated beside a running server; it may be killed anywhere, and no second rotation begins before its end', async () => {
    const running = await server()
    const scope = inAuthority(authority)
    const all = [await sealFor(running, scope), await sealFor(running, scope)]
    const gone = await sealFor(running, scope)
    const wish = { tenants: [authority], wait, progress }

    await expect(rotateTenants({ ...keeping(), db: dyingAfter(2) }, wish)).rejects.toThrow('killed')
    expect(await keyStatus(keeping())).toMatchObject({ value: { unfinished: [authority] } })
    // This server goes on with the version that it opened a moment ago, also while the first round ends.
    all.push(await sealFor(running, scope))
    await db.tx(scope, (tx) => running.destroy(tx, gone.subject))
    const late = async () => void all.push(await sealFor(running, scope))

    expect(await rotateTenants(keeping(), { ...wish, wait: late })).toEqual(
      ok({ tenants: 1, without: 0, rewrapped: 4 }),
    )
    const versions = await db.tx(scope, (tx) =>
      tx.sql('select distinct tenant_version as version from data_protection.data_key where scope_id = $1', [
        authority,
      ]),
    )
    expect(versions).toEqual([{ version: 2 }])
    expect(await keyStatus(keeping())).toMatchObject({ value: { unfinished: [], destroyed: 1 } })
    nowMs += 60_000
    for (const keys of [running, await server()]) {
      for (const sealed of all) expect(await opens(keys, sealed)).toBe(true)
      expect(await opens(keys, gone)).toBe(false)
    }
  })

  it('is rotated for everybody, the accounts too, but never for the installation', async () => {
    const running = await server()
    const marks = [running.blind('test', 'value'), running.derived('test')]
    const all = [await sealFor(running, inAuthority(newId())), await sealFor(running, inAccount(newId()))]
    const waits: number[] = []
    const done = await rotateTenants(keeping(), { tenants: null, progress, wait: async (ms) => void waits.push(ms) })
    expect(done).toMatchObject({ ok: true, value: { without: 0 } })
    expect(waits[0]).toBeGreaterThan(60_000)
    expect(waits.every((ms) => ms <= 120_000)).toBe(true)
    const started = await server()
    for (const sealed of all) expect(await opens(started, sealed)).toBe(true)
    expect([started.blind('test', 'value'), started.derived('test')]).toEqual(marks)
    const [at] = await db.tx(inAuthority(authority), (tx) =>
      tx.sql('select max(version) as version from data_protection.tenant_key where tenant_id = $1', [authority]),
    )
    expect(at).toEqual({ version: 3 })
  })
})
