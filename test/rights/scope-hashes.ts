import type { Scope } from '../../src/platform/postgres/index.ts'
import type { WholeHouse } from './whole-house.ts'

/** Every table whose rows hang on a scope, read from the catalog: a new one is hashed by itself. */
const SCOPED = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and c.relrowsecurity and not c.relispartition
    and has_table_privilege(c.oid, 'select') order by 1`

/** A hash of all rows of each scope, table by table: equal before and after means that nothing changed. */
export const hashesOf = async (
  { house }: WholeHouse,
  scopes: readonly Scope[],
): Promise<Readonly<Record<string, string>>> => {
  const tables = await house.db.look<{ name: string }>(SCOPED)
  const all = tables
    .map(
      ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as rows from ${name} t`,
    )
    .join(' union all ')
  const hashed: Record<string, string> = {}
  for (const scope of scopes) {
    const found = await house.db.tx(scope, (tx) => tx.sql<{ name: string; rows: string | null }>(all))
    for (const { name, rows } of found) if (rows !== null) hashed[`${scope.kind} ${name}`] = rows
  }
  return hashed
}
