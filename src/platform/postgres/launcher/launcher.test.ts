import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, type StartOptions, startPostgres, tellLauncherRefusal } from './index.ts'
import { markOf, numberTaken, runs, until } from './processes.ts'

const trash: string[] = []
/** The folder whose database most tests start one after the other; making one takes a second. */
let made = ''
const servers: RunningPostgres[] = []

const freshFolder = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'launcher-test-')))
  trash.push(folder)
  return folder
}

const start = async (folder: string, more: Partial<StartOptions> = {}): Promise<RunningPostgres> => {
  const started = await startPostgres({ folder, ...more, settings: { fsync: 'off', ...more.settings } })
  if (!started.ok) throw new Error(tellLauncherRefusal(started.refusal))
  servers.push(started.value)
  return started.value
}

const refusalOf = async (options: StartOptions) => {
  const started = await startPostgres(options)
  if (started.ok) await started.value.stop()
  return started.ok ? undefined : { ...started.refusal, sentence: tellLauncherRefusal(started.refusal) }
}

const ask = async (url: string, sql: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const found = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    return found.rows.flat()
  } finally {
    await client.end()
  }
}

const hasEnded = async (pid: number) => !(await runs(await markOf(pid)))
const allGone = ({ pid, socketFolder }: { pid: number; socketFolder: string }) =>
  until(async () => !existsSync(socketFolder) && (await hasEnded(pid)), 15_000)

beforeAll(async () => {
  made = await realpath(await mkdtemp(join(tmpdir(), 'launcher-test-')))
})

afterAll(() => rm(made, { recursive: true, force: true }))

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of trash.splice(0)) await rm(folder, { recursive: true, force: true })
})

describe('a start on a fresh folder', () => {
  it('gives a durable PostgreSQL 18 that knows umlauts, and two roles of which the app role owns nothing', async () => {
    const folder = await freshFolder()
    const { ownerUrl, appUrl } = await start(folder, { settings: { fsync: 'on', work_mem: '8MB' } })
    expect(await ask(ownerUrl, "SELECT lower('ÄÖÜ'), current_user, current_database()")).toEqual([
      'äöü',
      'dreiklang_owner',
      'dreiklang',
    ])
    expect(
      await ask(
        appUrl,
        "SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('work_mem'), current_setting('listen_addresses'), current_setting('server_version_num')::int / 10000",
      ),
    ).toEqual(['on', 'on', '8MB', '', 18])
    await expect(ask(appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow(/permission denied/)
    await expect(ask(appUrl, 'CREATE TEMPORARY TABLE mine (n int)')).rejects.toThrow(/permission denied/)
    await expect(ask(appUrl.replace('/dreiklang?', '/postgres?'), 'SELECT 1')).rejects.toThrow(/permission denied/)
    const rights =
      'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user'
    expect(await ask(appUrl, rights)).toEqual([false, false, false, false])
    expect(await ask(ownerUrl, rights)).toEqual([false, false, true, false])
    const owned =
      "SELECT count(*)::int FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid WHERE r.rolname = 'dreiklang_app' AND d.deptype = 'o'"
    expect(await ask(ownerUrl, owned)).toEqual([0])
    expect((await stat(join(folder, 'secret.json'))).mode & 0o777).toBe(0o600)
  })

  it('lets the owner make a database from a template, and reach it by the path of the URL', async () => {
    const { ownerUrl } = await start(made)
    await ask(ownerUrl, 'CREATE TABLE place (name text)')
    await ask(ownerUrl.replace('/dreiklang?', '/postgres?'), 'CREATE DATABASE copy TEMPLATE dreiklang')
    const copy = new URL(ownerUrl)
    copy.pathname = '/copy'
    expect(await ask(copy.href, 'SELECT count(*)::int FROM place')).toEqual([0])
  })

  it('refuses wrong passwords on the socket and on loopback', async () => {
    const { appUrl, ownerUrl } = await start(made, { tcp: true })
    expect(new URL(appUrl).hostname).toBe('127.0.0.1')
    expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
    const wrong = new URL(appUrl)
    wrong.password = 'guessed'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  })
})

describe('an end', () => {
  it('leaves no process, no socket folder and no lock, and the next start has all data', async () => {
    const folder = made
    const first = await start(folder)
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
    await Promise.all([first.stop(), first.stop()])
    expect([numberTaken(first.pid), existsSync(first.socketFolder), existsSync(join(folder, 'lock'))]).toEqual([
      false,
      false,
      false,
    ])
    const second = await start(folder)
    expect(second.ownerUrl.split('@')[0]).toBe(first.ownerUrl.split('@')[0])
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([42])
  })

  it('at once, as in a crash, keeps what was committed', async () => {
    const folder = made
    const first = await start(folder, { settings: { fsync: 'on' } })
    await ask(first.ownerUrl, 'CREATE TABLE kept_too AS SELECT 7 AS n')
    first.kill()
    expect(await allGone(first)).toBe(true)
    await first.stop()
    expect(await ask((await start(folder)).ownerUrl, 'SELECT n FROM kept_too')).toEqual([7])
    expect(await readFile(join(folder, 'log'), 'utf8')).toContain('automatic recovery')
  })
})

describe('the lock', () => {
  it('refuses a second start and names the process that has the folder', async () => {
    const folder = made
    const first = await start(folder)
    const refusal = await refusalOf({ folder })
    expect(refusal).toMatchObject({ code: 'postgres/in-use', folder, pid: process.pid })
    expect(refusal?.sentence).toContain(`process ${process.pid}`)
    expect(await ask(first.appUrl, 'SELECT 1')).toEqual([1])
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 - 1, since: null, token: 'old' }],
    ['a process whose number another program has now', { pid: process.pid, since: 'earlier:1', token: 'old' }],
    ['nothing readable', 'torn'],
  ])('of %s is taken over', async (_, content) => {
    const folder = made
    await writeFile(join(folder, 'lock'), JSON.stringify(content))
    const { appUrl } = await start(folder)
    expect(await ask(appUrl, 'SELECT 1')).toEqual([1])
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock'])
  })

  it('is won by exactly one of several that find it stale at once', async () => {
    const folder = made
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 - 1, since: null, token: 'old' }))
    const all = await Promise.all([1, 2, 3, 4].map(() => startPostgres({ folder, settings: { fsync: 'off' } })))
    const won = all.flatMap((one) => (one.ok ? [one.value] : []))
    servers.push(...won)
    expect(won).toHaveLength(1)
    expect(all.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(Array(3).fill('postgres/in-use'))
  })
})

describe('leftovers', () => {
  it('of a postmaster whose number another process has now do not hinder a start', async () => {
    const folder = made
    const first = await start(folder)
    const pidFile = await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8')
    await first.stop()
    const other = await start(await freshFolder())
    await writeFile(join(folder, 'pg', 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)))
    const second = await start(folder)
    expect(await ask(second.appUrl, 'SELECT 1')).toEqual([1])
    expect(await ask(other.appUrl, 'SELECT 1')).toEqual([1])
  })
})

describe('refused is', () => {
  it('a folder with other things in it, and nothing there is touched', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'letter.txt'), 'dear')
    const before = await stat(folder)
    expect(await refusalOf({ folder })).toMatchObject({ code: 'postgres/folder-unusable', folder })
    expect((await stat(folder)).uid).toBe(before.uid)
    expect(await readdir(folder)).toEqual(['letter.txt'])
  })

  it('a database of another version, one without its passwords, and one with those of another', async () => {
    const folder = made
    await (await start(folder)).stop()
    const secret = await readFile(join(folder, 'secret.json'), 'utf8')
    await rm(join(folder, 'secret.json'))
    expect(await refusalOf({ folder })).toMatchObject({ code: 'postgres/secret-unusable' })
    await writeFile(join(folder, 'secret.json'), secret.replace(/"superuser": "[^"]+/, '"superuser": "wrong'))
    expect(await refusalOf({ folder })).toMatchObject({ code: 'postgres/secret-unusable' })
    await writeFile(join(folder, 'secret.json'), secret)
    await writeFile(join(folder, 'pg', 'PG_VERSION'), '15\n')
    expect(await refusalOf({ folder })).toMatchObject({ code: 'postgres/other-version', found: '15', needed: '18' })
    await writeFile(join(folder, 'pg', 'PG_VERSION'), '18\n')
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it('a server that does not come up, with the last lines of its log and nothing left behind', async () => {
    const folder = made
    const temporary = await freshFolder()
    await chmod(temporary, 0o755)
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = temporary
    const refusal = await refusalOf({ folder, settings: { fsync: 'off', shared_buffers: 'plenty' } }).finally(() => {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    })
    expect(refusal).toMatchObject({ code: 'postgres/start-failed', file: join(folder, 'log') })
    expect(refusal?.sentence).toMatch(/invalid value for parameter "shared_buffers"/)
    expect(await readdir(temporary)).toEqual([])
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })
})
