import type pg from 'pg'
import { withClient } from '../../postgres/index.ts'
import { contentHash, quoted, schemaOf, type Sequence, type Table, tablesOf } from './catalog.ts'
import { copyIn } from './copy.ts'

/** Rows on their way into a table. */
export interface Filling extends Table {
  readonly rows: number
  readonly content: () => AsyncIterable<Uint8Array>
}

/** What is filled, and what follows in the same transaction. */
export interface FillWish {
  readonly tables: readonly Filling[]
  readonly sequences: readonly Sequence[]
  /** Which keys the data knows as destroyed, and where they may have come back. */
  readonly destroyed: { readonly from: Filling; readonly erasesFrom: string; readonly by: readonly string[] }
  readonly heads: { readonly table: string; readonly hash: string | null }
  readonly tell: (sentence: string) => void
}

/** What came in. */
export interface Filled {
  readonly rows: number
  /** Keys of an older copy that were destroyed since, and are again. */
  readonly destroyedAgain: number
}

const connected = <Outcome>(ownerUrl: string, work: (client: pg.Client) => Promise<Outcome>): Promise<Outcome> =>
  withClient({ connectionString: ownerUrl, application_name: 'dreiklang-restore', keepAlive: true }, work)

/** The first of these tables that has rows already; one that does not exist yet has none. */
export const firstWithRows = (ownerUrl: string, names: readonly string[]): Promise<string | null> =>
  connected(ownerUrl, async (client) => {
    await client.query("begin read only; select set_config('app.backup', 'on', true)")
    for (const name of names) {
      const there = await client.query('select to_regclass($1) is not null as there', [quoted(name)])
      if (there.rows[0]?.there !== true) continue
      if ((await client.query(`select from ${quoted(name)} limit 1`)).rowCount) return name
    }
    return null
  })

/** The tables among these whose row level security is forced; throws where one does not exist. */
const forcedOf = async (client: pg.Client, tables: readonly string[]): Promise<readonly string[]> => {
  const forced: string[] = []
  for (const table of tables) {
    const { rows } = await client.query<{ forced: boolean }>(
      'select relforcerowsecurity as forced from pg_class where oid = to_regclass($1)',
      [quoted(table)],
    )
    if (!rows[0]) throw new Error(`${table}: the backup has this table, the schema it was made from does not`)
    if (rows[0].forced) forced.push(table)
  }
  return forced
}

const fillTable = async (client: pg.Client, table: Filling, into = quoted(table.name)): Promise<void> => {
  const rows = await copyIn(client, `${into} (${table.columns.map(quoted).join(', ')})`, table.content())
  if (rows !== table.rows) throw new Error(`${table.name}: ${rows} rows came in, the backup has ${table.rows}`)
}

/** Destroys again what was destroyed after these keys were copied. Gives the number of keys that had come back. */
const destroyAgain = async (client: pg.Client, { from, erasesFrom, by }: FillWish['destroyed']): Promise<number> => {
  const table = quoted(from.name)
  await client.query(`create temporary table destroyed_again (like ${table}) on commit drop`)
  await fillTable(client, from, 'destroyed_again')
  await client.query(`insert into ${table} select * from destroyed_again on conflict do nothing`)
  const same = by.map((column) => `k.${quoted(column)} = d.${quoted(column)}`).join(' and ')
  return (await client.query(`delete from ${quoted(erasesFrom)} k using ${table} d where ${same}`)).rowCount ?? 0
}

const fillAll = async (client: pg.Client, wish: FillWish): Promise<Filled> => {
  const order = await tablesOf(client, [...new Set(wish.tables.map(({ name }) => schemaOf(name)))])
  const place = new Map(order.map(({ name }, at) => [name, at]))
  let rows = 0
  for (const table of wish.tables.toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0))) {
    await fillTable(client, table)
    rows += table.rows
    wish.tell(`${table.name}: ${table.rows} rows`)
  }
  const destroyedAgain = await destroyAgain(client, wish.destroyed)
  for (const { name, last, called } of wish.sequences)
    await client.query('select setval(to_regclass($1), $2::bigint, $3)', [quoted(name), last, called])
  if ((await contentHash(client, wish.heads.table)) !== wish.heads.hash)
    throw new Error(`${wish.heads.table}: the audit trail does not end as in the backup`)
  return { rows, destroyedAgain }
}

/** Fills empty tables in one transaction: everything is there afterwards, or nothing. */
export const fill = (ownerUrl: string, wish: FillWish): Promise<Filled> =>
  connected(ownerUrl, async (client) => {
    await client.query(
      "begin; select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true), set_config('bytea_output', 'hex', true)",
    )
    // COPY can't write where row level security binds. Nobody sees a table without it: it is back before the commit.
    const forced = await forcedOf(
      client,
      wish.tables.map(({ name }) => name),
    )
    for (const table of forced) await client.query(`alter table ${quoted(table)} no force row level security`)
    const filled = await fillAll(client, wish)
    for (const table of forced) await client.query(`alter table ${quoted(table)} force row level security`)
    await client.query('commit')
    await client.query('analyze')
    return filled
  })
