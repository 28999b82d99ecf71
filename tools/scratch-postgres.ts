import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'
const SUPPORTED: readonly string[] = ['18', '17', '16', '15']
/** PostgreSQL refuses to be root. */
const NOBODY = 65_534
const READY_TRIES = 300

/** A PostgreSQL of this machine, as its distribution brought it. */
export interface InstalledPostgres {
  readonly major: string
  readonly bin: string
}

/** The PostgreSQLs of this machine that the program works with, newest first. */
export const installedPostgres = async (): Promise<readonly InstalledPostgres[]> => {
  const there = await readdir(DEBIAN).catch((): string[] => [])
  return SUPPORTED.filter((major) => there.includes(major))
    .map((major) => ({ major, bin: join(DEBIAN, major, 'bin') }))
    .filter(({ bin }) => existsSync(join(bin, 'postgres')))
}

/** A server for tests; nothing in it survives a power cut. */
export interface ScratchPostgres {
  /** As a superuser that row level security does not bind. */
  readonly superUrl: string
  /** As an ordinary role that may make databases and owns them. */
  readonly ownerUrl: string
  /** The role of the program. */
  readonly appUrl: string
  readonly stop: () => Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const FAST = ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'].flatMap((name) => ['-c', `${name}=off`])

/** Starts a server in a new folder below the temporary one. It is stopped by `stop`, and the folder is gone. */
export const startScratchPostgres = async ({ bin }: InstalledPostgres): Promise<ScratchPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-scratch-'))
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  await chmod(folder, 0o700)
  if ('uid' in as) await chown(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const options = { ...as, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    options,
  )
  const port = await freePort()
  const args = [
    '-D',
    data,
    '-k',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=',
    '-c',
    'max_connections=200',
    ...FAST,
  ]
  const server = spawn(join(bin, 'postgres'), args, { ...options, stdio: 'ignore' })
  const ended = once(server, 'exit')
  // However this process ends in order, the server does not stay.
  process.once('exit', () => server.kill('SIGQUIT'))
  const psql = (sql: string) =>
    run(
      join(bin, 'psql'),
      ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-p', String(port), '-U', 'postgres', '-c', sql],
      options,
    )
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) server.kill('SIGQUIT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  try {
    for (let tried = 1; ; tried++) {
      const ready = await psql('select').then(
        () => true,
        () => false,
      )
      if (ready) break
      if (tried === READY_TRIES || server.exitCode !== null) throw new Error(`${bin}: PostgreSQL did not start`)
      await pause(50)
    }
    const password = randomBytes(16).toString('hex')
    await psql(`create role dreiklang_owner login createdb nobypassrls password '${password}'`)
    await psql(`create role dreiklang_app login nosuperuser nobypassrls password '${password}'`)
    await psql('create database dreiklang owner dreiklang_owner')
    const url = (role: string): string =>
      `postgresql://${role}:${password}@localhost/dreiklang?host=${folder}&port=${port}`
    return { superUrl: url('postgres'), ownerUrl: url('dreiklang_owner'), appUrl: url('dreiklang_app'), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
