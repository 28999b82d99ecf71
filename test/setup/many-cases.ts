import type { Id } from '../../src/kernel/ids.ts'
import { type Database, inAccount } from '../../src/platform/postgres/index.ts'

/** How many lines a party gets, over how many authorities, and of which services in turn. */
export interface ManyCases {
  readonly count: number
  readonly authorities: number
  readonly services: readonly string[]
}

// Every tenth is open, every hundredth waits for the party; two in three of the open ones have a deadline.
const FILL = `
insert into cases.own_case (account_id, authority_id, case_id, number, service, version, state, status, next, due,
  fee_cents, documents, opened_at, changed_at, revision)
select $1::uuid, ('00000000-0000-7000-8000-' || lpad((n % $3::int)::text, 12, '0'))::uuid,
  ('10000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'XX-2026-' || lpad(n::text, 7, '0'),
  ($4::text[])[1 + (n / 7) % cardinality($4::text[])], 1,
  case when n % 100 = 0 then 'waiting' when n % 10 = 0 then 'received' else 'granted' end,
  case when n % 100 = 0 then 'ACTION_REQUIRED' when n % 10 = 0 then 'RECEIVED' else 'COMPLETED' end,
  case when n % 100 = 0 then 'answer' when n % 10 = 0 then 'decision' else 'none' end,
  case when n % 10 = 0 and n % 3 > 0 then date '2026-12-01' + n % 400 end,
  0, 0, timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-01-01' + n * interval '1 second', 1
from generate_series(1, $2::int) n`

/** Fills the list of a party in one statement. */
export const fillOwnCases = (db: Database, party: Id, { count, authorities, services }: ManyCases): Promise<unknown> =>
  db.tx(inAccount(party), (tx) => tx.sql(FILL, [party, count, authorities, services]))

/** The n-th authority of such a list. */
export const manyAuthority = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
