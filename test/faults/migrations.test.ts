import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { migrationFolders } from '../../src/app/migrations.ts'
import { QUEUES } from '../../src/app/queues.ts'
import { prepareJobs } from '../../src/platform/jobs/index.ts'
import { migrate, type StepMark } from '../../src/platform/postgres/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { openCaseOffice } from '../setup/case-office.ts'
import { freshDatabase } from '../setup/database.ts'
import { inDatabase, withClient } from '../setup/postgres.ts'

const long = process.env.FAULTS === 'long'
const emptyDatabase = async () => (await freshDatabase({ state: 'empty', prepare: async () => {} })).ownerUrl
let folder = ''
let steps: readonly StepMark[] = []

const stepsDone = (url: string) =>
  withClient(
    url,
    async (client) =>
      (
        await client.query<StepMark>(
          'select room, number, name, checksum from platform.migration order by applied_at, room, number',
        )
      ).rows,
  )
/** Everything that is in the catalog; a step that was killed must not have changed it. */
const catalog = (url: string) =>
  withClient(
    url,
    async (client) =>
      (
        await client.query(
          `select c.oid::regclass::text as name, c.relkind, c.relrowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
        )
      ).rows,
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-steps-'))
  const whole = await emptyDatabase()
  await migrate(whole, migrationFolders())
  steps = await stepsDone(whole)
})
afterAll(() => rm(folder, { recursive: true }))

/** Lets every step do its work and then stand still before it is recorded: that is its middle. */
const standingStill = async (url: string, work: (stuck: () => Promise<number>) => Promise<void>): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('begin; lock table platform.migration in share mode')
    const stuck = async (): Promise<number> => {
      for (;;) {
        const { rows } = await client.query<{ pid: number }>(
          `select pid from pg_locks where relation = 'platform.migration'::regclass and not granted`,
        )
        if (rows[0]) return rows[0].pid
        await pause(10)
      }
    }
    await work(stuck)
    await client.query('rollback')
  })

const kill = async (url: string, how: 'process' | 'connection'): Promise<void> => {
  await standingStill(url, async (stuck) => {
    if (how === 'process') {
      const script = join(packageRoot(), 'test', 'faults', 'migrate.process.ts')
      const child = spawn(process.execPath, [script, url], { stdio: 'ignore' })
      const ended = once(child, 'exit')
      await stuck()
      child.kill('SIGKILL')
      await ended
      return
    }
    const ended = migrate(url, migrationFolders()).then(
      () => 'done',
      () => 'broken',
    )
    const pid = await stuck()
    await withClient(url, (client) => client.query('select pg_terminate_backend($1)', [pid]))
    expect(await ended).toBe('broken')
  })
}

it('a migrator that is killed in the middle of any step leaves nothing of it, and the next one does it', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrationFolders(), [])
  expect(steps.length).toBeGreaterThan(5)
  const byProcess = new Set(long ? steps.keys() : [Math.floor(steps.length / 2)])
  for (const at of steps.keys()) {
    const before = await catalog(url)
    await kill(url, byProcess.has(at) ? 'process' : 'connection')
    expect(await stepsDone(url)).toHaveLength(at)
    expect(await catalog(url)).toEqual(before)
    await migrate(url, migrationFolders(), steps.slice(0, at + 1))
  }
  expect((await migrate(url, migrationFolders())).applied).toEqual([])
})

it('who waits for a migrator goes on when it dies', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrationFolders(), [])
  let waiting: Promise<unknown> = Promise.resolve()
  await standingStill(url, async (stuck) => {
    const first = migrate(url, migrationFolders()).then(
      () => 'done',
      () => 'broken',
    )
    const pid = await stuck()
    waiting = migrate(url, migrationFolders())
    await withClient(url, (client) => client.query('select pg_terminate_backend($1)', [pid]))
    expect(await first).toBe('broken')
  })
  await waiting
  expect(await stepsDone(url)).toHaveLength(steps.length)
})

it('three programs that start on one new database prepare it once', async () => {
  const url = await emptyDatabase()
  const prepare = async (): Promise<readonly string[]> => {
    const { applied } = await migrate(url, migrationFolders())
    await prepareJobs(url, QUEUES)
    return applied
  }
  const applied = (await Promise.all([prepare(), prepare(), prepare()])).flat()
  expect(applied).toHaveLength(steps.length)
})

/** The program after this one: the same steps, and some that expand a table in use. */
const nextProgram = async () => {
  const folders = migrationFolders()
  const cases = folders.find(({ room }) => room === 'cases')
  if (!cases) throw new Error('there are no cases')
  await cp(cases.folder, folder, { recursive: true })
  const next = (await readdir(folder)).filter((name) => name.endsWith('.sql')).length + 1
  const step = (at: number, sql: string) =>
    writeFile(
      join(folder, `${String(next + at).padStart(4, '0')}-next-${at}.sql`),
      `-- expand: the next program\n${sql}`,
    )
  await step(0, `alter table cases."case" add column of_tomorrow text not null default 'new'`)
  await step(1, 'create index on cases.log (authority_id, at); alter table cases.log add column of_tomorrow int')
  return folders.map((one) => (one === cases ? { ...one, folder } : one))
}

it('the next program expands the schema while this one goes on writing, also past a transaction that takes long', async () => {
  const { house, sent, erika } = await openCaseOffice()
  const [database] = await house.db.look<{ name: string }>('select current_database() as name')
  const url = inDatabase(inject('postgres').ownerUrl, database?.name ?? '')
  const folders = await nextProgram()
  let [acknowledged, over] = [0, false]
  const write = async (): Promise<void> => {
    while (!over) {
      await sent(erika)
      acknowledged++
    }
  }
  const writing = Promise.all([write(), write()])
  writing.catch(() => {})
  const slow = withClient(url, async (client) => {
    await client.query('begin; select from cases.log')
    await pause(1_500)
    while (acknowledged === 0) await pause(10)
    await client.query('rollback')
  })
  const { applied } = await migrate(url, folders)
  await slow
  const [during] = [acknowledged]
  // The program before it is still there, and starts again beside the new schema.
  await sent(erika)
  expect((await migrate(url, migrationFolders())).applied).toEqual([])
  over = true
  await writing
  expect(applied).toEqual([expect.stringContaining('next-0'), expect.stringContaining('next-1')])
  expect(during).toBeGreaterThan(0)
  const written = await withClient(url, async (client) => {
    await client.query("begin read only; select set_config('app.backup', 'on', true)")
    return (
      await client.query<{ count: number }>(`select count(*)::int as count from cases."case" where of_tomorrow = 'new'`)
    ).rows[0]?.count
  })
  expect(written).toBe(acknowledged + 1)
})
