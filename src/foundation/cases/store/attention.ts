import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../words.ts'
import { type CaseCursor, readStored, type StoredCase } from './cases.ts'
import type { CasesTables } from './tables.ts'

/** Why a case waits for the office besides its moves: a party wrote, or nobody opened a decision in time. */
export type AttentionReason = 'message' | 'not-opened'

/** Since when a case waits for the office, and for what. */
export interface Attention extends CaseRef {
  readonly reason: AttentionReason
  readonly since: Instant
}

/** Notes that a case waits for the office; what waits since earlier stays so. */
export const insertAttention = async (tx: Tx, { authority, id, reason, since }: Attention): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.attention')
    .values({ authority_id: authority, case_id: id, reason, since })
    .onConflict((conflict) => conflict.columns(['authority_id', 'case_id', 'reason']).doNothing())
    .execute()
}

/** Notes that a case waits no more; false where it did not. */
export const deleteAttention = async (tx: Tx, ref: CaseRef, reason: AttentionReason): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .deleteFrom('cases.attention')
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .where('reason', '=', reason)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** What a case waits with for the office; null where nothing of the kind does. */
export interface Waiting {
  readonly unanswered: Instant | null
  readonly notOpened: Instant | null
}

/** Since when cases wait for the office, and for what. */
export const attentionOf = async (tx: Tx, authority: Id, cases: readonly Id[]): Promise<(one: Id) => Waiting> => {
  const rows =
    cases.length === 0
      ? []
      : await tx
          .tables<CasesTables>()
          .selectFrom('cases.attention')
          .select(['case_id', 'reason', 'since'])
          .where('authority_id', '=', authority)
          .where('case_id', 'in', [...cases])
          .execute()
  const since = (one: Id, reason: AttentionReason): Instant | null =>
    rows.find((row) => row.case_id === one && row.reason === reason)?.since ?? null
  return (one) => ({ unanswered: since(one, 'message'), notOpened: since(one, 'not-opened') })
}

/** A page of the cases that wait for the office, those that wait longest first. */
export const listAttention = async (
  tx: Tx,
  page: { readonly authority: Id; readonly after: CaseCursor | null; readonly limit: number },
): Promise<readonly (StoredCase & { readonly since: Instant })[]> => {
  const { after } = page
  const rows = await tx.sql<CasesTables['cases.case'] & { since: Instant }>(
    `select c.*, a.since from cases.attention a join cases."case" c using (authority_id, case_id)
     where a.authority_id = $1 and ($2::timestamptz is null or (a.since, a.case_id) > ($2::timestamptz, $3::uuid))
     order by a.since, a.case_id limit $4`,
    [page.authority, after?.changedAt ?? null, after?.id ?? null, page.limit],
  )
  return rows.map((row) => ({ ...readStored(row), since: row.since }))
}
