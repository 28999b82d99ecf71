import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { afterFile } from '../../../test/setup/after-file.ts'
import { freshDatabase } from '../../../test/setup/database.ts'
import { newRootKeys, openTestKeys } from '../../../test/setup/keys.ts'
import { systemClock } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { connect, type Database, inAccount, inAuthority } from '../../platform/postgres/index.ts'
import { type Keys, openKeys } from './index.ts'

const rootKeys = newRootKeys()
let db: Database
let keys: Keys

beforeAll(async () => {
  db = connect((await freshDatabase()).appUrl)
  afterFile(() => db.end())
  keys = await openTestKeys(db, { rootKeys })
})

describe('a data key', () => {
  it('that was made in a transaction that came to nothing is forgotten with it', async () => {
    const subject = newId()
    const scope = inAccount(subject)
    const lost = db.tx(scope, async (tx) => {
      await keys.make(tx, subject)
      await keys.of(tx, subject)
      throw new Error('the connection is gone')
    })
    await expect(lost).rejects.toThrow('the connection is gone')

    const sealed = await db.tx(scope, async (tx) => (await keys.make(tx, subject)).seal('test.text', 'Hallo'))
    // Another process, or this one a minute later, knows nothing but the database.
    const other = await openTestKeys(db, { rootKeys })
    const opened = await db.tx(scope, async (tx) => (await other.of(tx, subject)).open('test.text', sealed))
    expect(opened).toBe('Hallo')
  })

  it('is the same within the transaction that makes it, and is not read again afterwards', async () => {
    const subject = newId()
    const scope = inAccount(subject)
    const sealed = await db.tx(scope, async (tx) => {
      const made = (await keys.begin(tx, subject)).seal('test.text', 'Hallo')
      expect((await keys.of(tx, subject)).open('test.text', made)).toBe('Hallo')
      return made
    })
    await db.tx(scope, async (tx) => {
      expect((await keys.of(tx, subject)).open('test.text', sealed)).toBe('Hallo')
    })
    await db.tx(scope, (tx) => tx.sql('delete from data_protection.data_key where subject_id = $1', [subject]))
    await db.tx(scope, async (tx) => {
      expect((await keys.of(tx, subject)).open('test.text', sealed)).toBe('Hallo')
    })
  })

  it('that was destroyed opens nothing any more, and the audit trail says so once', async () => {
    const subject = newId()
    const scope = inAccount(subject)
    await db.tx(scope, (tx) => keys.make(tx, subject))
    expect(await db.tx(scope, (tx) => keys.destroy(tx, subject))).toBe(true)
    await expect(db.tx(scope, (tx) => keys.of(tx, subject))).rejects.toThrow('there is none')
    expect(await db.tx(scope, (tx) => keys.destroy(tx, subject))).toBe(false)
    const acts = await db.tx(scope, (tx) => tx.sql<{ entry: string }>('select entry from security.audit'))
    expect(acts.map(({ entry }) => JSON.parse(entry))).toMatchObject([
      { act: 'data-protection.destroy-key', ref: { subject }, by: { system: 'data-protection' } },
    ])
  })

  it('stays where the transaction that destroys it comes to nothing', async () => {
    const subject = newId()
    const scope = inAccount(subject)
    const sealed = await db.tx(scope, async (tx) => (await keys.make(tx, subject)).seal('test.text', 'Hallo'))
    const lost = db.tx(scope, async (tx) => {
      await keys.destroy(tx, subject)
      await expect(keys.of(tx, subject)).rejects.toThrow('there is none')
      throw new Error('the connection is gone')
    })
    await expect(lost).rejects.toThrow('the connection is gone')
    expect(await db.tx(scope, async (tx) => (await keys.of(tx, subject)).open('test.text', sealed))).toBe('Hallo')
  })

  it('that was destroyed is never made anew, not even by who asks while it is being destroyed', async () => {
    const subject = newId()
    const scope = inAuthority(newId())
    await db.tx(scope, (tx) => keys.make(tx, subject))
    let asked: Promise<unknown> = Promise.resolve()
    await db.tx(scope, async (tx) => {
      await keys.destroy(tx, subject)
      asked = db.tx(scope, (other) => keys.begin(other, subject))
      asked.catch(() => {})
      await new Promise((resume) => setTimeout(resume, 50))
    })
    await expect(asked).rejects.toThrow('never made anew')
    await expect(db.tx(scope, (tx) => keys.make(tx, subject))).rejects.toThrow('never made anew')
    expect(await db.tx(scope, (tx) => keys.find(tx, subject))).toBeNull()
  })

  it('that was destroyed here is useless in every other process within a minute, clocks set back or not', async () => {
    let nowMs = 0
    const opened = await openKeys({ db, rootKeys, clock: systemClock, nowMs: () => nowMs })
    if (!opened.ok) throw new Error(opened.refusal.reason)
    const other = opened.value
    const subject = newId()
    const scope = inAuthority(newId())
    await db.tx(scope, (tx) => keys.make(tx, subject))
    await db.tx(scope, (tx) => other.of(tx, subject))
    await db.tx(scope, (tx) => keys.destroy(tx, subject))
    nowMs = 59_999
    expect(await db.tx(scope, (tx) => other.find(tx, subject))).not.toBeNull()
    nowMs = 60_000
    expect(await db.tx(scope, (tx) => other.find(tx, subject))).toBeNull()
  })

  it('opens nothing in another scope, under another subject or for another purpose', async () => {
    const [subject, stranger] = [newId(), newId()]
    const [here, there] = [inAuthority(newId()), inAuthority(newId())]
    const sealed = await db.tx(here, async (tx) => {
      await keys.make(tx, stranger)
      return (await keys.make(tx, subject)).seal('test.text', 'Hallo')
    })
    await db.tx(there, async (tx) => {
      const sealer = await keys.make(tx, subject)
      expect(() => sealer.open('test.text', sealed)).toThrow()
    })
    await db.tx(here, async (tx) => {
      const [own, other] = [await keys.of(tx, subject), await keys.of(tx, stranger)]
      expect(() => other.open('test.text', sealed)).toThrow()
      expect(() => own.open('test.other', sealed)).toThrow()
      expect(own.seal('test.text', 'Hallo')).not.toEqual(own.seal('test.text', 'Hallo'))
    })
  })
})

describe('a blind index', () => {
  it('is the same for the same value, and never shared by two authorities, two uses or two installations', async () => {
    const [one, two] = [newId(), newId()]
    const elsewhere = connect((await freshDatabase()).appUrl, 1)
    afterFile(() => elsewhere.end())
    const others = await openTestKeys(elsewhere, { rootKeys })
    fc.assert(
      fc.property(fc.string(), (value) => {
        const hashes = [
          keys.blind('test', value),
          keys.blind('other', value),
          keys.blind('test', value, one),
          keys.blind('test', value, two),
          others.blind('test', value),
          others.blind('test', value, one),
        ].map((hash) => hash.toString('hex'))
        expect(new Set(hashes).size).toBe(hashes.length)
        expect(keys.blind('test', value, one)).toEqual(keys.blind('test', value, one))
      }),
    )
  })
})
