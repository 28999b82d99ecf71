import type { Id } from '../../../kernel/ids.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { FileRefusal } from '../../../platform/files/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { Answers } from '../../forms/words.ts'
import type { CasesShell } from '../shell.ts'
import type { CaseFile } from '../store/files.ts'
import type { CaseRef } from '../words.ts'

/** Answers with files, and how to get at the bytes where they lie now. */
export interface AnswersWithFiles {
  readonly answers: Answers
  readonly bytesOf: (file: Id) => Promise<Uint8Array | null>
}

/** The key that addresses the files of one case: of two cases with the same file, neither tells of the other. */
export const addressKey = (keys: CasesShell['keys'], ref: CaseRef): Buffer =>
  keys.derived(`files ${ref.authority} ${ref.id}`)

/**
 * Puts the files of an application into the store under the case's own key, before the transaction that names them.
 * What is put and then not named is found by nobody. Refuses when the disk does; throws where a file of the draft is not
 * there any more.
 */
export const filesForCase = async (
  shell: Pick<CasesShell, 'db' | 'clock' | 'keys' | 'files'>,
  ref: CaseRef,
  { answers, bytesOf }: AnswersWithFiles,
): Promise<Result<readonly CaseFile[], FileRefusal>> => {
  const wanted = Object.values(answers).filter((answer) => typeof answer !== 'string')
  if (wanted.length === 0) return ok([])
  const sealer = await shell.db.tx(inAuthority(ref.authority), (tx) => shell.keys.make(tx, ref.id))
  const files: CaseFile[] = []
  for (const answer of wanted) {
    const bytes = await bytesOf(answer.file)
    if (!bytes) throw new Error(`file ${answer.file} of draft ${ref.id} is not in the store`)
    const seal = (plain: Uint8Array) => sealer.sealBytes('case.file', plain)
    const stored = await shell.files.put(addressKey(shell.keys, ref), seal, bytes)
    if (!stored.ok) return stored
    files.push({
      id: answer.file,
      origin: 'applicant',
      document: null,
      seq: 1,
      name: sealer.seal('case.file-name', answer.name),
      mediaType: answer.mediaType,
      sizeBytes: bytes.length,
      address: stored.value.address,
      madeAt: shell.clock(),
    })
  }
  return ok(files)
}
