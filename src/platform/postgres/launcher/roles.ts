import pg from 'pg'
import { withClient } from '../index.ts'
import type { Secret } from './secret.ts'
import { APP_ROLE, DATABASE, OWNER_ROLE } from './words.ts'

/** Where a server is reached: a folder with its socket, or loopback; `port` as part of the socket's name or of TCP. */
export interface Address {
  readonly host: string
  readonly port: number
}

/**
 * The URL of a role. The socket's folder stands in `host`, which wins over `localhost`; so it is a URL for every parser
 * and a database can be exchanged by its path.
 */
export const urlOf = (address: Address, role: string, password: string): string => {
  const database = `postgresql://${role}:${password}@`
  return address.host.startsWith('/')
    ? `${database}localhost/${DATABASE}?host=${encodeURIComponent(address.host).replaceAll('%2F', '/')}&port=${address.port}`
    : `${database}${address.host}:${address.port}/${DATABASE}`
}

const ROLES = [
  { name: OWNER_ROLE, password: 'owner', may: 'CREATEDB' },
  { name: APP_ROLE, password: 'app', may: 'NOCREATEDB' },
] as const

const PREPARED = 'prepared'

/** What closes the database for everybody but the two roles. */
const GRANTS = [
  `REVOKE ALL ON DATABASE ${DATABASE}, postgres, template1 FROM PUBLIC`,
  `GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`,
  `GRANT CONNECT ON DATABASE postgres TO ${OWNER_ROLE}`,
  `COMMENT ON DATABASE ${DATABASE} IS '${PREPARED}'`,
]

const prepare = async (client: pg.Client, secret: Secret): Promise<void> => {
  const roles = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles')
  for (const role of ROLES) {
    if (roles.rows.some((row) => row.rolname === role.name)) continue
    const closed = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION ${role.may}`
    await client.query(`CREATE ROLE ${role.name} ${closed} PASSWORD ${pg.escapeLiteral(secret[role.password])}`)
  }
  const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`)
  for (const grant of GRANTS) await client.query(grant)
}

/** Makes database and roles where they are missing. The comment comes last: an interrupted first start is finished later. */
export const ensureRoles = async (address: Address, secret: Secret): Promise<void> => {
  const as = { ...address, user: 'postgres', database: 'postgres', password: secret.superuser, ssl: false }
  await withClient(as, async (client) => {
    const found = await client.query<{ mark: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1",
      [DATABASE],
    )
    if (found.rows[0]?.mark !== PREPARED) await prepare(client, secret)
  })
}
