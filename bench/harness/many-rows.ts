import type pg from 'pg'
import type { Id } from '../../src/kernel/ids.ts'

// Every tenth case is open, every hundredth waits for the party; two in three of the open ones have a deadline.
const CASES = `
insert into cases.own_case (account_id, authority_id, case_id, number, service, version, state, status, next, due,
  fee_cents, documents, opened_at, changed_at, revision)
select $1::uuid, ($2::uuid[])[1 + n % cardinality($2::uuid[])],
  ('10000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'XX-2026-' || lpad(n::text, 7, '0'),
  ($3::text[])[1 + (n / 7) % cardinality($3::text[])], 1,
  case when n % 100 = 0 then 'waiting' when n % 10 = 0 then 'received' else 'granted' end,
  case when n % 100 = 0 then 'ACTION_REQUIRED' when n % 10 = 0 then 'RECEIVED' else 'COMPLETED' end,
  case when n % 100 = 0 then 'answer' when n % 10 = 0 then 'decision' else 'none' end,
  case when n % 10 = 0 and n % 3 > 0 then date '2026-12-01' + n % 400 end,
  0, 0, timestamptz '2025-01-01' + n * interval '1 second', timestamptz '2025-01-01' + n * interval '1 second', 1
from generate_series(1, $4::int) n`

// Copies of the newest message of the party, whatever columns it has, under ids of their own.
const MESSAGES = `
insert into mailbox.message
select made.* from mailbox.message one, generate_series(1, $3::int) n, lateral jsonb_populate_record(one, jsonb_build_object(
  'message_id', '00000000-0000-7000-8000-' || lpad(n::text, 12, '0'),
  'authority_id', ($2::uuid[])[1 + n % cardinality($2::uuid[])])) made
where one.account_id = $1`

/** Fills a table with its indexes away, as a restore does, and has the planner learn of it. */
const filling = async (client: pg.Client, table: string, fill: () => Promise<unknown>): Promise<void> => {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = $1::regclass and not indisprimary and not indisunique`,
    [table],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await fill()
  for (const { made } of rows) await client.query(made)
  await client.query(`vacuum analyze ${table}`)
}

/** What a party gets. */
export interface ManyRows {
  readonly party: Id
  readonly authorities: readonly Id[]
  readonly services: readonly string[]
  readonly count: number
}

/** Fills list and mailbox of parties, each by one statement for a table. A party needs one message before. */
export const fillParties = async (client: pg.Client, parties: readonly ManyRows[]): Promise<void> => {
  const within = async (party: Id, text: string, values: readonly unknown[]): Promise<void> => {
    await client.query(`select set_config('app.account', $1, false)`, [party])
    await client.query(text, [...values])
  }
  await filling(client, 'cases.own_case', async () => {
    for (const { party, authorities, services, count } of parties)
      await within(party, CASES, [party, authorities, services, count])
  })
  await filling(client, 'mailbox.message', async () => {
    for (const { party, authorities, count } of parties)
      await within(party, MESSAGES, [party, authorities, Math.max(0, count - 1)])
  })
}
