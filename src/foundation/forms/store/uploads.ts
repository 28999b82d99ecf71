import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DraftKey } from './revisions.ts'
import type { FormsTables } from './tables.ts'

/** A file on its way in, its name sealed. */
export interface UploadRow {
  readonly id: Id
  /** The question that it answers. */
  readonly path: string
  readonly name: Buffer
  readonly sizeBytes: number
  readonly begunAt: Instant
}

/** Stores the row of an upload. */
export const insertUpload = async (tx: Tx, { account, draft }: DraftKey, upload: UploadRow): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .insertInto('forms.upload')
    .values({
      account_id: account,
      draft_id: draft,
      upload_id: upload.id,
      path: upload.path,
      name: upload.name,
      size_bytes: upload.sizeBytes,
      begun_at: upload.begunAt,
    })
    .execute()
}

/** The unfinished uploads of a draft, oldest first. */
export const uploadsOf = async (tx: Tx, { account, draft }: DraftKey): Promise<readonly UploadRow[]> => {
  const rows = await tx
    .tables<FormsTables>()
    .selectFrom('forms.upload')
    .selectAll()
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .orderBy('upload_id')
    .execute()
  return rows.map((row) => ({
    id: row.upload_id,
    path: row.path,
    name: row.name,
    sizeBytes: row.size_bytes,
    begunAt: row.begun_at,
  }))
}

/** Takes an upload away, finished or not. */
export const deleteUpload = async (tx: Tx, { account, draft }: DraftKey, upload: Id): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .deleteFrom('forms.upload')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .where('upload_id', '=', upload)
    .execute()
}
