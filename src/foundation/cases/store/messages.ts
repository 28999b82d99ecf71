import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseMessage, WriterRole } from '../message-words.ts'
import type { CaseRef } from '../words.ts'
import type { DaysPiece } from './cases.ts'
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

/** Cases of an authority in which an answer is asked for by one of these days, in the order of their ids: after this one. */
export const casesAsking = async (
  tx: Tx,
  authority: Id,
  { from, to, after, limit }: DaysPiece,
): Promise<readonly Id[]> => {
  const rows = await tx.sql<{ case_id: Id }>(
    `select distinct case_id from cases.message
     where authority_id = $1 and reply_until between $2 and $3 and ($4::uuid is null or case_id > $4)
     order by case_id limit $5`,
    [authority, from, to, after, limit],
  )
  return rows.map((row) => row.case_id)
}
