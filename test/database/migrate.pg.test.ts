import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrationFolders } from '../../src/app/migrations.ts'
import { migrate } from '../../src/platform/postgres/index.ts'
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
