import { newId } from '../../../kernel/ids.ts'
import type { Flaw, Inspect } from '../../../platform/files/index.ts'
import type { FileContent } from '../../../platform/files/words.ts'
import type { Upload } from '../../../platform/http/words.ts'
import { isOnPage } from '../domain/pages.ts'
import { answerAt, entryPath, fieldAt, indexOf, isRepeated, mostEntries, partAt } from '../domain/paths.ts'
import { type PostedPage, type ReadPage, readPage } from '../domain/read-post.ts'
import { fileProblem } from '../domain/values.ts'
import type { AnswerProblem, Answers, Field, FileAnswer, FormDefinition, FormPage } from '../form-words.ts'

/** A file that came with a page and was looked into: what it is, or why it can't be taken. */
export interface PostedFile {
  /** Name of the input, which is the path of the question. */
  readonly field: string
  readonly content: Pick<FileContent, 'sizeBytes' | 'stream'>
  readonly inspected: { readonly name: string; readonly mediaType: string } | { readonly flaw: Flaw }
}

/** What the files that came along are; each is looked into in a thread of its own. */
export const lookedInto = (
  { inspect }: { readonly inspect: Inspect },
  uploads: readonly Upload[],
): Promise<readonly PostedFile[]> =>
  Promise.all(
    uploads.map(async ({ field, name, content }) => ({ field, content, inspected: await inspect(name, content) })),
  )

/** The post of one page, as the route has it. */
export interface Post extends PostedPage {
  readonly uploads: readonly PostedFile[]
}

/** A file that came along and is fine: to be stored under `answer.file` before the answers are kept. */
export interface NewFile {
  readonly answer: FileAnswer
  readonly content: PostedFile['content']
}

/** What a post came to. */
export interface PostRead extends ReadPage {
  /** Files to store; the answers already name them. */
  readonly newFiles: readonly NewFile[]
  /** Files that the answers named before and no longer do. */
  readonly droppedFiles: readonly FileAnswer[]
  /** Files that were not taken, and why. */
  readonly problems: readonly AnswerProblem[]
}

const filesIn = (answers: Answers): readonly FileAnswer[] =>
  Object.values(answers).filter((answer) => typeof answer !== 'string')

interface Place {
  readonly path: string
  readonly field: Field
}

const freeEntry = (answers: Answers, list: string): number => {
  let index = 0
  while (answerAt(answers, entryPath(list, index)) !== undefined) index++
  return index
}

/** Where an upload goes: a list takes it at its first free entry. */
const placeFor = (form: FormDefinition, answers: Answers, name: string): Place | null => {
  const part = partAt(form, name)
  if (part === null || part.kind !== 'file' || part.locked) return null
  const path = isRepeated(part) && indexOf(name) === null ? entryPath(name, freeEntry(answers, name)) : name
  return fieldAt(form, path) === null ? null : { path, field: part }
}

const isFull = ({ path, field }: Place): boolean => {
  const index = indexOf(path)
  return index !== null && index >= mostEntries(field)
}

const problemOf = (place: Place, file: FileAnswer): AnswerProblem | null => {
  if (isFull(place)) return { path: place.path, code: 'too-many', expected: String(mostEntries(place.field)) }
  const wrong = fileProblem(place.field, file)
  return wrong === null ? null : { path: place.path, ...wrong }
}

/** A file among the answers, or what is wrong with it. */
export type PlacedFile = { readonly answers: Answers; readonly file: NewFile } | { readonly problem: AnswerProblem }

/** Puts a file where its question is; a list takes it at its first free entry. Null where no question takes it. */
export const placeFile = (form: FormDefinition, before: Answers, upload: PostedFile): PlacedFile | null => {
  const place = placeFor(form, before, upload.field)
  if (place === null) return null
  const { inspected, content } = upload
  if ('flaw' in inspected) return { problem: { path: place.path, code: 'file-flawed', expected: inspected.flaw } }
  const answer = { file: newId(), sizeBytes: content.sizeBytes, ...inspected }
  const problem = problemOf(place, answer)
  if (problem !== null) return { problem }
  return { answers: { ...before, [place.path]: answer }, file: { answer, content } }
}

/**
 * Reads the post of one page with its files. A file that is too large, harmful, or of a kind that the question does not
 * take is left out and told; the kind is known by the bytes, not by the name. Nothing is stored here.
 */
export const readPost = (form: FormDefinition, page: FormPage, post: Post): PostRead => {
  const problems: AnswerProblem[] = []
  const files: NewFile[] = []
  let before = post.before
  for (const upload of post.uploads) {
    const placed = isOnPage(page, upload.field) ? placeFile(form, before, upload) : null
    if (placed === null) continue
    if ('problem' in placed) problems.push(placed.problem)
    else {
      files.push(placed.file)
      before = placed.answers
    }
  }
  const read = readPage(form, page, { fields: post.fields, before })
  const kept = new Set(filesIn(read.answers).map(({ file }) => file))
  return {
    ...read,
    newFiles: files.filter(({ answer }) => kept.has(answer.file)),
    droppedFiles: filesIn(post.before).filter(({ file }) => !kept.has(file)),
    problems,
  }
}
