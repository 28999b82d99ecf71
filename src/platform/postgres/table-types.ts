import { withClient } from './client.ts'

/** A column as the catalog of the database tells it. */
export interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly hasDefault: boolean
}

// timestamptz and date come out of our connection as kernel text, int8 as an exact number (connection.ts).
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'Id',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  bytea: 'Buffer',
  timestamptz: 'Instant',
  date: 'Day',
  jsonb: 'Json',
  _text: 'readonly string[]',
}

const typeOf = (column: Column): string => {
  const known = column.name.endsWith('_cents') ? 'Cents' : TYPES[column.type]
  if (known === undefined) throw new Error(`${column.table}.${column.name}: no TypeScript type for ${column.type}`)
  return known
}

/** Reads the columns of one schema. */
export const readColumns = (url: string, schema: string): Promise<readonly Column[]> =>
  withClient({ connectionString: url }, async (client) => {
    const { rows } = await client.query<Column>(
      `select c.relname as "table", a.attname as name, t.typname as type, not a.attnotnull as nullable, a.atthasdef as "hasDefault"
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
       where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
      [schema],
    )
    return rows
  })

const IMPORTS: readonly (readonly [string, string])[] = [
  ['Json', 'canonical'],
  ['Day', 'clock'],
  ['Instant', 'clock'],
  ['Id', 'ids'],
  ['Cents', 'money'],
]

/** The TypeScript of a schema's tables, for the room that owns it. Made, never written. */
export const tableTypes = (schema: string, columns: readonly Column[], toKernel: string): string => {
  const tables = Map.groupBy(columns, (column) => column.table)
  const used = new Set(columns.map(typeOf))
  const files = [...new Set(IMPORTS.filter(([type]) => used.has(type)).map(([, file]) => file))]
  const imports = files.map((file) => {
    const names = IMPORTS.filter(([type, from]) => from === file && used.has(type)).map(([type]) => type)
    return `import type { ${names.join(', ')} } from '${toKernel}/kernel/${file}.ts'`
  })
  const needsGenerated = columns.some((column) => column.hasDefault)
  const body = [...tables].map(([table, list]) => {
    const lines = list.map((column) => {
      const type = column.nullable ? `${typeOf(column)} | null` : typeOf(column)
      return `    ${column.name}: ${column.hasDefault ? `Generated<${type}>` : type}`
    })
    return `  '${schema}.${table}': {\n${lines.join('\n')}\n  }`
  })
  const name = `${schema.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Tables`
  return [
    `// Made from the database by \`npm run tables\`.`,
    ...(needsGenerated ? [`import type { Generated } from 'kysely'`] : []),
    ...imports,
    '',
    `/** The tables of schema ${schema}. */`,
    `export interface ${name} {`,
    body.join('\n'),
    '}',
    '',
  ].join('\n')
}
