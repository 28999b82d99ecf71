import { inject } from 'vitest'
import type { Database } from '../../src/platform/postgres/index.ts'
import { inDatabase, withClient } from '../setup/postgres.ts'

// Budgets are taken by every request. What the queue does for itself is nobody's change.
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
    and not (n.nspname = 'security' and c.relname = 'budget')`
const JOBS = `select 'job ' || name as name, count(*)::int as rows from jobs.job where name not like '\\_\\_%' group by name`

/** How many rows each table of a test's database has, in all scopes, and how many jobs each queue ever had. */
export const rowsOf = async (db: Database): Promise<ReadonlyMap<string, number>> => {
  const [here] = await db.look<{ name: string }>('select current_database() as name')
  return withClient(inDatabase(inject('postgres').ownerUrl, here?.name ?? ''), async (client) => {
    await client.query('begin')
    await client.query("select set_config('app.backup', 'on', true)")
    const tables = (await client.query<{ name: string }>(TABLES)).rows
    const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
    const all = await client.query<{ name: string; rows: number }>([...each, JOBS].join(' union all '))
    await client.query('rollback')
    return new Map(all.rows.map(({ name, rows }) => [name, rows]))
  })
}

/** Which tables and queues have more rows than before. */
export const grown = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] =>
  [...after].flatMap(([name, rows]) => (rows > (before.get(name) ?? 0) ? [name] : [])).toSorted()
