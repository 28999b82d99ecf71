import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrationFolders } from '../../src/app/migrations.ts'
import { MigrationTrouble, migrate } from '../../src/platform/postgres/index.ts'
import { freshDatabase } from '../setup/database.ts'

let ownerUrl: string
let folder: string

beforeAll(async () => {
  ownerUrl = (await freshDatabase()).ownerUrl
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-migrations-'))
})
afterAll(() => rm(folder, { recursive: true }))

const rooms = () => [{ room: 'trial', folder }]
const step = (name: string, sql: string) => writeFile(join(folder, name), sql)

it('runs each step once, also when several start at the same time', async () => {
  expect((await migrate(ownerUrl, migrationFolders())).applied).toEqual([])
  await step('0001-first.sql', '-- expand: a table to try\ncreate schema trial; create table trial.one (id int);')
  const all = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, rooms())))
  expect(all.flatMap((one) => one.applied)).toEqual(['trial/1-first'])
})
it('leaves nothing of a step that fails, and runs it whole the next time', async () => {
  await step('0002-second.sql', '-- expand: half of it is wrong\ncreate table trial.two (id int); select 1 / 0;')
  await expect(migrate(ownerUrl, rooms())).rejects.toThrow('trial/2-second failed')
  await step('0002-second.sql', '-- expand: now it is right\ncreate table trial.two (id int);')
  expect((await migrate(ownerUrl, rooms())).applied).toEqual(['trial/2-second'])
})
it('refuses a step that was edited after it ran, one without a phase, and a gap', async () => {
  await step('0002-second.sql', '-- expand: edited\ncreate table trial.three (id int);')
  await expect(migrate(ownerUrl, rooms())).rejects.toThrow('ran in another form')
  await step('0003-third.sql', 'create table trial.four (id int);')
  await expect(migrate(ownerUrl, rooms())).rejects.toThrow('expected a first line')
  await rm(join(folder, '0003-third.sql'))
  await step('0004-fourth.sql', '-- expand: too far\nselect 1;')
  await expect(migrate(ownerUrl, rooms())).rejects.toThrow('expected number 3')
})
it('works beside steps of a newer program that expand, and says so where one took something away', async () => {
  const { ownerUrl: shared } = await freshDatabase()
  const newer = await mkdtemp(join(tmpdir(), 'dreiklang-newer-'))
  const known = [{ room: 'trial', folder: newer }]
  await writeFile(
    join(newer, '0001-first.sql'),
    '-- expand: a table\ncreate schema trial; create table trial.one (id int);',
  )
  await writeFile(join(newer, '0002-more.sql'), '-- expand: a column\nalter table trial.one add more int;')
  expect((await migrate(shared, known)).applied).toHaveLength(2)
  await rm(join(newer, '0002-more.sql'))
  expect(await migrate(shared, known)).toEqual({ applied: [], already: 1 })
  await writeFile(join(newer, '0002-more.sql'), '-- expand: a column\nalter table trial.one add more int;')
  await writeFile(join(newer, '0003-less.sql'), '-- contract: nobody reads it\nalter table trial.one drop id;')
  expect((await migrate(shared, known)).applied).toEqual(['trial/3-less'])
  await rm(join(newer, '0003-less.sql'))
  await expect(migrate(shared, known)).rejects.toThrow(/newer program \(trial\/3-less\).*Nothing was changed/)
  await expect(migrate(shared, known)).rejects.toBeInstanceOf(MigrationTrouble)
  await rm(newer, { recursive: true })
})
