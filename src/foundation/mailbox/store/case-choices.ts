import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { ActingChoice } from '../../account/words.ts'
import { type CaseChoice, NOTICE_WAYS, type NoticeWay } from '../domain/notices.ts'
import type { MailboxTables } from './tables.ts'

/** What a reader chose about one case. */
export interface StoredCaseChoice extends CaseChoice {
  readonly caseRef: string
  /** File number, as people know it. */
  readonly number: string
  /** Names of the service, for mandates that are bound to one. */
  readonly topics: readonly string[]
  /** Under which mandate a case of another party is followed; null for a case of one's own. */
  readonly under: ActingChoice | null
}

type Row = MailboxTables['mailbox.case_choice']

const wayIn = (text: string | null): NoticeWay | null => NOTICE_WAYS.find((way) => way === text) ?? null

const underOf = ({ party_id: party, giver_id: giver, mandate_id: mandate, through_id: through }: Row) =>
  party === null || giver === null || mandate === null ? null : { party, giver, mandate, through }

const choiceOf = (row: Row): StoredCaseChoice => ({
  caseRef: row.case_ref,
  number: row.number,
  topics: row.topics,
  ways: { messages: wayIn(row.messages), status: wayIn(row.status), deadlines: wayIn(row.deadlines) },
  listed: row.listed,
  under: underOf(row),
})

/** What a reader chose about a case; null where nothing. */
export const findCaseChoice = async (tx: Tx, reader: Id, caseRef: string): Promise<StoredCaseChoice | null> => {
  const row = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.case_choice')
    .selectAll()
    .where('account_id', '=', reader)
    .where('case_ref', '=', caseRef)
    .executeTakeFirst()
  return row ? choiceOf(row) : null
}

const MOST = 200

/** The cases that a reader chose something about, by their numbers, at most two hundred. */
export const caseChoicesOf = async (tx: Tx, reader: Id): Promise<readonly StoredCaseChoice[]> => {
  const rows = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.case_choice')
    .selectAll()
    .where('account_id', '=', reader)
    .orderBy('case_ref')
    .limit(MOST)
    .execute()
  return rows.map(choiceOf).toSorted((one, other) => one.number.localeCompare(other.number))
}

/** Keeps what a reader chose about a case, in place of what was chosen before. */
export const putCaseChoice = async (tx: Tx, reader: Id, choice: StoredCaseChoice): Promise<void> => {
  const { under } = choice
  const chosen = {
    number: choice.number,
    topics: [...choice.topics],
    ...choice.ways,
    listed: choice.listed,
    party_id: under?.party ?? null,
    giver_id: under?.giver ?? null,
    mandate_id: under?.mandate ?? null,
    through_id: under?.through ?? null,
  }
  await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.case_choice')
    .values({ account_id: reader, case_ref: choice.caseRef, ...chosen })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_ref']).doUpdateSet(chosen))
    .execute()
}

/** Takes away what a reader chose about a case. */
export const deleteCaseChoice = async (tx: Tx, reader: Id, caseRef: string): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .deleteFrom('mailbox.case_choice')
    .where('account_id', '=', reader)
    .where('case_ref', '=', caseRef)
    .execute()
}

/** Somebody who follows a case of a party. */
export interface Follower {
  readonly party: Id
  readonly caseRef: string
  readonly reader: Id
}

/** Notes who follows a case of the scope's party; false where it was known. */
export const insertFollower = async (tx: Tx, { party, caseRef, reader }: Follower): Promise<boolean> => {
  const done = await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.follower')
    .values({ account_id: party, case_ref: caseRef, reader_id: reader })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_ref', 'reader_id']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Takes a follower of a case away. */
export const deleteFollower = async (tx: Tx, { party, caseRef, reader }: Follower): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .deleteFrom('mailbox.follower')
    .where('account_id', '=', party)
    .where('case_ref', '=', caseRef)
    .where('reader_id', '=', reader)
    .execute()
}

/** Who follows a case of the scope's party. */
export const followersOf = async (tx: Tx, party: Id, caseRef: string): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.follower')
    .select('reader_id')
    .where('account_id', '=', party)
    .where('case_ref', '=', caseRef)
    .limit(MOST)
    .execute()
  return rows.map(({ reader_id }) => reader_id)
}
