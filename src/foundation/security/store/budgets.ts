import type { Instant } from '../../../kernel/clock.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'

/** What is taken out of a budget. */
export interface Taking {
  /** Keyed hash of limit and owner: the table says nothing about anybody. */
  readonly key: Buffer
  /** How much time of the budget one taking uses up, and how much there is. */
  readonly stepSeconds: number
  readonly spanSeconds: number
}

// A budget is one moment: when it will be full again (GCRA). Keys are taken in their order, so that two statements never
// wait for each other crosswise.
// A moment that lies further ahead than a budget is long was written before the clock was set back: that budget is full.
// Clocks of several machines may differ by five minutes.
const FULL_AT = `case when b.full_at > $1::timestamptz + make_interval(secs => (select span + 300 from asked where asked.key = b.key))
  then $1::timestamptz else greatest(b.full_at, $1::timestamptz) end`
const TAKE = `
  with asked as (select * from unnest($2::bytea[], $3::float8[], $4::float8[]) with ordinality as a(key, step, span, place)),
  taken as (
    insert into security.budget as b (key, full_at)
    select key, $1::timestamptz + make_interval(secs => step) from asked order by key
    on conflict (key) do update set full_at = ${FULL_AT} + (excluded.full_at - $1::timestamptz)
      where ${FULL_AT} + (excluded.full_at - $1::timestamptz)
        <= $1::timestamptz + make_interval(secs => (select span from asked where asked.key = b.key))
    returning key)
  select place::int as place,
    coalesce(extract(epoch from b.full_at - $1::timestamptz)::float8 + step - span, step) as seconds
  from asked left join security.budget b using (key) where key not in (select key from taken)
  order by seconds desc limit 1`

/** Takes out of several budgets at once; which one is empty and for how many seconds, or null. One round trip. */
export const takeFrom = async (
  db: Database,
  takings: readonly Taking[],
  now: Instant,
): Promise<{ readonly place: number; readonly seconds: number } | null> => {
  const [empty] = await db.look<{ place: number; seconds: number }>(TAKE, [
    now,
    takings.map(({ key }) => key),
    takings.map(({ stepSeconds }) => stepSeconds),
    takings.map(({ spanSeconds }) => spanSeconds),
  ])
  return empty ? { place: empty.place - 1, seconds: Math.max(1, Math.ceil(empty.seconds)) } : null
}

/** Deletes the budgets that are full: a full one and none are the same. */
export const deleteFullBudgets = async (tx: Tx, now: Instant): Promise<void> => {
  await tx.sql('delete from security.budget where full_at < $1', [now])
}
