import { beforeAll, expect, inject, it } from 'vitest'
import pg from 'pg'
import { STORED_DATA } from '../../src/app/stored-data.ts'
import { personalDataOf } from '../../src/app/wiring.ts'
import { eraseWithin } from '../../src/foundation/account/verbs/erase.ts'
import { inAccount } from '../../src/platform/postgres/index.ts'
import { openWholeHouse, type WholeHouse } from '../rights/whole-house.ts'
import { afterFile } from '../setup/after-file.ts'
import { type Person, somebody } from '../setup/people.ts'
import { inDatabase } from '../setup/postgres.ts'
import { countOf, fillTables, hidden, type OwnTable, ownTables } from './own-rows.ts'

let whole: WholeHouse
let owner: pg.Client
let person: Person
let tables: readonly OwnTable[]

const catalogue = new Map(STORED_DATA.map((stored) => [String(stored.table), stored.own]))

beforeAll(async () => {
  whole = await openWholeHouse()
  const { house } = whole
  const [here] = await house.db.look<{ name: string }>('select current_database() as name')
  owner = new pg.Client({ connectionString: inDatabase(inject('postgres').ownerUrl, here?.name ?? '') })
  await owner.connect()
  afterFile(() => owner.end())
  person = await somebody(whole, 'Karla Kranich')
  tables = await ownTables(owner)
  const { account } = person
  const sealer = await house.db.tx(inAccount(account), (tx) => house.keys.of(tx, account))
  await fillTables(owner, tables, { account, sealer, now: new Date(house.clock()) })
})

/** All that an export says, without the bytes of its files. */
const exported = async (): Promise<string> => {
  const all: unknown[] = []
  for (const source of personalDataOf(whole.house))
    for await (const { open, ...holding } of source.holdings({ account: person.account, language: 'de' })) {
      const { items, files } = await open()
      all.push(
        holding,
        items,
        files.map(({ name }) => name),
      )
    }
  return JSON.stringify(all)
}

it('every table whose rows hang on an account says what becomes of them, and no other table does', () => {
  const said = [...catalogue].flatMap(([table, own]) => (own ? [table] : []))
  expect(said.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
})

it('the export has something of every row of a person, or there is a stated reason', async () => {
  const whatIsThere = await exported()
  expect(await exported()).toBe(whatIsThere)
  const told: Record<string, boolean> = {}
  for (const table of tables)
    told[table.name] = (await hidden(owner, table, () => exported().catch(() => 'nothing'))) !== whatIsThere
  const expected = tables.map(({ name }) => [name, catalogue.get(name)?.exported === true] as const)
  expect(told).toEqual(Object.fromEntries(expected))
})

it('nothing of a person stays when the account is erased, or there is a stated reason', async () => {
  const { house } = whole
  const { account } = person
  for (const { name } of tables) expect([name, await countOf(owner, name, account)]).not.toEqual([name, 0])
  const erasing = { ...house, personalData: personalDataOf(house) }
  await house.db.tx(inAccount(account), (tx) => eraseWithin(erasing, tx, { account, doer: { system: 'test' } }))
  await whole.jobsDone()
  const left: string[] = []
  for (const { name } of tables) if ((await countOf(owner, name, account)) > 0) left.push(name)
  expect(left).toEqual(tables.flatMap(({ name }) => (catalogue.get(name)?.erased === true ? [] : [name])))
})
