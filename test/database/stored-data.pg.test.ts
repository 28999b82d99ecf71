import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { RETENTION_RULES, retentionDutiesOf, STORED_DATA } from '../../src/app/stored-data.ts'
import { instant, later } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { connect, type Database, inAccount, inAuthority, inReference } from '../../src/platform/postgres/index.ts'
import { freshDatabase } from '../setup/database.ts'

let owner: pg.Client
let db: Database

beforeAll(async () => {
  const database = await freshDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  db = connect(database.appUrl, 4)
})
afterAll(async () => {
  await owner.end()
  await db.end()
})

it('every table says what it holds about people and when that ends', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'public', 'jobs') order by 1`,
  )
  const declared = STORED_DATA.map(({ table }) => table)
  expect(declared.toSorted()).toEqual(rows.map(({ name }) => name))
  for (const rule of RETENTION_RULES) for (const table of rule.tables) expect(declared).toContain(table)
})

it('every rule has something that carries it out', () => {
  const clock = () => instant('2028-02-29T10:00:00.000Z')
  expect(retentionDutiesOf({ db, clock }).map(({ rule }) => rule)).toEqual(RETENTION_RULES)
})

it('old idempotency keys go in every scope, younger ones stay, and no scope sees those of another', async () => {
  const now = instant('2028-03-30T10:00:00.000Z')
  const scopes = [inAuthority(newId()), inAccount(newId())]
  for (const scope of scopes)
    await db.tx(scope, async (tx) => {
      const owned = scope.kind === 'authority' ? scope.authority : scope.kind === 'account' ? scope.account : ''
      for (const [key, age] of [
        ['old', '-P30DT1S'],
        ['young', '-P29DT23H'],
      ] as const)
        await tx.sql(`insert into security.command values ($1, $2, 'hash', '{}', $3)`, [owned, key, later(now, age)])
    })
  const keysOf = (scope: (typeof scopes)[number]) =>
    db.tx(scope, (tx) => tx.sql<{ key: string }>('select key from security.command order by key'))
  for (const scope of scopes) expect(await keysOf(scope)).toEqual([{ key: 'old' }, { key: 'young' }])
  expect(await db.tx(inReference, (tx) => tx.sql('select key from security.command'))).toEqual([])
  for (const { run } of retentionDutiesOf({ db, clock: () => now })) await Promise.all([run(), run()])
  for (const scope of scopes) expect(await keysOf(scope)).toEqual([{ key: 'young' }])
})
