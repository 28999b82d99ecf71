import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { ConsentAnswer } from '../words.ts'
import type { MailboxTables } from './tables.ts'

/** Keeps an answer about delivery into the mailbox; the same id is kept once. */
export const insertConsent = async (tx: Tx, party: Id, said: ConsentAnswer): Promise<boolean> => {
  const done = await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.consent')
    .values({ account_id: party, consent_id: said.id, case_ref: said.caseRef, wanted: said.wanted, given_at: said.at })
    .onConflict((conflict) => conflict.columns(['account_id', 'consent_id']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

const MOST = 1_000

/** What a party answered about delivery, newest first; with a case only what counts for that one. */
export const consentsOf = async (tx: Tx, party: Id, caseRef?: string | null): Promise<readonly ConsentAnswer[]> => {
  const query = tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.consent')
    .selectAll()
    .where('account_id', '=', party)
    .orderBy('consent_id', 'desc')
    .limit(MOST)
  const rows = await (caseRef === undefined
    ? query
    : query.where((one) => one.or([one('case_ref', 'is', null), one('case_ref', '=', caseRef)]))
  ).execute()
  return rows.map((row) => ({ id: row.consent_id, caseRef: row.case_ref, wanted: row.wanted, at: row.given_at }))
}
