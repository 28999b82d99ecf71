import { Readable } from 'node:stream'
import { passingSeal } from '../../foundation/data-protection/index.ts'
import { randomBytes } from 'node:crypto'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/setup/database.ts'
import { withClient } from '../../../test/setup/postgres.ts'
import { backupPlan } from '../../app/backup-plan.ts'
import { migrationFolders } from '../../app/migrations.ts'
import { newId } from '../../kernel/ids.ts'
import { systemClock } from '../../kernel/clock.ts'
import { openFolderStore } from '../files/index.ts'
import { prepareJobs } from '../jobs/index.ts'
import { connect, inAccount, inAuthority, migrate } from '../postgres/index.ts'
import { checkBackup, findBackup, loadBackup, saveBackup } from './index.ts'

const ODD = 'Zeile\nTab\t\\N Ümläut "quer" \u{1f600}'
const prepared = {
  state: 'backup',
  prepare: async (url: string) => {
    await migrate(url, migrationFolders())
    await prepareJobs(url, QUEUES)
  },
}
const LOST = 'ab'.repeat(32)
const QUEUES = ['account.mail']
let folder = ''
let ownerUrl = ''
const account = newId()
const authority = newId()
const key = randomBytes(32)
const places = (name: string) => ({ to: join(folder, name), keys: join(folder, `${name}-keys`) })
const store = () => join(folder, 'files')
const put = (text: string) =>
  openFolderStore(store()).put({
    scopeKey: key,
    seal: passingSeal(),
    bytes: Readable.from([Buffer.from(text)]),
    mostBytes: 1_000,
  })
const wishFor = (name: string, sealedBy: Uint8Array | null = null) => ({
  ...places(name),
  ...{ plan: backupPlan(), ownerUrl, files: store(), key: sealedBy, at: systemClock(), program: 'test' },
  about: { data: {}, keys: {} },
  tell: () => {},
})
const save = (name: string, sealedBy: Uint8Array | null = null) => saveBackup(wishFor(name, sealedBy))
const find = async (name: string, sealedBy: Uint8Array | null = null) => {
  const { to, keys } = places(name)
  const found = await findBackup({ from: to, keys, key: sealedBy })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const emptyDatabase = () => freshDatabase({ state: 'empty', prepare: async () => {} })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-backup-'))
  const database = await freshDatabase(prepared)
  ownerUrl = database.ownerUrl
  const db = connect(database.appUrl, 2)
  await db.tx(inAccount(account), async (tx) => {
    await tx.sql('insert into account.workplace values ($1, $2)', [account, authority])
    await tx.sql('insert into account.sign_in_name values ($1, $2)', [randomBytes(32), account])
    await tx.sql(
      "insert into account.account (account_id, name, email, level, language, created_at) values ($1, $2, $3, 'low', 'de', now())",
      [account, randomBytes(300), Buffer.from(ODD)],
    )
    await tx.sql(
      `insert into forms.draft (account_id, draft_id, service, version, definition_hash, authority_id, area, answers, revision, created_at, changed_at, expires_at)
       values ($1, $2, 'x', 1, '', $2, '', '', 1, now(), now(), now())`,
      [account, authority],
    )
    await tx.sql(
      "insert into forms.draft_file (account_id, draft_id, file_id, address, size_bytes, scan, added_at) values ($1, $2, $2, $3, 1, 'clean', now())",
      [account, authority, LOST],
    )
    await tx.sql("insert into jobs.job (name, data) values ('account.mail', '{}')")
  })
  await db.tx(inAuthority(authority), async (tx) => {
    await tx.sql(`insert into account.authority values ($1, '06', 'state', 'X', $2, '{"a": [1]}', '2026-01-31')`, [
      authority,
      ODD,
    ])
    // More than one write of the stream, so that waiting for the other side is part of it.
    await tx.sql(
      `insert into data_protection.data_key (tenant_id, scope_id, subject_id, version, tenant_version, wrapped, made_at)
       select $1, $1, gen_random_uuid(), 1, 1, decode(repeat(md5(n::text), 8), 'hex'), now() from generate_series(1, 5000) n`,
      [authority],
    )
  })
  await db.end()
})
afterAll(() => rm(folder, { recursive: true }))

const wishTo = (url: string, files: string) => ({
  ...{ plan: backupPlan(), ownerUrl: url, files, tell: () => {} },
  prepareQueues: (queues: readonly string[]) => prepareJobs(url, [...new Set([...QUEUES, ...queues])]),
})

/** Everything that a table holds, whoever looks. */
const contentOf = (url: string, table: string) =>
  withClient(url, async (client) => {
    await client.query("begin read only; select set_config('app.backup', 'on', true)")
    return (await client.query(`select t::text from ${table} t order by 1`)).rows
  })

it('copies database, files and keys, and brings back every row in another database', async () => {
  await put('Nachweis')
  const saved = await save('plain')
  expect(saved).toMatchObject({ ok: true, value: { files: 1, newFiles: 1, sealed: false, missingFiles: [LOST] } })
  const found = await find('plain')
  expect(await checkBackup(found)).toEqual({ ok: true, value: null })
  const target = await emptyDatabase()
  const files = join(folder, 'restored')
  const wish = wishTo(target.ownerUrl, files)
  const tables = [
    ...found.keys.tables,
    ...found.data.tables.filter(({ name }) => name !== backupPlan().destroyed.table),
  ]
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  expect(await loadBackup(found, wish)).toMatchObject({ ok: true, value: { rows, files: 1 } })
  for (const { name } of [...found.keys.tables, ...found.data.tables])
    expect(await contentOf(target.ownerUrl, name), name).toEqual(await contentOf(ownerUrl, name))
  expect(found.data.tables.map(({ name }) => name)).not.toContain('account.session')
  expect(await readdir(files, { recursive: true })).toHaveLength(3)
  // The restored database is as closed as the first one.
  expect(
    await withClient(target.ownerUrl, async (client) => (await client.query('select from account.account')).rowCount),
  ).toBe(0)
  expect(await loadBackup(found, wish)).toMatchObject({ ok: false, refusal: { code: 'backup/not-empty' } })
})

it('keeps the keys apart, and only the newest', async () => {
  const { to, keys } = places('plain')
  await save('plain')
  expect(await readdir(keys)).toHaveLength(1)
  const { keyTables, destroyed } = backupPlan()
  const wrapped = keyTables.filter((table) => table !== destroyed.table)
  const data = await readdir(to, { recursive: true })
  expect(data.filter((name) => wrapped.some((table) => name.endsWith(`/${table}.gz`)))).toEqual([])
})

it('counts every table with wrapped keys among the keys', async () => {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ name: string }>(
      "select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'wrapped'",
    ),
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const { name } of rows) expect(backupPlan().keyTables).toContain(name)
})

it('copies a file once, and names one that rows have and the store lacks', async () => {
  await put('zweiter')
  expect(await save('plain')).toMatchObject({ value: { files: 2, newFiles: 1, missingFiles: [LOST] } })
  expect(await save('plain')).toMatchObject({ value: { files: 2, newFiles: 0, missingFiles: [LOST] } })
})

it('takes no unfinished backup for a whole one', async () => {
  const { to, keys } = places('killed')
  expect((await save('killed')).ok).toBe(true)
  const whole = await find('killed')
  await mkdir(join(to, '.unfinished-9999'))
  await cp(whole.folder, join(to, '9999-without-manifest'), { recursive: true })
  await rm(join(to, '9999-without-manifest', 'manifest.json'))
  expect((await find('killed')).folder).toBe(whole.folder)
  await rm(whole.folder, { recursive: true })
  expect(await findBackup({ from: to, keys, key: null })).toMatchObject({
    refusal: { code: 'backup/none', folder: to },
  })
})

it('wants the keys in another place than the data', async () => {
  const apart = await saveBackup({ ...wishFor('together'), keys: join(folder, 'together', 'keys') })
  expect(apart).toMatchObject({ ok: false, refusal: { code: 'backup/folder' } })
})

it('refuses to back up what it could not read whole', async () => {
  const other = await freshDatabase(prepared)
  const asApp = await saveBackup({ ...wishFor('app'), ownerUrl: other.appUrl })
  expect(asApp).toMatchObject({ ok: false, refusal: { code: 'backup/not-ready' } })
  await withClient(other.ownerUrl, (client) => client.query('drop policy backup on forms.draft'))
  const unprepared = await saveBackup({ ...wishFor('unprepared'), ownerUrl: other.ownerUrl })
  expect(unprepared).toEqual({ ok: false, refusal: { code: 'backup/not-ready', table: 'forms.draft' } })
  expect(await readdir(places('unprepared').to)).toEqual([])
})

it('destroys again what was destroyed after an older copy of the keys was made', async () => {
  expect((await save('older')).ok).toBe(true)
  const { to, keys } = places('older')
  const aside = join(folder, 'aside')
  await cp(keys, aside, { recursive: true })
  await withClient(ownerUrl, async (client) => {
    await client.query(`select set_config('app.authority', $1, false)`, [authority])
    await client.query(
      `with gone as (delete from data_protection.data_key where ctid = (select min(ctid) from data_protection.data_key) returning *)
       insert into data_protection.destroyed select tenant_id, scope_id, subject_id, now() from gone`,
    )
  })
  expect((await save('older')).ok).toBe(true)
  const found = await findBackup({ from: to, keys: aside, key: null })
  if (!found.ok) throw new Error(found.refusal.code)
  const target = (await freshDatabase(prepared)).ownerUrl
  const loaded = await loadBackup(found.value, wishTo(target, join(folder, 'older-restored')))
  expect(loaded).toMatchObject({ ok: true, value: { destroyedAgain: 1 } })
  for (const table of ['data_protection.data_key', 'data_protection.destroyed'])
    expect(await contentOf(target, table), table).toEqual(await contentOf(ownerUrl, table))
})

it('is sealed with a key, and nothing can be read or exchanged without it', async () => {
  const saved = await save('sealed', key)
  expect(saved).toMatchObject({ ok: true, value: { sealed: true } })
  const { to, keys } = places('sealed')
  expect(await findBackup({ from: to, keys, key: null })).toMatchObject({ refusal: { code: 'backup/key-needed' } })
  expect(await findBackup({ from: to, keys, key: randomBytes(32) })).toMatchObject({
    refusal: { code: 'backup/wrong-key' },
  })
  const found = await find('sealed', key)
  expect(await checkBackup(found)).toEqual({ ok: true, value: null })
  const bytes = await readFile(join(found.folder, 'tables', 'account.authority.gz'))
  expect(bytes.subarray(0, 5).toString()).toBe('DKBK1')
  const manifest = join(found.folder, 'manifest.json')
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"rows": 1,', '"rows": 2,'))
  expect(await findBackup({ from: to, keys, key })).toMatchObject({ refusal: { code: 'backup/wrong-key' } })
})

it('names the first file that is not as it was written', async () => {
  await save('damaged')
  const found = await find('damaged')
  const file = join(found.folder, 'tables', 'account.account.gz')
  await appendFile(file, 'x')
  expect(await checkBackup(found)).toMatchObject({ ok: false, refusal: { code: 'backup/damaged', file } })
})
