import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { FormsTables } from './tables.ts'

/** A draft, by whose account it hangs on. */
export interface DraftKey {
  readonly account: Id
  readonly draft: Id
}

/** Keeps what a draft held until now, and drops what is older than the revisions that are kept. */
export const keepRevision = async (
  tx: Tx,
  { account, draft }: DraftKey,
  kept: { readonly revision: number; readonly answers: Buffer; readonly most: number },
): Promise<void> => {
  const tables = tx.tables<FormsTables>()
  await tables
    .insertInto('forms.draft_revision')
    .values({ account_id: account, draft_id: draft, revision: kept.revision, answers: kept.answers })
    .execute()
  await tables
    .deleteFrom('forms.draft_revision')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .where('revision', '<=', kept.revision - kept.most)
    .execute()
}

/** The sealed answers of an earlier revision, or null where it is no longer kept. */
export const findRevision = async (tx: Tx, { account, draft }: DraftKey, revision: number): Promise<Buffer | null> => {
  const row = await tx
    .tables<FormsTables>()
    .selectFrom('forms.draft_revision')
    .select('answers')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.answers ?? null
}

/** Remembers where a draft was sent to; once is enough. */
export const insertSent = async (
  tx: Tx,
  { account, draft }: DraftKey,
  sent: { readonly authority: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .insertInto('forms.sent_draft')
    .values({ account_id: account, draft_id: draft, authority_id: sent.authority, sent_at: sent.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The authority that a draft was sent to, or null where it was not sent. */
export const findSent = async (tx: Tx, { account, draft }: DraftKey): Promise<Id | null> => {
  const row = await tx
    .tables<FormsTables>()
    .selectFrom('forms.sent_draft')
    .select('authority_id')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .executeTakeFirst()
  return row?.authority_id ?? null
}
