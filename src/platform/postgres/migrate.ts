import pg from 'pg'
import { openForBackup } from './backup-policy.ts'
import { withClient } from './client.ts'
import {
  type Migration,
  type MigrationFolder,
  nameOf,
  type Phase,
  readMigrations,
  type StepMark,
} from './migrations.ts'

/** What a migration run did. */
export interface Migrated {
  readonly applied: readonly string[]
  readonly already: number
}

/** Why a schema can't be brought up to date by this program, as a sentence for the console. Nothing was changed. */
export class MigrationTrouble extends Error {}

// The one advisory lock of the system: 'drei' as a number.
const LOCK = 0x64726569
/** Another migrator may be busy for long; one that has died holds nothing. */
const LATEST = '10min'
/** A step that waits for others makes everybody wait behind it: it lets them go on and comes back. */
const STEP_PATIENCE = '1s'
const STEP_TRIES = 60
const STEP_PAUSE_MS = 1_000
/** Somebody holds a table, or two waited for each other. */
const BUSY = new Set(['55P03', '40P01'])

/** A migrator whose machine has gone is given up within a minute, and with it its lock. */
const SESSION = `set lock_timeout = '${LATEST}'; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3`

const OWN_TABLE = `create schema if not exists platform;
  create table if not exists platform.migration (
    room text, number int, name text not null, checksum text not null, phase text not null,
    applied_at timestamptz not null default now(), primary key (room, number));
  grant usage on schema platform to dreiklang_app;
  grant select on platform.migration to dreiklang_app`

/**
 * Brings the schema up to date as its owner: one migrator at a time, each step in a transaction of its own,
 * so that it can be killed anywhere and run again. With `only`, no other steps than these are run: a backup is restored
 * into the schema it was made from.
 * Throws `MigrationTrouble` where a step that ran was changed afterwards, where a newer program took something away that
 * this one needs, where one of `only` is not known here, and where others hold a table for too long.
 */
export const migrate = async (
  ownerUrl: string,
  folders: readonly MigrationFolder[],
  only?: readonly StepMark[],
): Promise<Migrated> => {
  const steps = chosen(await readMigrations(folders), only)
  const as = { connectionString: ownerUrl, application_name: 'dreiklang-migrate', keepAlive: true }
  return withClient(as, async (client) => {
    await client.query(SESSION)
    await takeLock(client)
    await client.query(OWN_TABLE)
    if (!only) await refuseNewer(client, folders, steps)
    await client.query(`set lock_timeout = '${STEP_PATIENCE}'`)
    const applied: string[] = []
    for (const step of steps) if (await apply(client, step)) applied.push(nameOf(step))
    await openForBackup(client)
    return { applied, already: steps.length - applied.length }
  })
}

const chosen = (steps: readonly Migration[], only?: readonly StepMark[]): readonly Migration[] => {
  if (!only) return steps
  const wanted = new Map(only.map((mark) => [`${mark.room}/${mark.number}`, mark]))
  const found = steps.filter(({ room, number }) => wanted.has(`${room}/${number}`))
  for (const step of found) {
    if (wanted.get(`${step.room}/${step.number}`)?.checksum !== step.checksum)
      throw new MigrationTrouble(`The step ${nameOf(step)} has another form in this program. Nothing was changed.`)
    wanted.delete(`${step.room}/${step.number}`)
  }
  for (const mark of wanted.values())
    throw new MigrationTrouble(
      `The step ${nameOf(mark)} belongs to a newer program than this one. Use that one or a later one.`,
    )
  return found
}

const takeLock = async (client: pg.Client): Promise<void> => {
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
  } catch (error) {
    if (!isBusy(error)) throw error
    throw new MigrationTrouble(
      `Another program has been changing the schema for ${LATEST}. Start again when it is done.`,
    )
  }
}

/** A newer program may have added steps: beside what expands this one works on, beside what contracts it can't. */
const refuseNewer = async (
  client: pg.Client,
  folders: readonly MigrationFolder[],
  steps: readonly Migration[],
): Promise<void> => {
  const { rows } = await client.query<StepMark & { phase: Phase }>(
    'select room, number, name, checksum, phase from platform.migration order by room, number',
  )
  const known = new Set(steps.map(({ room, number }) => `${room}/${number}`))
  const rooms = new Set(folders.map(({ room }) => room))
  const newer = rows.find(
    ({ room, number, phase }) => phase === 'contract' && rooms.has(room) && !known.has(`${room}/${number}`),
  )
  if (newer)
    throw new MigrationTrouble(
      `The database was prepared by a newer program (${nameOf(newer)}), which removed what this one needs. Start that one. Nothing was changed.`,
    )
}

const apply = async (client: pg.Client, step: Migration): Promise<boolean> => {
  const { rows } = await client.query<{ checksum: string }>(
    'select checksum from platform.migration where room = $1 and number = $2',
    [step.room, step.number],
  )
  const known = rows[0]
  if (known && known.checksum !== step.checksum)
    throw new MigrationTrouble(`migration ${nameOf(step)} ran in another form: add a new step instead`)
  if (known) return false
  for (let tried = 1; ; tried++) {
    try {
      await runStep(client, step)
      return true
    } catch (error) {
      if (!isBusy(error)) throw new Error(`migration ${nameOf(step)} failed`, { cause: error })
      if (tried === STEP_TRIES)
        throw new MigrationTrouble(
          `migration ${nameOf(step)} found its tables in use ${tried} times. Nothing of it was done; start again when there is less to do.`,
        )
      await new Promise((resume) => setTimeout(resume, STEP_PAUSE_MS))
    }
  }
}

const isBusy = (error: unknown): boolean => error instanceof pg.DatabaseError && BUSY.has(error.code ?? '')

const runStep = async (client: pg.Client, step: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(step.sql)
    await client.query(
      'insert into platform.migration (room, number, name, checksum, phase) values ($1, $2, $3, $4, $5)',
      [step.room, step.number, step.name, step.checksum, step.phase],
    )
    await client.query('commit')
  } catch (error) {
    // Where the connection is lost, PostgreSQL has already rolled back.
    await client.query('rollback').catch(() => {})
    throw error
  }
}
