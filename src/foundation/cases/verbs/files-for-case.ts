import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { FileContent, FileRefusal, ScanState, StoredFile } from '../../../platform/files/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { Answers } from '../../forms/words.ts'
import type { CasesShell } from '../shell.ts'
import type { CaseFile } from '../store/files.ts'
import type { CaseRef } from '../words.ts'

/** A file where it lies now, and what is known of its harm. Whoever opened it closes it. */
export interface TakenFile {
  readonly bytes: FileContent
  readonly scan: ScanState
}

/** Answers with files, and how to get at the bytes where they lie now. */
export interface AnswersWithFiles {
  readonly answers: Answers
  readonly take: (file: Id) => Promise<Result<TakenFile, FileRefusal>>
}

/** The key that addresses one file: of two files with the same bytes, neither tells of the other, and each goes alone. */
export const addressKey = (keys: CasesShell['keys'], ref: CaseRef, file: Id): Buffer =>
  keys.derived(`files ${ref.authority} ${ref.id} ${file}`)

/** How the bytes of files are sealed: for the case that they belong to. */
export const BYTES = 'case.file'

/** A file on its way into the store of a case. */
export interface ArrivingFile {
  readonly ref: CaseRef
  readonly sealer: Sealer
  readonly file: Id
  readonly content: Pick<FileContent, 'stream'>
}

/** Puts the bytes of a file into the store under the key of its case, before the transaction that names it. */
export const putFile = (
  shell: Pick<CasesShell, 'keys' | 'files' | 'fileLimits'>,
  { ref, sealer, file, content }: ArrivingFile,
): Promise<Result<StoredFile, FileRefusal>> =>
  shell.files.put({
    scopeKey: addressKey(shell.keys, ref, file),
    seal: sealer.newFile(BYTES),
    bytes: content.stream(),
    mostBytes: shell.fileLimits.fileMostBytes,
  })

/**
 * Puts the files of an application into the store under the case's own key, before the transaction that names them.
 * What is put and then not named is found by nobody. A file that waits for the scanner goes along and waits here. Refuses
 * when the disk does, and an infected file.
 */
export const filesForCase = async (
  shell: Pick<CasesShell, 'db' | 'clock' | 'keys' | 'files' | 'fileLimits'>,
  ref: CaseRef,
  { answers, take }: AnswersWithFiles,
): Promise<Result<readonly CaseFile[], FileRefusal>> => {
  const wanted = Object.values(answers).filter((answer) => typeof answer !== 'string')
  if (wanted.length === 0) return ok([])
  const sealer = await shell.db.tx(inAuthority(ref.authority), (tx) => shell.keys.make(tx, ref.id))
  const files: CaseFile[] = []
  for (const answer of wanted) {
    const taken = await take(answer.file)
    if (!taken.ok) return taken
    const { bytes, scan } = taken.value
    const stored = await putFile(shell, { ref, sealer, file: answer.file, content: bytes }).finally(() => bytes.close())
    if (!stored.ok) return stored
    files.push({
      id: answer.file,
      origin: 'applicant',
      document: null,
      seq: 1,
      name: sealer.seal('case.file-name', answer.name),
      mediaType: answer.mediaType,
      ...stored.value,
      scan,
      madeAt: shell.clock(),
      byPost: false,
      message: null,
    })
  }
  return ok(files)
}
