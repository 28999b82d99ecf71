import type { Day } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Case, LogEntry } from '../case-words.ts'
import { nextDue } from '../domain/glance.ts'

/** Everything that a new case is stored as. Its number is made by the statement itself: short code, year and the next count. */
export interface NewCase {
  readonly row: Omit<Case, 'number'>
  readonly year: number
  /** The number before its six digits: `WI-2026-`. */
  readonly numberPrefix: string
  readonly area: string
  readonly applicant: { readonly account: Id; readonly name: Buffer }
  readonly entry: LogEntry
  readonly answers: Buffer
}

// One round trip: the counter's row is locked only for the rest of this statement and the commit.
const OPEN = `
with counted as (
  insert into cases.counter (authority_id, year, last) values ($1, $2, 1)
  on conflict (authority_id, year) do update set last = cases.counter.last + 1 returning last
), opened as (
  insert into cases."case" (authority_id, case_id, number, service, version, definition_hash, area, state, opened_at,
    changed_at, assignee, fee_cents, moved_by, deadlines, next_due, applicant, revision, delete_due)
  select $1, $3, $4 || lpad(last::text, 6, '0'), $5, $6, $7, $8, $9, $10, $10, null, $11, $12, $13, $14, $15, $16, $25 from counted
), party as (
  insert into cases.party (authority_id, case_id, account_id, role, since) values ($1, $3, $17, 'applicant', $10)
), logged as (
  insert into cases.log (authority_id, case_id, seq, on_command, from_state, to_state, at, role, account_id, charged_cents)
  values ($1, $3, $18, $19, $20, $21, $10, $22, $26, $23)
), written as (
  insert into cases.writing (authority_id, case_id, seq, kind, body) values ($1, $3, $18, 'answers', $24)
)
select $4 || lpad(last::text, 6, '0') as number from counted`

/** Stores a new case with party, log and answers; gives its number. */
export const insertCase = async (tx: Tx, { row, entry, ...rest }: NewCase): Promise<string> => {
  const due: Day | null = nextDue(row)
  const [made] = await tx.sql<{ number: string }>(OPEN, [
    row.authority,
    rest.year,
    row.id,
    rest.numberPrefix,
    row.service,
    row.version,
    row.definitionHash,
    rest.area,
    row.state,
    row.changedAt,
    row.feeCents,
    JSON.stringify(row.movedBy),
    JSON.stringify(row.deadlines),
    due,
    rest.applicant.name,
    row.revision,
    rest.applicant.account,
    entry.seq,
    entry.on,
    entry.from,
    entry.to,
    entry.role,
    entry.chargedCents,
    rest.answers,
    row.deleteDue,
    entry.account,
  ])
  if (!made) throw new Error(`case ${row.id}: the database gave no number`)
  return made.number
}
