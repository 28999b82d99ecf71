import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { migrationFolders } from '../../src/app/migrations.ts'
import { migrate } from '../../src/platform/postgres/index.ts'
import { afterFile } from './after-file.ts'
import { inDatabase, withClient } from './postgres.ts'

/** A state of the schema that tests start from. */
export interface Preparation {
  /** Names the state; every file that asks for this name gets the same template. Lower-case letters. */
  readonly state: string
  /** Brings an empty database to that state, as its owner, and closes every connection again. */
  readonly prepare: (ownerUrl: string) => Promise<unknown>
}

/** A database of its own for a test file. */
export interface FreshDatabase {
  readonly name: string
  readonly ownerUrl: string
  readonly appUrl: string
}

/** All migrations ran, nothing else. */
const MIGRATED: Preparation = { state: 'migrated', prepare: (ownerUrl) => migrate(ownerUrl, migrationFolders()) }

const LOCK = 0x74657374

/** Makes the template once per run: the workers meet at a lock, and an unfinished one never has the final name. */
const ensureTemplate = async ({ state, prepare }: Preparation): Promise<string> => {
  const { ownerUrl, prefix } = inject('postgres')
  const template = `${prefix}_${state}`
  const draft = `${template}_draft`
  await withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return
    await client.query(`drop database if exists "${draft}"`)
    await client.query(`create database "${draft}"`)
    await prepare(inDatabase(ownerUrl, draft))
    await client.query(`alter database "${draft}" rename to "${template}"`)
  })
  return template
}

/**
 * A new database with the schema of this program, copied from a template, for the calling test file alone. It is
 * dropped when the file is through. Close your connections before: `afterAll(() => db.end())`.
 */
export const freshDatabase = async (preparation: Preparation = MIGRATED): Promise<FreshDatabase> => {
  const { ownerUrl, appUrl, prefix } = inject('postgres')
  const template = await ensureTemplate(preparation)
  const name = `${prefix}_${randomBytes(5).toString('hex')}`
  await withClient(ownerUrl, async (client) => {
    await client.query(`create database "${name}" template "${template}"`)
    await client.query(`revoke all on database "${name}" from public`)
    await client.query(`grant connect on database "${name}" to dreiklang_app`)
  })
  // One that somebody still holds is left to the end of the run.
  afterFile(() => withClient(ownerUrl, (client) => client.query(`drop database "${name}"`)).catch(() => {}))
  return { name, ownerUrl: inDatabase(ownerUrl, name), appUrl: inDatabase(appUrl, name) }
}
