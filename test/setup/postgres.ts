import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres, tellLauncherRefusal } from '../../src/platform/postgres/launcher/index.ts'

/** The one PostgreSQL of a test run, as the files of the run get to know it. */
export interface PostgresOfRun {
  /** May make databases and owns them. */
  readonly ownerUrl: string
  /** Owns nothing; row level security binds it. */
  readonly appUrl: string
  /** Begins the name of every database of this run. */
  readonly prefix: string
}

interface Running {
  readonly postgres: PostgresOfRun
  readonly stop: () => Promise<void>
}

/** Nothing of a test must survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

const newPrefix = () => `test_${randomBytes(4).toString('hex')}`

/** The same server and account, another database. */
export const inDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** One connection for one piece of work. */
export const withClient = async <Outcome>(
  url: string,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const client = new pg.Client({ connectionString: url, application_name: 'dreiklang-test' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const startEmbedded = async (): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-test-'))
  // As root the server runs under an account of its own, which must be able to pass.
  await chmod(folder, 0o711)
  const started = await startPostgres({ folder: join(folder, 'postgres'), settings: FAST })
  if (!started.ok) throw new Error(tellLauncherRefusal(started.refusal))
  const { ownerUrl, appUrl, stop } = started.value
  return {
    postgres: { ownerUrl, appUrl, prefix: newPrefix() },
    stop: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const APP_ROLE = 'dreiklang_app'

/** Makes the role of the app on a server that has none. One that is there may belong to an installation: hands off. */
const makeAppRole = async (ownerUrl: string): Promise<string> => {
  const password = randomBytes(16).toString('hex')
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
    if (rowCount)
      throw new Error(`TEST_DATABASE_URL: the role ${APP_ROLE} exists there; expected its URL in TEST_DATABASE_APP_URL`)
    await client.query(`create role ${APP_ROLE} login nosuperuser nobypassrls password '${password}'`)
  })
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = password
  return url.href
}

const dropAll = (ownerUrl: string, prefix: string) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  })

const useGiven = async (ownerUrl: string, givenAppUrl: string | undefined): Promise<Running> => {
  const prefix = newPrefix()
  const appUrl = givenAppUrl ?? (await makeAppRole(ownerUrl))
  return {
    postgres: { ownerUrl, appUrl, prefix },
    stop: async () => {
      await dropAll(ownerUrl, prefix)
      if (givenAppUrl === undefined) await withClient(ownerUrl, (client) => client.query(`drop role ${APP_ROLE}`))
    },
  }
}

/** Starts the embedded PostgreSQL in a temporary folder, or uses the one of TEST_DATABASE_URL (as its owner). */
export const postgresForRun = (): Promise<Running> => {
  const { TEST_DATABASE_URL: ownerUrl, TEST_DATABASE_APP_URL: appUrl } = process.env
  return ownerUrl ? useGiven(ownerUrl, appUrl) : startEmbedded()
}
