import pg from 'pg'

/** A table with the columns that are kept; what the database computes itself is left to it. */
export interface Table {
  /** As `schema.table`. */
  readonly name: string
  readonly columns: readonly string[]
}

/** A sequence and how far it is. */
export interface Sequence {
  readonly name: string
  readonly last: string
  readonly called: boolean
}

/** A table's name or a column's as it stands in a statement. */
export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.')

/** The schema in a table's name. */
export const schemaOf = (table: string): string => table.split('.')[0] ?? ''

/** The tables of some schemas in the order in which they can be filled: what others refer to comes first. */
export const tablesOf = async (client: pg.ClientBase, schemas: readonly string[]): Promise<readonly Table[]> => {
  const tables = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
    [schemas],
  )
  const keys = await client.query<{ from: string; to: string }>(
    `select n.nspname || '.' || c.relname as "from", m.nspname || '.' || d.relname as "to"
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
     where k.contype = 'f' and n.nspname = any($1) and k.conrelid <> k.confrelid`,
    [schemas],
  )
  return inOrder(tables.rows, keys.rows)
}

const inOrder = (
  tables: readonly Table[],
  keys: readonly { readonly from: string; readonly to: string }[],
): readonly Table[] => {
  const ordered: Table[] = []
  const seen = new Set<string>()
  const put = (table: Table): void => {
    if (seen.has(table.name)) return
    seen.add(table.name)
    for (const { from, to } of keys) {
      const before = from === table.name ? tables.find(({ name }) => name === to) : undefined
      if (before) put(before)
    }
    ordered.push(table)
  }
  tables.forEach(put)
  return ordered
}

/** The columns of these schemas that hold addresses of files, by the house's name for them. */
export const addressColumnsOf = async (client: pg.ClientBase, schemas: readonly string[]): Promise<readonly string[]> =>
  (
    await client.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.columns
       where table_schema = any($1) and column_name = 'address' and data_type = 'text' order by 1`,
      [schemas],
    )
  ).rows.map(({ name }) => name)

/** The whole content of a small table as one hash, the same for the same rows in whatever order. */
export const contentHash = async (client: pg.ClientBase, table: string): Promise<string> => {
  const { rows } = await client.query<{ hash: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), ''), 'UTF8')), 'hex') as hash
     from ${quoted(table)} t`,
  )
  return rows[0]?.hash ?? ''
}

/** How far the sequences of some schemas are. They may run ahead of a snapshot; that only leaves a gap. */
export const sequencesOf = async (client: pg.ClientBase, schemas: readonly string[]): Promise<readonly Sequence[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || sequencename as name from pg_sequences where schemaname = any($1) order by 1`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    )
    sequences.push({ name, last: state.rows[0]?.last ?? '1', called: state.rows[0]?.called ?? false })
  }
  return sequences
}
