import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type ScanState, scanState } from '../../../platform/files/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { DraftKey } from './revisions.ts'
import type { FormsTables } from './tables.ts'

/** Where the bytes of a draft's file lie. Its name stands in the sealed answers. */
export interface DraftFileRow {
  readonly id: Id
  readonly address: string
  readonly sizeBytes: number
  readonly scan: ScanState
}

/** Stores the row of a file; once is enough. */
export const insertFile = async (
  tx: Tx,
  { account, draft }: DraftKey,
  file: DraftFileRow & { readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .insertInto('forms.draft_file')
    .values({
      account_id: account,
      draft_id: draft,
      file_id: file.id,
      address: file.address,
      size_bytes: file.sizeBytes,
      scan: file.scan,
      added_at: file.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The files of a draft. */
export const filesOf = async (tx: Tx, { account, draft }: DraftKey): Promise<readonly DraftFileRow[]> => {
  const rows = await tx
    .tables<FormsTables>()
    .selectFrom('forms.draft_file')
    .select(['file_id', 'address', 'size_bytes', 'scan'])
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .orderBy('file_id')
    .execute()
  return rows.map((row) => ({
    id: row.file_id,
    address: row.address,
    sizeBytes: row.size_bytes,
    scan: scanState(row.scan),
  }))
}

/** Writes what the scanner said of a file. */
export const updateScan = async (
  tx: Tx,
  { account, draft }: DraftKey,
  { id, scan }: Pick<DraftFileRow, 'id' | 'scan'>,
): Promise<void> => {
  await tx
    .tables<FormsTables>()
    .updateTable('forms.draft_file')
    .set({ scan })
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .where('file_id', '=', id)
    .execute()
}

/** Takes files away from a draft. */
export const deleteFiles = async (tx: Tx, { account, draft }: DraftKey, files: readonly Id[]): Promise<void> => {
  if (files.length === 0) return
  await tx
    .tables<FormsTables>()
    .deleteFrom('forms.draft_file')
    .where('account_id', '=', account)
    .where('draft_id', '=', draft)
    .where('file_id', 'in', [...files])
    .execute()
}
