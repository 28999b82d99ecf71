import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseMessage, WriterRole } from '../message-words.ts'
import type { CaseRef } from '../words.ts'
import { type CaseCursor, readStored, type StoredCase } from './cases.ts'
import type { CasesTables } from './tables.ts'

/** A message of a case, its words still sealed. */
export interface StoredMessage extends Omit<CaseMessage, 'title' | 'text' | 'by' | 'actsFor'> {
  readonly body: Buffer
}

const WRITERS: readonly WriterRole[] = ['applicant', 'clerk', 'head']

const messageOf = (row: CasesTables['cases.message']): StoredMessage => ({
  id: row.message_id,
  role: WRITERS.find((one) => one === row.role) ?? 'applicant',
  account: row.account_id,
  answers: row.answers,
  replyUntil: row.reply_until,
  sentAt: row.sent_at,
  body: row.body,
})

/** Stores a message; false where it is there already. */
export const insertMessage = async (tx: Tx, ref: CaseRef, message: StoredMessage): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .insertInto('cases.message')
    .values({
      authority_id: ref.authority,
      case_id: ref.id,
      message_id: message.id,
      role: message.role,
      account_id: message.account,
      answers: message.answers,
      reply_until: message.replyUntil,
      body: message.body,
      sent_at: message.sentAt,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'case_id', 'message_id']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The newest messages of a case, so many at most, oldest of them first. */
export const messagesOf = async (tx: Tx, ref: CaseRef, most: number): Promise<readonly StoredMessage[]> => {
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.message')
    .selectAll()
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .orderBy('sent_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(most)
    .execute()
  return rows.map(messageOf).toReversed()
}

/** One message of a case. */
export const findMessage = async (tx: Tx, ref: CaseRef, message: Id): Promise<StoredMessage | null> => {
  const row = await tx
    .tables<CasesTables>()
    .selectFrom('cases.message')
    .selectAll()
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .where('message_id', '=', message)
    .executeTakeFirst()
  return row ? messageOf(row) : null
}

/** Notes that a case waits for an answer of the office; what waits since earlier stays so. */
export const insertUnanswered = async (tx: Tx, ref: CaseRef, since: Instant): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.unanswered')
    .values({ authority_id: ref.authority, case_id: ref.id, since })
    .onConflict((conflict) => conflict.columns(['authority_id', 'case_id']).doNothing())
    .execute()
}

/** Notes that a case waits for no answer any more; false where it did not. */
export const deleteUnanswered = async (tx: Tx, ref: CaseRef): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .deleteFrom('cases.unanswered')
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Since when cases wait for an answer of the office; those that do not are left out. */
export const unansweredSince = async (
  tx: Tx,
  authority: Id,
  cases: readonly Id[],
): Promise<ReadonlyMap<Id, Instant>> => {
  if (cases.length === 0) return new Map()
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.unanswered')
    .select(['case_id', 'since'])
    .where('authority_id', '=', authority)
    .where('case_id', 'in', [...cases])
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.since]))
}

/** A page of the cases that wait for an answer of the office, those that wait longest first. */
export const listUnanswered = async (
  tx: Tx,
  page: { readonly authority: Id; readonly after: CaseCursor | null; readonly limit: number },
): Promise<readonly (StoredCase & { readonly since: Instant })[]> => {
  const { after } = page
  const rows = await tx.sql<CasesTables['cases.case'] & { since: Instant }>(
    `select c.*, u.since from cases.unanswered u join cases."case" c using (authority_id, case_id)
     where u.authority_id = $1 and ($2::timestamptz is null or (u.since, u.case_id) > ($2::timestamptz, $3::uuid))
     order by u.since, u.case_id limit $4`,
    [page.authority, after?.changedAt ?? null, after?.id ?? null, page.limit],
  )
  return rows.map((row) => ({ ...readStored(row), since: row.since }))
}
