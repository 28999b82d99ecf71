import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, tellLauncherRefusal } from './index.ts'
import { numberTaken, pause, until } from './processes.ts'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'launcher-again-')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = async (told: string[] = []) => {
  const started = await startPostgres({ folder, tell: (sentence) => told.push(sentence) })
  if (!started.ok) throw new Error(tellLauncherRefusal(started.refusal))
  return started.value
}

const ask = async (url: string, sql: string): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0])

const answers = (url: string): Promise<boolean> =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  )

/** Kills the one that runs; whether another one answers in its place. */
const isReplaced = async (url: string, meanwhile?: () => Promise<void>): Promise<boolean> => {
  const killed = await postmaster()
  process.kill(killed, 'SIGKILL')
  await meanwhile?.()
  const another = async () => (await postmaster().catch(() => killed)) !== killed
  return until(async () => (await another()) && (await answers(url)), 60_000)
}

it('a PostgreSQL that is killed comes back under the same address with everything that was committed', async () => {
  const told: string[] = []
  const server = await start(told)
  await ask(server.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS n')
  for (const round of [1, 2]) {
    expect(await isReplaced(server.appUrl), `round ${round}`).toBe(true)
    expect(await ask(server.ownerUrl, 'SELECT n FROM kept')).toEqual([42])
  }
  expect(told.filter((sentence) => sentence.includes('started again'))).toHaveLength(2)
  const last = await postmaster()
  await server.stop()
  expect([numberTaken(last), existsSync(server.socketFolder), existsSync(join(folder, 'lock'))]).toEqual([
    false,
    false,
    false,
  ])
}, 150_000)

it('a PostgreSQL whose log can not be opened for a while comes back when it can', async () => {
  const server = await start()
  const log = join(folder, 'log')
  await rename(log, `${log}.aside`)
  await mkdir(log)
  const longerThanATry = () => pause(1_000).then(() => rmdir(log))
  expect(await isReplaced(server.appUrl, longerThanATry)).toBe(true)
  await server.stop()
}, 90_000)

it('a PostgreSQL that is killed while the program ends stays away', async () => {
  const server = await start()
  process.kill(await postmaster(), 'SIGKILL')
  await until(async () => !(await answers(server.appUrl)), 5_000)
  await server.stop()
  expect(await answers(server.appUrl)).toBe(false)
  expect([existsSync(server.socketFolder), existsSync(join(folder, 'lock'))]).toEqual([false, false])
}, 60_000)
