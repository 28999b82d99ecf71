import { beforeAll, describe, expect, it } from 'vitest'
import { afterFile } from '../../../test/setup/after-file.ts'
import { freshDatabase } from '../../../test/setup/database.ts'
import { newRootKeys, openTestKeys } from '../../../test/setup/keys.ts'
import { newId } from '../../kernel/ids.ts'
import { connect, type Database, inAccount } from '../../platform/postgres/index.ts'
import type { Keys } from './index.ts'

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
})
