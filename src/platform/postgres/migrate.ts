import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { sha256 } from '../../kernel/canonical.ts'

/** A numbered step of one room's schema. Forward only; a step that ran is never edited. */
export interface Migration {
  readonly room: string
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** What a migration run did. */
export interface Migrated {
  readonly applied: readonly string[]
  readonly already: number
}

/** A folder of migrations and the room it belongs to. The order of rooms is the order of floors. */
export interface MigrationFolder {
  readonly room: string
  readonly folder: string
}

const fileForm = /^(\d{4})-([a-z0-9-]+)\.sql$/
const phaseForm = /^-- (expand|contract): \S/

/** Reads a room's migrations; a gap, a wrong name or a step that does not say whether it expands or contracts is refused. */
export const readMigrations = async (from: MigrationFolder): Promise<readonly Migration[]> => {
  const files = (await readdir(from.folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file, index) => {
      const [, number = '', name = ''] = fileForm.exec(file) ?? []
      if (Number(number) !== index + 1)
        throw new Error(`${from.folder}/${file}: expected number ${index + 1} and a name`)
      const sql = await readFile(join(from.folder, file), 'utf8')
      if (!phaseForm.test(sql))
        throw new Error(`${from.folder}/${file}: expected a first line "-- expand: why" or "-- contract: why"`)
      return { room: from.room, number: index + 1, name, sql, checksum: sha256(sql) }
    }),
  )
}

// The one advisory lock of the system: 'drei' as a number.
const LOCK = 0x64726569

/**
 * Brings the schema up to date as its owner: one migrator at a time, each step in a transaction of its own,
 * so that it can be killed anywhere and run again. Throws where a step that ran was changed afterwards.
 */
export const migrate = async (ownerUrl: string, folders: readonly MigrationFolder[]): Promise<Migrated> => {
  const steps = (await Promise.all(folders.map(readMigrations))).flat()
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'dreiklang-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      `create schema if not exists platform;
       create table if not exists platform.migration (
         room text, number int, name text not null, checksum text not null,
         applied_at timestamptz not null default now(), primary key (room, number));
       grant usage on schema platform to dreiklang_app;
       grant select on platform.migration to dreiklang_app`,
    )
    const applied: string[] = []
    for (const step of steps) if (await apply(client, step)) applied.push(`${step.room}/${step.number}-${step.name}`)
    return { applied, already: steps.length - applied.length }
  } finally {
    await client.end()
  }
}

const apply = async (client: pg.Client, step: Migration): Promise<boolean> => {
  const { rows } = await client.query<{ checksum: string }>(
    'select checksum from platform.migration where room = $1 and number = $2',
    [step.room, step.number],
  )
  const known = rows[0]
  if (known && known.checksum !== step.checksum)
    throw new Error(`migration ${step.room}/${step.number}-${step.name} ran in another form: add a new step instead`)
  if (known) return false
  await client.query('begin')
  try {
    await client.query(step.sql)
    await client.query('insert into platform.migration (room, number, name, checksum) values ($1, $2, $3, $4)', [
      step.room,
      step.number,
      step.name,
      step.checksum,
    ])
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${step.room}/${step.number}-${step.name} failed`, { cause: error })
  }
}
