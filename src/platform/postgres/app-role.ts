import pg from 'pg'
import { withClient } from './client.ts'

const APP_ROLE = 'dreiklang_app'

/** Makes the program's own role beside a database's owner, or gives it this password. Throws where the owner may not. */
export const ensureAppRole = async (ownerUrl: string, password: string): Promise<string> => {
  await withClient({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 }, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
    const verb = rowCount ? 'alter' : 'create'
    await client.query(`${verb} role ${APP_ROLE} login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`)
  })
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = password
  return url.href
}

/** Kept while rights are given: of two programs that start at once, PostgreSQL lets only one change the same row of rights. */
const RIGHTS_LOCK = 4_713_002

/** Runs statements as the owner, outside of any scope: for rights on what others made. One program at a time. */
export const asOwner = (ownerUrl: string, sql: string): Promise<void> =>
  withClient({ connectionString: ownerUrl }, async (client) => {
    // Statements that are sent together are one transaction, and the lock ends with it.
    await client.query(`select pg_advisory_xact_lock(${RIGHTS_LOCK}); ${sql}`)
  })

/** Whether a database was prepared by this program before. */
export const isPrepared = (url: string): Promise<boolean> =>
  withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async (client) => {
    const { rowCount } = await client.query("select from pg_namespace where nspname = 'platform'")
    return rowCount !== 0
  })
