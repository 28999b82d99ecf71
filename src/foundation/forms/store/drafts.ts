import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DraftHead } from '../draft-words.ts'
import type { FormsTables } from './tables.ts'

/** A draft as it is stored, answers sealed. */
export interface StoredDraft extends DraftHead {
  readonly answers: Buffer
  /** What was taken over from the account, sealed; null where nothing was. */
  readonly origins: Buffer | null
}

type Row = FormsTables['forms.draft']

const readHead = (row: Omit<Row, 'answers' | 'origins'>): DraftHead => ({
  id: row.draft_id,
  service: row.service,
  version: row.version,
  definitionHash: row.definition_hash,
  authority: row.authority_id,
  area: row.area,
  revision: row.revision,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  expiresAt: row.expires_at,
  deletesAt: row.deletes_at,
})

/** Stores a new draft at revision 0. */
export const insertDraft = async (tx: Tx, account: Id, draft: StoredDraft): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .insertInto('forms.draft')
    .values({
      account_id: account,
      draft_id: draft.id,
      service: draft.service,
      version: draft.version,
      definition_hash: draft.definitionHash,
      authority_id: draft.authority,
      area: draft.area,
      answers: draft.answers,
      origins: draft.origins,
      revision: draft.revision,
      created_at: draft.createdAt,
      changed_at: draft.changedAt,
      expires_at: draft.expiresAt,
      deletes_at: draft.deletesAt,
    })
    .execute()
}

const one = (tx: Tx, account: Id, draft: Id) =>
  tx
    .tables<FormsTables>()
    .selectFrom('forms.draft')
    .selectAll()
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)

const read = (row: Row | undefined): StoredDraft | null =>
  row ? { ...readHead(row), answers: row.answers, origins: row.origins } : null

/** A draft of the account, expired or not. */
export const findDraftRow = async (tx: Tx, account: Id, draft: Id): Promise<StoredDraft | null> =>
  read(await one(tx, account, draft).executeTakeFirst())

/** The same, and nobody else changes it until this transaction ends. */
export const lockDraftRow = async (tx: Tx, account: Id, draft: Id): Promise<StoredDraft | null> =>
  read(await one(tx, account, draft).forUpdate().executeTakeFirst())

/** Writes answers or, where they stayed the same, only that somebody worked on the draft; a notice before that is void. */
export const updateDraft = async (
  tx: Tx,
  account: Id,
  draft: Pick<StoredDraft, 'id' | 'answers' | 'revision' | 'changedAt' | 'expiresAt'>,
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .updateTable('forms.draft')
    .set({
      answers: draft.answers,
      revision: draft.revision,
      changed_at: draft.changedAt,
      expires_at: draft.expiresAt,
      deletes_at: null,
    })
    .where('account_id', '=', account)
    .where('draft_id', '=', draft.id)
    .execute()
}

/** Writes that its party was told from when on a draft is deleted. */
export const noteEnding = async (
  tx: Tx,
  account: Id,
  { draft, deletesAt }: { readonly draft: Id; readonly deletesAt: Instant },
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .updateTable('forms.draft')
    .set({ deletes_at: deletesAt })
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .execute()
}

/** Writes what was taken over into a draft in which nothing was answered yet. */
export const fillUntouched = async (
  tx: Tx,
  account: Id,
  draft: Pick<StoredDraft, 'id' | 'answers' | 'origins'>,
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .updateTable('forms.draft')
    .set({ answers: draft.answers, origins: draft.origins })
    .where('account_id', '=', account)
    .where('draft_id', '=', draft.id)
    .where('revision', '=', 0)
    .execute()
}

/** Takes a draft away with its files and earlier revisions. */
export const deleteDraft = async (tx: Tx, account: Id, draft: Id): Promise<boolean> => {
  const done = await tx
    .tables<FormsTables>()
    .deleteFrom('forms.draft')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Takes away every draft of an account and what is known of sent ones; gives where the bytes of their files lie. */
export const deleteAllDrafts = async (tx: Tx, account: Id): Promise<readonly string[]> => {
  const tables = tx.tables<FormsTables>()
  const files = await tables
    .deleteFrom('forms.draft_file')
    .where('account_id', '=', account)
    .returning('address')
    .execute()
  await tables.deleteFrom('forms.draft').where('account_id', '=', account).execute()
  await tables.deleteFrom('forms.sent_draft').where('account_id', '=', account).execute()
  return files.map(({ address }) => address)
}

/** The newest draft for the same purpose in which nothing was answered yet and whose time is not over. */
export const findUntouched = async (
  tx: Tx,
  account: Id,
  purpose: Pick<DraftHead, 'service' | 'version' | 'authority' | 'area'> & { readonly at: Instant },
): Promise<Id | null> => {
  const row = await tx
    .tables<FormsTables>()
    .selectFrom('forms.draft')
    .select('draft_id')
    .where('account_id', '=', account)
    .where('service', '=', purpose.service)
    .where('version', '=', purpose.version)
    .where('authority_id', '=', purpose.authority)
    .where('area', '=', purpose.area)
    .where('revision', '=', 0)
    .where((where) => where.or([where('deletes_at', 'is', null), where('deletes_at', '>', purpose.at)]))
    .orderBy('draft_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.draft_id ?? null
}

/** Where a page of the list goes on: after this row. */
export interface DraftCursor {
  readonly changedAt: Instant
  readonly id: Id
}

/** What else narrows a list of drafts. Both moments of the last change belong to it. */
export interface DraftNarrowing {
  readonly authority: Id | null
  readonly services: 'all' | readonly string[]
  readonly from: Instant | null
  readonly to: Instant | null
}

/** A page of an account's drafts that are still there at a moment, last changed first. */
export const listDraftRows = async (
  tx: Tx,
  page: {
    readonly account: Id
    readonly now: Instant
    readonly after: DraftCursor | null
    readonly narrow?: DraftNarrowing | undefined
    readonly limit: number
  },
): Promise<readonly DraftHead[]> => {
  let query = tx
    .tables<FormsTables>()
    .selectFrom('forms.draft')
    .select(['account_id', 'draft_id', 'service', 'version', 'definition_hash', 'authority_id', 'area'])
    .select(['revision', 'created_at', 'changed_at', 'expires_at', 'deletes_at'])
    .where('account_id', '=', page.account)
    .where((where) => where.or([where('deletes_at', 'is', null), where('deletes_at', '>', page.now)]))
    .orderBy('changed_at', 'desc')
    .orderBy('draft_id', 'desc')
    .limit(page.limit)
  const { after, narrow } = page
  if (after)
    query = query.where((where) =>
      where.or([
        where('changed_at', '<', after.changedAt),
        where.and([where('changed_at', '=', after.changedAt), where('draft_id', '<', after.id)]),
      ]),
    )
  if (narrow?.authority) query = query.where('authority_id', '=', narrow.authority)
  if (narrow && narrow.services !== 'all') query = query.where('service', 'in', [...narrow.services, ''])
  if (narrow?.from) query = query.where('changed_at', '>=', narrow.from)
  if (narrow?.to) query = query.where('changed_at', '<=', narrow.to)
  return (await query.execute()).map(readHead)
}
