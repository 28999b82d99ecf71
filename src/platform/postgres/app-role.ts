import pg from 'pg'

const APP_ROLE = 'dreiklang_app'

/** Makes the program's own role beside a database's owner, or gives it this password. Throws where the owner may not. */
export const ensureAppRole = async (ownerUrl: string, password: string): Promise<string> => {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
    const verb = rowCount ? 'alter' : 'create'
    await client.query(`${verb} role ${APP_ROLE} login nosuperuser nobypassrls password ${pg.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = password
  return url.href
}

/** Runs statements as the owner, outside of any scope: for rights on what others made. */
export const asOwner = async (ownerUrl: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Whether a database was prepared by this program before. */
export const isPrepared = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_namespace where nspname = 'platform'")
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
