import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Id, newId } from '../../src/kernel/ids.ts'

/** Rows that one submission left, table by table, to write rows of the same columns and sizes without the program. */
export interface Sample {
  readonly rows: readonly SampleRow[]
  readonly authority: Id
  readonly caseId: Id
  readonly account: Id
  readonly number: string
}

interface SampleRow {
  readonly insert: string
  readonly values: readonly (string | null)[]
  /** Its own id, where the row has one that belongs to nothing else. */
  readonly ownId: string | null
}

/** Where a submission leaves rows, in an order that foreign keys allow. `$1` is the authority, `$2` the case. */
const TABLES = [
  ['cases."case"', 'authority_id = $1 and case_id = $2', null],
  ['cases.party', 'authority_id = $1 and case_id = $2', null],
  ['cases.log', 'authority_id = $1 and case_id = $2', null],
  ['cases.writing', 'authority_id = $1 and case_id = $2', null],
  ['data_protection.data_key', 'scope_id = $1 and subject_id = $2', null],
  ['security.audit', "scope_id = $1 and entry::jsonb #>> '{ref,case}' = $2::text", 'entry_id'],
  ['jobs.job', "data #>> '{scope,authority}' = $1::text and data #>> '{ref,case}' = $2::text", 'id'],
] as const

/** Every value as the text that PostgreSQL writes, so that it reads it again as the same value. */
const asText = { getTypeParser: () => (text: string | Buffer) => String(text) }

/** Begin in the scope of an authority: row level security lets nothing else through. */
const beginIn = (authority: Id): string => `begin; select set_config('app.authority','${authority}',true)`

const rowsOf = async (
  client: pg.ClientBase,
  [table, where, idColumn]: (typeof TABLES)[number],
  of: readonly [Id, Id],
): Promise<readonly SampleRow[]> => {
  const { rows, fields } = await client.query<Record<string, string | null>>({
    text: `select * from ${table} where ${where}`,
    values: [...of],
    types: asText,
  })
  const filled = fields.map(({ name }) => name).filter((name) => rows.some((row) => row[name] !== null))
  const places = filled.map((_, index) => `$${index + 1}`)
  const insert = `insert into ${table} (${filled.map((name) => `"${name}"`).join(', ')}) values (${places.join(', ')})`
  return rows.map((row) => ({
    insert,
    values: filled.map((name) => row[name] ?? null),
    ownId: idColumn === null ? null : (row[idColumn] ?? null),
  }))
}

/** Reads what a submission left. */
export const readSample = async (pool: pg.Pool, of: Omit<Sample, 'rows'>): Promise<Sample> => {
  const client = await pool.connect()
  try {
    await client.query(beginIn(of.authority))
    const rows: SampleRow[] = []
    for (const table of TABLES) {
      const found = await rowsOf(client, table, [of.authority, of.caseId])
      if (found.length === 0) throw new Error(`the submission left nothing in ${table[0]}`)
      rows.push(...found)
    }
    await client.query('commit')
    return { ...of, rows }
  } finally {
    client.release()
  }
}

const COUNT =
  'insert into cases.counter (authority_id, year, last) values ($1, $2, 1) on conflict (authority_id, year) do update set last = cases.counter.last + 1 returning last'

/** How statements are sent: parsed each time, as `pg` does by itself, or prepared once on each connection. */
export type Manner = 'plain' | 'prepared'

const nameOf = (statement: string, manner: Manner) =>
  manner === 'plain' ? {} : { name: createHash('sha256').update(statement).digest('base64url').slice(0, 16) }

/** Writes the rows of one more submission to an authority: one transaction, one statement for each row. */
export const writeLike =
  (pool: pg.Pool, sample: Sample, manner: Manner) =>
  async (authority: Id, shortCode: string): Promise<void> => {
    const client = await pool.connect()
    const year = sample.number.split('-')[1] ?? ''
    const send = (text: string, values: (string | null)[]) =>
      client.query<{ last: number }>({ text, values, ...nameOf(text, manner) })
    try {
      await client.query(beginIn(authority))
      const { rows } = await send(COUNT, [authority, year])
      const number = `${shortCode}-${year}-${String(rows[0]?.last).padStart(6, '0')}`
      const [caseId, account] = [newId(), newId()]
      const replaced = (value: string, ownId: string | null): string => {
        const moved = value
          .replaceAll(sample.authority, authority)
          .replaceAll(sample.caseId, caseId)
          .replaceAll(sample.account, account)
          .replaceAll(sample.number, number)
        return ownId === null ? moved : moved.replaceAll(ownId, newId())
      }
      for (const { insert, values, ownId } of sample.rows)
        await send(
          insert,
          values.map((value) => (value === null ? null : replaced(value, ownId))),
        )
      await client.query('commit')
    } catch (broken) {
      await client.query('rollback')
      throw broken
    } finally {
      client.release()
    }
  }
