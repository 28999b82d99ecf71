import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type CallAs, handOver } from './account.ts'
import type { Place } from './folder.ts'
import type { LauncherRefusal } from './refusals.ts'
import { ownSettings, settingsFile } from './settings.ts'

/** The major version of PostgreSQL in the packages; a folder of another one can't be opened. */
const MAJOR = '18'
const INCLUDED = 'dreiklang.conf'

/** The environment of PostgreSQL: nothing of ours, so that no PG… variable of a user changes what it does. */
export const serverEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})

/** What the database is made from. */
export interface Making {
  readonly place: Place
  readonly call: CallAs
  /** The folder with bin/initdb. */
  readonly root: string
  readonly superuserPassword: string
  /** Waits until the new files are on disk. Off only where the server doesn't either. */
  readonly durable: boolean
  readonly tell: (sentence: string) => void
}

const runInitdb = (
  { call, root, durable }: Making,
  target: string,
  passwordFile: string,
): Promise<string | undefined> => {
  const { file, args, as } = call(join(root, 'bin', 'initdb'), [
    ...[`--pgdata=${target}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    // The builtin provider knows umlauts and sorts the same on every system, whatever its libraries.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--text-search-config=german', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ])
  return new Promise((done) => {
    const child = spawn(file, [...args], { ...as, cwd: '/', env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
    child.on('error', (error) => done(error.message))
    child.on('close', (code) => done(code === 0 ? undefined : `${said.join('')}\nended with ${code}`))
  })
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const lastLines = (text: string): readonly string[] => text.trim().split('\n').slice(-12)

const make = async (making: Making): Promise<Result<void, LauncherRefusal>> => {
  const { place } = making
  making.tell('The database is made for the first time.')
  const fresh = join(place.folder, `pg.new-${randomUUID()}`)
  const passwordFile = join(place.folder, 'first-password')
  await mkdir(fresh, { mode: 0o700 })
  await handOver(fresh, place.account)
  await writeFile(passwordFile, `${making.superuserPassword}\n`, { mode: 0o600 })
  await handOver(passwordFile, place.account)
  const failure = await runInitdb(making, fresh, passwordFile).finally(() => rm(passwordFile, { force: true }))
  if (failure !== undefined) {
    await rm(fresh, { recursive: true, force: true })
    return refuse({ code: 'postgres/init-failed', log: lastLines(failure) })
  }
  await appendFile(join(fresh, 'postgresql.conf'), `\ninclude_if_exists '${INCLUDED}'\n`)
  await rename(fresh, place.pg)
  await syncFolder(place.folder)
  return ok(undefined)
}

const check = async (place: Place): Promise<Result<void, LauncherRefusal>> => {
  const version = await readFile(join(place.pg, 'PG_VERSION'), 'utf8').catch(() => 'unknown')
  const found = version.trim()
  if (found !== MAJOR) return refuse({ code: 'postgres/other-version', folder: place.folder, found, needed: MAJOR })
  if (place.account && (await stat(place.pg)).uid !== place.account.uid) await handOver(place.pg, place.account)
  return ok(undefined)
}

/** Makes the database where there is none: whole under its name, or not at all. */
export const ensureCluster = async (making: Making): Promise<Result<void, LauncherRefusal>> => {
  const { folder, pg } = making.place
  for (const name of await readdir(folder))
    if (name.startsWith('pg.new-')) await rm(join(folder, name), { recursive: true, force: true })
  return (await stat(pg).catch(() => undefined)) ? check(making.place) : make(making)
}

/** Writes the settings of this start. */
export const writeSettings = async (place: Place, further: Readonly<Record<string, string>>): Promise<void> => {
  const file = join(place.pg, INCLUDED)
  await writeFile(`${file}.new`, settingsFile({ ...ownSettings(), ...further }), { mode: 0o600 })
  await handOver(`${file}.new`, place.account)
  await rename(`${file}.new`, file)
}
