import type { Readable } from 'node:stream'
import type pg from 'pg'
import { addressColumnsOf, contentHash, quoted, type Sequence, sequencesOf, type Table, tablesOf } from './catalog.ts'
import { copyOut } from './copy.ts'
import { type StepMark, withClient } from '../../postgres/index.ts'

/** The database at one moment; what is written meanwhile is not in it. */
export interface Snapshot {
  /** The first table that could not be read whole, if any. */
  readonly closed: (schemas: readonly string[]) => Promise<string | null>
  readonly migrations: () => Promise<readonly StepMark[]>
  readonly tables: (schemas: readonly string[]) => Promise<readonly Table[]>
  readonly sequences: (schemas: readonly string[]) => Promise<readonly Sequence[]>
  readonly rowsOf: (table: Table) => Readable & { readonly rows: number }
  /** The addresses of files that rows name, sorted, each once. */
  readonly fileAddresses: (schemas: readonly string[]) => Promise<Readable>
  /** The whole content of a small table as one hash. */
  readonly hashOf: (table: string) => Promise<string>
  /** The queues that have waiting work. */
  readonly queues: (table: string) => Promise<readonly string[]>
}

// Row level security hides rows without a word: from everybody but the owner, and from the owner without its policy.
const CLOSED = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p') and c.relrowsecurity
    and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
    and (pg_get_userbyid(c.relowner) <> current_user
      or not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup'))
  order by 1`

const NOTHING = 'select null::text where false'

/** Looks at the database as it is now, in one reading transaction; everything copied inside belongs together. */
export const inSnapshot = <Outcome>(
  ownerUrl: string,
  work: (snapshot: Snapshot) => Promise<Outcome>,
): Promise<Outcome> => {
  const as = { connectionString: ownerUrl, application_name: 'dreiklang-backup', keepAlive: true }
  return withClient(as, async (client) => {
    await client.query(
      "begin isolation level repeatable read read only; select set_config('app.backup', 'on', true), set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true), set_config('bytea_output', 'hex', true)",
    )
    return work(snapshotOn(client))
  })
}

const snapshotOn = (client: pg.Client): Snapshot => ({
  closed: async (schemas) => (await client.query<{ name: string }>(CLOSED, [schemas])).rows[0]?.name ?? null,
  migrations: async () =>
    (
      await client.query<StepMark>(
        'select room, number, name, checksum from platform.migration order by applied_at, room, number',
      )
    ).rows,
  tables: (schemas) => tablesOf(client, schemas),
  sequences: (schemas) => sequencesOf(client, schemas),
  rowsOf: (table) => copyOut(client, `select ${table.columns.map(quoted).join(', ')} from ${quoted(table.name)}`),
  fileAddresses: async (schemas) => {
    const tables = await addressColumnsOf(client, schemas)

    const all = tables.map((table) => `select address from ${quoted(table)}`).join(' union ')
    return copyOut(client, `select address from (${all || NOTHING}) named (address) order by address collate "C"`)
  },
  hashOf: (table) => contentHash(client, table),
  queues: async (table) =>
    (await client.query<{ name: string }>(`select distinct name from ${quoted(table)} order by name`)).rows.map(
      ({ name }) => name,
    ),
})
