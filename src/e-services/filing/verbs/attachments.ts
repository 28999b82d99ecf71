import { createHash } from 'node:crypto'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { TakenFile } from '../../../foundation/cases/index.ts'
import { problemText } from '../../../foundation/forms/index.ts'
import type { AnswerProblem, Attachments, FileAnswer } from '../../../foundation/forms/words.ts'
import type { FileRefusal, ScanState } from '../../../platform/files/words.ts'
import type { Upload } from '../../../platform/http/words.ts'
import { expectationOf } from '../domain/problems.ts'
import type { FilingShell } from '../shell.ts'
import type { FilingRefusal, SentProblem } from '../words.ts'

/** Files that came along with an application: by name, by their bytes, and how to get at these. */
export interface SentFiles {
  readonly attachments: Attachments
  /** Names and fingerprints, as a text. */
  readonly print: string
  readonly take: (file: Id) => Promise<Result<TakenFile, FileRefusal>>
}

/** No files at all. */
export const NO_FILES: SentFiles = {
  attachments: new Map(),
  print: '',
  take: async () => refuse({ code: 'file/not-found' }),
}

const fingerprint = async ({ content }: Upload): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of content.stream()) hash.update(piece)
  return hash.digest('hex')
}

const wrong = (field: string, problem: AnswerProblem, language: Language): SentProblem => ({
  path: `attachments.${field}`,
  value: field,
  expected: expectationOf(problem, null),
  code: problem.code,
  text: problemText(problem, null, language),
})

/** The names of files that answers speak of. */
const namedIn = (given: unknown): readonly string[] => {
  if (typeof given !== 'object' || given === null) return []
  const name: unknown = Reflect.get(given, 'attachment')
  return [...(typeof name === 'string' ? [name] : []), ...Object.values(given).flatMap(namedIn)]
}

/**
 * Looks into the files that came along, as it is done with those of a page: their kind is known by their bytes, and what is
 * harmful is refused. A file that no answer names is refused too: nothing is dropped silently.
 */
export const lookInto =
  (shell: Pick<FilingShell, 'inspect' | 'fileLimits' | 'scan'>) =>
  async (
    uploads: readonly Upload[],
    { given, language }: { readonly given: unknown; readonly language: Language },
  ): Promise<Result<SentFiles, FilingRefusal>> => {
    const mostBytes = shell.fileLimits.draftMostBytes
    if (uploads.reduce((sum, { content }) => sum + content.sizeBytes, 0) > mostBytes)
      return refuse({ code: 'filing/files-too-large', mostBytes })
    const named = new Set(namedIn(given))
    const attachments = new Map<string, FileAnswer>()
    const contents = new Map<Id, Upload['content']>()
    const errors: SentProblem[] = []
    const prints: string[] = []
    for (const upload of uploads) {
      const { field, content } = upload
      const inspected = await shell.inspect(upload.name, content)
      if ('flaw' in inspected)
        errors.push(wrong(field, { path: field, code: 'file-flawed', expected: inspected.flaw }, language))
      else if (!named.has(field) || attachments.has(field))
        errors.push(wrong(field, { path: field, code: 'unknown' }, language))
      else {
        const file = newId()
        attachments.set(field, { file, sizeBytes: content.sizeBytes, ...inspected })
        contents.set(file, content)
        prints.push(`${field} ${await fingerprint(upload)}`)
      }
    }
    if (errors.length > 0) return refuse({ code: 'filing/answers', errors })
    const scan: ScanState = shell.scan === null ? 'not-scanned' : 'waiting'
    return ok({ attachments, print: prints.toSorted().join('\n'), take: takingFrom(contents, scan) })
  }

/** Whoever answers the request closes the files; whoever takes one only reads it. */
const takingFrom =
  (contents: ReadonlyMap<Id, Upload['content']>, scan: ScanState): SentFiles['take'] =>
  async (file) => {
    const content = contents.get(file)
    if (!content) return refuse({ code: 'file/not-found' })
    return ok({ bytes: { ...content, close: async () => {} }, scan })
  }
