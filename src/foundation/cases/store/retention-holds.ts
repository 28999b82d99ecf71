import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../case-words.ts'
import { ARCHIVE_ANSWERS, type ArchiveAnswer, type RetentionHold } from '../retention-words.ts'
import type { CasesTables } from './tables.ts'

/** A hold as it is stored: its reason sealed with the key of the case. */
export interface StoredHold extends Omit<RetentionHold, 'reason'> {
  readonly reason: Buffer
}

const holds = (tx: Tx, authority: Id) =>
  tx
    .tables<CasesTables>()
    .selectFrom('cases.retention_hold')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('released_at', 'is', null)

const read = (row: CasesTables['cases.retention_hold']): StoredHold => ({
  id: row.hold_id,
  case: row.case_id,
  number: row.number,
  reason: row.reason,
  placedBy: row.placed_by,
  since: row.since,
  until: row.until,
})

/** Stores a hold. */
export const insertHold = async (tx: Tx, authority: Id, hold: StoredHold): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.retention_hold')
    .values({
      authority_id: authority,
      hold_id: hold.id,
      case_id: hold.case,
      number: hold.number,
      reason: hold.reason,
      placed_by: hold.placedBy,
      since: hold.since,
      until: hold.until,
      released_by: null,
      released_at: null,
    })
    .execute()
}

/** The hold, where it was not released; whether its day is over is not asked. */
export const findHold = async (tx: Tx, authority: Id, hold: Id): Promise<StoredHold | null> => {
  const row = await holds(tx, authority).where('hold_id', '=', hold).executeTakeFirst()
  return row ? read(row) : null
}

/** A page of the holds that nobody released, newest first. */
export const listHolds = async (
  tx: Tx,
  page: { readonly authority: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly StoredHold[]> => {
  let query = holds(tx, page.authority).orderBy('hold_id', 'desc').limit(page.limit)
  if (page.before !== null) query = query.where('hold_id', '<', page.before)
  return (await query.execute()).map(read)
}

/** Whether something holds the case on a day. */
export const isHeld = async (tx: Tx, ref: CaseRef, today: Day): Promise<boolean> => {
  const found = await holds(tx, ref.authority)
    .where('case_id', '=', ref.id)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Releases a hold; false where somebody did so before. */
export const releaseHoldRow = async (
  tx: Tx,
  hold: { readonly authority: Id; readonly id: Id },
  released: { readonly by: Id; readonly at: Instant },
): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .updateTable('cases.retention_hold')
    .set({ released_by: released.by, released_at: released.at })
    .where('authority_id', '=', hold.authority)
    .where('hold_id', '=', hold.id)
    .where('released_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Keeps what the archive answered; the answer that stands where there is one already. */
export const keepArchiveAnswer = async (
  tx: Tx,
  ref: CaseRef,
  said: { readonly answer: ArchiveAnswer; readonly by: Id; readonly at: Instant },
): Promise<ArchiveAnswer | 'new'> => {
  const done = await tx
    .tables<CasesTables>()
    .insertInto('cases.archive_answer')
    .values({
      authority_id: ref.authority,
      case_id: ref.id,
      answer: said.answer,
      recorded_by: said.by,
      recorded_at: said.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows === 1n) return 'new'
  const { answer } = await tx
    .tables<CasesTables>()
    .selectFrom('cases.archive_answer')
    .select('answer')
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .executeTakeFirstOrThrow()
  return ARCHIVE_ANSWERS.find((one) => one === answer) ?? 'declined'
}
