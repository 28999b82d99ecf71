import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Clone, makeClone, type Started } from './clone.testing.ts'
import { markOf, runs, until } from './processes.ts'

const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'
const ORDINARY = 1000
const trash: string[] = []
const programs: Started[] = []
let clone: Clone
/** The folder whose database several tests start one after the other. */
let home = ''

const Running = z.object({ ownerUrl: z.string(), socketFolder: z.string(), pid: z.number() })
type Running = z.infer<typeof Running>

const temporary = async (uid?: number): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'Daten für ')))
  if (uid !== undefined) await chown(folder, uid, uid)
  trash.push(folder)
  return folder
}

const start = (from: Clone, ...how: Parameters<Clone['start']>): Started => {
  const started = from.start(...how)
  programs.push(started)
  return started
}
const running = async (started: Started): Promise<Running> => Running.parse(await started.said)
const stop = async (started: Started): Promise<void> => {
  started.child.stdin?.on('error', () => {}).end('stop\n')
  await started.ended
}

const ask = async (url: string, sql: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

const ended = (pid: number) => until(async () => !(await runs(await markOf(pid))), 15_000)
const gone = (path: string) => until(async () => !existsSync(path), 15_000)
const statusOf = (pid: number, key: string): Promise<string | undefined> =>
  readFile(`/proc/${pid}/status`, 'utf8').then((text) => new RegExp(`^${key}:\\s+(.*)$`, 'm').exec(text)?.[1])

beforeAll(async () => {
  clone = await makeClone()
  home = await realpath(await mkdtemp(join(tmpdir(), 'Daten für ')))
})
afterAll(async () => {
  await clone.remove()
  await rm(home, { recursive: true, force: true })
})
afterEach(async () => {
  for (const program of programs.splice(0)) await stop(program)
  for (const folder of trash.splice(0)) await rm(folder, { recursive: true, force: true })
}, 60_000)

describe('a clone whose path has blanks and umlauts', () => {
  it('starts without install scripts: the library links are made, by several at once too', async () => {
    const links = JSON.parse(await readFile(join(clone.native, 'pg-symlinks.json'), 'utf8'))
    const paths = z.array(z.object({ target: z.string() })).parse(links)
    const both = [start(clone, join(await temporary(), 'eine Datenbank')), start(clone, home)]
    const urls = await Promise.all(both.map(running))
    for (const { ownerUrl } of urls) expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
    for (const { target } of paths) expect(existsSync(join(clone.native, '..', target))).toBe(true)
    await Promise.all(both.map(stop))
    for (const { pid, socketFolder } of urls)
      expect([await ended(pid), existsSync(socketFolder)]).toEqual([true, false])
  })
})

describe('a program that is killed', () => {
  it('takes PostgreSQL with it, and the next start works at once and has all data', async () => {
    const folder = home
    const first = start(clone, folder)
    const { ownerUrl, pid, socketFolder } = await running(first)
    await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
    first.child.kill('SIGKILL')
    await first.ended
    const second = await running(start(clone, folder))
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([42])
    expect([await ended(pid), await gone(socketFolder)]).toEqual([true, true])
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([42])
    expect(await readFile(join(folder, 'log'), 'utf8')).not.toContain('automatic recovery')
  })

  it('takes a PostgreSQL with it that was only just coming up', async () => {
    const [folder, sockets] = [home, await mkdtemp('/tmp/s-')]
    trash.push(sockets)
    await chmod(sockets, 0o777)
    const first = start(clone, folder, { env: { TMPDIR: sockets } })
    const pidFile = join(folder, 'pg', 'postmaster.pid')
    expect(await until(async () => existsSync(pidFile), 15_000)).toBe(true)
    first.child.kill('SIGKILL')
    expect(await gone(pidFile)).toBe(true)
    expect(await until(async () => (await readdir(sockets)).length === 0, 15_000)).toBe(true)
    expect(await ask((await running(start(clone, folder))).ownerUrl, 'SELECT 1')).toEqual([1])
  })

  it.runIf(isLinux)('together with its watcher leaves a PostgreSQL that the next start ends first', async () => {
    const folder = home
    const first = start(clone, folder)
    const { ownerUrl, pid, socketFolder } = await running(first)
    await ask(ownerUrl, 'CREATE TABLE kept_too AS SELECT 9 AS n')
    const lines = execFileSync('ps', ['-eo', 'pid=,args=', '-ww'], { encoding: 'utf8' }).split('\n')
    const watcher = Number.parseInt(
      lines.find((line) => line.includes('dreiklang-watch') && line.includes(socketFolder)) ?? '',
      10,
    )
    process.kill(watcher, 'SIGKILL')
    first.child.kill('SIGKILL')
    await first.ended
    expect(await runs(await markOf(pid))).toBe(true)
    const second = await running(start(clone, folder))
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept_too')).toEqual([9])
    expect([await ended(pid), existsSync(socketFolder)]).toEqual([true, false])
  })
})

describe.runIf(isRoot && isLinux)('root', () => {
  const close = () => chmod(clone.folder, 0o700)
  afterEach(() => chmod(clone.folder, 0o755))

  it('in a clone that others cannot enter runs a copy of PostgreSQL, as user 65534 without any right of root', async () => {
    await close()
    const folder = await temporary()
    const first = start(clone, folder)
    const { ownerUrl, pid } = await running(first)
    expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
    expect(await statusOf(pid, 'Uid')).toBe('65534\t65534\t65534\t65534')
    expect([await statusOf(pid, 'CapEff'), await statusOf(pid, 'CapPrm')]).toEqual(Array(2).fill('0000000000000000'))
    expect((await stat(folder)).uid).toBe(65_534)
    expect((await readdir(folder)).filter((name) => name.startsWith('native-'))).toHaveLength(1)
    await stop(first)
  })

  it('with the data in such a clone too gives user 65534 the right to search, and no other', async () => {
    await close()
    const { ownerUrl, pid } = await running(start(clone, join(clone.folder, 'data', 'local')))
    expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
    expect(await statusOf(pid, 'Uid')).toBe('65534\t65534\t65534\t65534')
    expect([await statusOf(pid, 'CapEff'), await statusOf(pid, 'CapBnd')]).toEqual(Array(2).fill('0000000000000004'))
  })

  it('without setpriv is refused there, with the closed folder named', async () => {
    await close()
    const database = join(clone.folder, 'data', 'other')
    const said = await start(clone, database, { env: { PATH: '/nowhere' } }).said
    expect(said).toMatchObject({
      code: 'postgres/folder-closed',
      closed: await realpath(clone.folder),
      folder: await realpath(database),
    })
  })

  it('does not take a database away from an ordinary user, who starts it before and after', async () => {
    const folder = await temporary(ORDINARY)
    await rm(join(clone.native, 'lib', 'libpq.so.5'), { force: true })
    const how = [{ uid: ORDINARY }, {}, { uid: ORDINARY }]
    for (const each of how) {
      const started = start(clone, folder, each)
      const { ownerUrl, pid } = await running(started)
      expect(await ask(ownerUrl, 'SELECT 1')).toEqual([1])
      expect(await statusOf(pid, 'Uid')).toBe(Array(4).fill(ORDINARY).join('\t'))
      await stop(started)
    }
  })

  it('has a database of its own, and an ordinary user is told whose it is', async () => {
    const folder = home
    await stop(start(clone, folder))
    const said = await start(clone, folder, { uid: ORDINARY }).said
    expect(said).toMatchObject({ code: 'postgres/folder-not-ours', folder, ownerUid: 65_534 })
  })
})
