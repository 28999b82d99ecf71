import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type ScanState, scanState } from '../../../platform/files/words.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../words.ts'
import type { CasesTables } from './tables.ts'

/** A file of a case: the applicant's, or a document that a move of the authority issued. */
export interface CaseFile {
  readonly id: Id
  readonly origin: 'applicant' | 'authority'
  /** Which document of the service it is; null for a file of the applicant. */
  readonly document: string | null
  readonly seq: number
  readonly name: Buffer
  readonly mediaType: string
  readonly sizeBytes: number
  readonly address: string
  readonly scan: ScanState
  readonly madeAt: Instant
  /** Whether it goes on paper to a party who wants that, or can not be told of it. */
  readonly byPost: boolean
  /** The message that it came with; null for files of the application and documents of moves. */
  readonly message: Id | null
}

/** Stores the row of a file; false where this document of this move is already there. */
export const insertFile = async (tx: Tx, ref: CaseRef, file: CaseFile): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .insertInto('cases.file')
    .values({
      authority_id: ref.authority,
      case_id: ref.id,
      file_id: file.id,
      origin: file.origin,
      document: file.document,
      seq: file.seq,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      address: file.address,
      scan: file.scan,
      made_at: file.madeAt,
      by_post: file.byPost,
      message_id: file.message,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The files of a case, oldest first. */
export const filesOf = async (tx: Tx, ref: CaseRef): Promise<readonly CaseFile[]> => {
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.file')
    .selectAll()
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .orderBy('file_id')
    .execute()
  return rows.map((row) => ({
    id: row.file_id,
    origin: row.origin === 'authority' ? 'authority' : 'applicant',
    document: row.document,
    seq: row.seq,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    address: row.address,
    scan: scanState(row.scan),
    madeAt: row.made_at,
    byPost: row.by_post,
    message: row.message_id,
  }))
}

/** Notes that the documents of a move go on paper. */
export const markByPost = async (tx: Tx, ref: CaseRef, seq: number): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .updateTable('cases.file')
    .set({ by_post: true })
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .where('seq', '=', seq)
    .where('origin', '=', 'authority')
    .execute()
}

/** Writes what the scanner said of a file. */
export const updateScan = async (tx: Tx, ref: CaseRef, { id, scan }: Pick<CaseFile, 'id' | 'scan'>): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .updateTable('cases.file')
    .set({ scan })
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)
    .where('file_id', '=', id)
    .execute()
}
