import type pg from 'pg'
import type { Sealer } from '../../src/foundation/data-protection/words.ts'
import { type Id, newId } from '../../src/kernel/ids.ts'

/** A table whose rows hang on an account: in the account's scope, or shared and found by a keyed hash. */
export interface OwnTable {
  readonly name: string
  readonly scoped: boolean
}

/** Every such table of the database, whatever the catalogue says of it. */
export const ownTables = async (client: pg.Client): Promise<readonly OwnTable[]> => {
  const { rows } = await client.query<OwnTable>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as scoped
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
     where c.relkind = 'r' and n.nspname <> 'jobs' and (not c.relrowsecurity or exists (
       select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%app.account%'))
     order by 1`,
  )
  return rows
}

const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

/** How many rows of an account a table has. */
export const countOf = async (client: pg.Client, table: string, account: Id): Promise<number> => {
  await client.query("select set_config('app.backup', 'on', false)")
  const text = `select count(*)::int as count from ${quoted(table)} where account_id = $1`
  return (await client.query<{ count: number }>(text, [account])).rows[0]?.count ?? 0
}

/** Does something while nobody but the owner of the database sees a row of this table. */
export const hidden = async <Outcome>(
  client: pg.Client,
  { name, scoped }: OwnTable,
  work: () => Promise<Outcome>,
): Promise<Outcome> => {
  const table = quoted(name)
  await client.query(
    scoped
      ? `create policy hidden on ${table} as restrictive using (false)`
      : `alter table ${table} enable row level security`,
  )
  try {
    return await work()
  } finally {
    await client.query(scoped ? `drop policy hidden on ${table}` : `alter table ${table} disable row level security`)
  }
}

// The one id of everything that these rows name, so that they fit each other.
const ONE = newId()
const file = { file: ONE, name: 'Ausweis.pdf', mediaType: 'application/pdf', sizeBytes: 3 }
const names = { name: 'Kranich', email: 'kranich@post.example', language: 'de', from: 'Kranich' }
const terms = { role: 'member', terms: null, kind: 'mandate', joint: false }

/** What lies under seal in a row, as its room writes it: purpose and text. */
const SEALED: Readonly<Record<string, readonly [`${string}.${string}`, string]>> = {
  'account.address_change.email': ['account.email', 'kranich@post.example'],
  'account.identity.attributes': ['account.identity', '{}'],
  'account.passkey.name': ['account.passkey-name', 'Kranich'],
  'forms.draft.answers': ['form.answers', JSON.stringify({ 'identity.card': file })],
  'forms.helper.content': ['form.helper', JSON.stringify({ ...names, wrote: [] })],
  'mailbox.message.body': [
    'mailbox.message',
    JSON.stringify({ title: 'Kranich', service: '', reference: null, text: [], links: [] }),
  ],
  'mandates.invitation.content': ['mandates.invitation', JSON.stringify({ ...names, ...terms })],
  'mandates.mandate.names': ['mandates.mandate', JSON.stringify({ giver: 'Kranich', holder: 'Storch' })],
  'mandates.standing.name': ['mandates.standing', 'Storch'],
  'proofing.letter.wish': ['proofing.wish', JSON.stringify({ said: { surname: 'Kranich' }, document: {} })],
  'representation.claim.body': [
    'representation.claim',
    JSON.stringify({ givenName: 'Kim', surname: 'Kranich', birthdate: '', email: '', custody: 'joint', name: '' }),
  ],
}
/** What a row has to say so that somebody is asked for it: codes that are set up, the way of a letter. */
const SAYS: Readonly<Record<string, string>> = {
  'account.identity.way': 'bundid',
  'account.one_time_code.confirmed_at': '2026-01-01T00:00:00Z',
  'proofing.own.way': 'letter',
}

interface Column {
  readonly column: string
  readonly type: string
  readonly needed: boolean
  readonly check: string | null
}

const COLUMNS = `
  select a.attname as column, t.typname as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as needed,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as check
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`

const plainOf = ({ column, type, check }: Column, now: Date): unknown => {
  const allowed = /'([^']+)'::text/.exec(check ?? '')?.[1]
  const later = new Date(now.getTime() + 86_400_000)
  if (type === 'uuid') return ONE
  if (type === 'timestamptz') return /ends|expires/.test(column) ? later : now
  if (type === 'date') return now
  if (type === 'bytea') return Buffer.from(`${column} Kranich`)
  if (type === 'bool') return true
  if (type.startsWith('_')) return []
  if (type.startsWith('int')) return 1
  return type === 'jsonb' ? '{}' : (allowed ?? 'Kranich')
}

const insertOne = async (
  client: pg.Client,
  table: string,
  { account, sealer, now }: { readonly account: Id; readonly sealer: Sealer; readonly now: Date },
): Promise<void> => {
  const columns = (await client.query<Column>(COLUMNS, [quoted(table)])).rows
  const values = columns.flatMap((column): readonly (readonly [string, unknown])[] => {
    const key = `${table}.${column.column}`
    const sealed = SEALED[key]
    if (column.column === 'account_id') return [['account_id', account]]
    if (sealed) return [[column.column, sealer.seal(...sealed)]]
    if (SAYS[key] !== undefined) return [[column.column, SAYS[key]]]
    return column.needed ? [[column.column, plainOf(column, now)]] : []
  })
  const marks = values.map((_, at) => `$${at + 1}`).join(', ')
  const into = `${quoted(table)} (${values.map(([column]) => `"${column}"`).join(', ')})`
  await client.query(
    `insert into ${into} values (${marks})`,
    values.map(([, value]) => value),
  )
}

/** Puts a row of an account into every table that has none, whatever is first by foreign keys. */
export const fillTables = async (
  client: pg.Client,
  tables: readonly OwnTable[],
  of: { readonly account: Id; readonly sealer: Sealer; readonly now: Date },
): Promise<void> => {
  await client.query("select set_config('app.account', $1, false)", [of.account])
  let left: readonly string[] = tables.map(({ name }) => name)
  while (left.length > 0) {
    const failed: string[] = []
    let why: unknown = null
    for (const table of left) {
      if ((await countOf(client, table, of.account)) > 0) continue
      try {
        await insertOne(client, table, of)
      } catch (error) {
        failed.push(table)
        why = error
      }
    }
    if (failed.length === left.length) throw why
    left = failed
  }
}
