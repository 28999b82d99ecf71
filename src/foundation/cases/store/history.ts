import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { type CaseRef, type LogEntry, MOVE_ROLES } from '../words.ts'
import type { CasesTables } from './tables.ts'

/** Kinds of what people write into a case; `doer` says who made a move for whom. */
export const WRITING_KINDS = ['answers', 'question', 'answer', 'reasons', 'note', 'doer'] as const
export type WritingKind = (typeof WRITING_KINDS)[number]

/** Something that somebody wrote with the move of this count, still sealed. */
export interface Writing {
  readonly seq: number
  readonly kind: WritingKind
  readonly body: Buffer
}

/** Adds an entry to the log. */
export const insertEntry = async (tx: Tx, ref: CaseRef, entry: LogEntry): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.log')
    .values({
      authority_id: ref.authority,
      case_id: ref.id,
      seq: entry.seq,
      on_command: entry.on,
      from_state: entry.from,
      to_state: entry.to,
      at: entry.at,
      role: entry.role,
      account_id: entry.account,
      charged_cents: entry.chargedCents,
    })
    .execute()
}

/** The whole log of a case, oldest first. A case has tens of entries, not thousands. */
export const logOf = async (tx: Tx, ref: CaseRef): Promise<readonly LogEntry[]> => {
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.log')
    .selectAll()
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    on: row.on_command,
    from: row.from_state,
    to: row.to_state,
    at: row.at,
    role: MOVE_ROLES.find((role) => role === row.role) ?? 'system',
    account: row.account_id,
    chargedCents: row.charged_cents,
  }))
}

/** Stores what was written with a move. */
export const insertWriting = async (tx: Tx, ref: CaseRef, writing: Writing): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.writing')
    .values({ authority_id: ref.authority, case_id: ref.id, ...writing })
    .execute()
}

/** What was written in a case, oldest first, as far as the scope may see it. */
export const writingsOf = async (tx: Tx, ref: CaseRef): Promise<readonly Writing[]> => {
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.writing')
    .select(['seq', 'kind', 'body'])
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ seq, kind, body }) => {
    const known = WRITING_KINDS.find((one) => one === kind)
    return known ? [{ seq, kind: known, body }] : []
  })
}

/** The parties of many cases of an authority, in one query. */
export const partiesOfAll = async (
  tx: Tx,
  authority: Id,
  cases: readonly Id[],
): Promise<readonly { readonly row: Id; readonly account: Id }[]> => {
  if (cases.length === 0) return []
  return tx
    .tables<CasesTables>()
    .selectFrom('cases.party')
    .select(['case_id as row', 'account_id as account'])
    .where('authority_id', '=', authority)
    .where('case_id', 'in', [...cases])
    .execute()
}

/** Whose case it is: the parties of a case, as far as the scope may see them. */
export const partiesOf = async (tx: Tx, ref: CaseRef): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.party')
    .select('account_id')
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .execute()
  return rows.map((row) => row.account_id)
}
