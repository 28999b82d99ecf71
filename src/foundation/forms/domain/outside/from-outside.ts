import type { Answer, AnswerProblem, Answers, Field, FileAnswer, FormDefinition, Part } from '../../form-words.ts'
import { cleanText, normalise } from '../normalise.ts'
import { isDecimal } from '../numbers.ts'
import { entryPath, isRepeated, joinPath, mostEntries } from '../paths.ts'
import { isAskedOutside } from './asked-outside.ts'

/** Files that came along, by the name under which the answers speak of them. */
export type Attachments = ReadonlyMap<string, FileAnswer>

/** What was read, and what could not be: a name that the form does not ask for, or a value of another type. */
export interface ReadOutside {
  readonly answers: Answers
  readonly problems: readonly AnswerProblem[]
}

type Found = readonly [path: string, answer: Answer]
type Read = { readonly found: readonly Found[]; readonly problems: readonly AnswerProblem[] }

const nothing: Read = { found: [], problems: [] }
const found = (path: string, answer: Answer): Read => ({ found: [[path, answer]], problems: [] })
const wrong = (problem: AnswerProblem): Read => ({ found: [], problems: [problem] })
const all = (reads: readonly Read[]): Read => ({
  found: reads.flatMap((read) => read.found),
  problems: reads.flatMap((read) => read.problems),
})

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const WRONG_TYPE: Readonly<Partial<Record<Field['kind'], AnswerProblem['code']>>> = {
  number: 'not-a-number',
  integer: 'not-a-number',
  date: 'not-a-date',
  time: 'not-a-time',
  choice: 'not-a-choice',
}

const wrongType = (field: Field, path: string): Read =>
  wrong(
    WRONG_TYPE[field.kind] === undefined
      ? { path, code: 'wrong-form', expected: 'string' }
      : { path, code: WRONG_TYPE[field.kind] ?? 'wrong-form' },
  )

/** A number is read by its value and never by German grouping: `12.500` are twelve and a half. */
const readNumber = (field: Field, path: string, given: string | number): Read => {
  const text = cleanText(String(given))
  if (text === '') return nothing
  return isDecimal(text) ? found(path, text.replace(/^(-?)0+(?=\d)/, '$1')) : wrongType(field, path)
}

const readFile = (path: string, given: unknown, attachments: Attachments): Read => {
  const name = isObject(given) ? given['attachment'] : undefined
  const file = typeof name === 'string' ? attachments.get(name) : undefined
  return file ? found(path, file) : wrong({ path, code: 'wrong-form', expected: 'attachment' })
}

const readField = (field: Field, { path, given, attachments }: Place): Read => {
  switch (field.kind) {
    case 'file':
      return readFile(path, given, attachments)
    case 'yes-no':
      return typeof given === 'boolean' ? found(path, String(given)) : wrong({ path, code: 'not-yes-no' })
    case 'number':
    case 'integer':
      return typeof given === 'string' || typeof given === 'number'
        ? readNumber(field, path, given)
        : wrongType(field, path)
    case 'money':
    case 'choice':
      return typeof given === 'string' ? textRead(path, cleanText(given)) : wrongType(field, path)
    default:
      return typeof given === 'string' ? textRead(path, normalise(field, given)) : wrongType(field, path)
  }
}

const textRead = (path: string, text: string): Read => (text === '' ? nothing : found(path, text))

interface Place {
  readonly path: string
  readonly given: unknown
  readonly attachments: Attachments
}

const isNone = (given: unknown): boolean => given === undefined || given === null

const readOne = (part: Part, place: Place): Read => {
  if (isNone(place.given)) return nothing
  return part.kind === 'group' ? readGroup(part.parts, place) : readField(part, place)
}

const readList = (part: Part, { path, given, attachments }: Place): Read => {
  if (isNone(given)) return nothing
  if (!Array.isArray(given)) return wrong({ path, code: 'wrong-form', expected: 'array' })
  const most = mostEntries(part)
  if (given.length > most) return wrong({ path, code: 'too-many', expected: String(most) })
  return all(given.map((one: unknown, at) => readOne(part, { path: entryPath(path, at), given: one, attachments })))
}

const readGroup = (parts: readonly Part[], { path, given, attachments }: Place): Read => {
  if (!isObject(given)) return wrong({ path, code: 'wrong-form', expected: 'object' })
  const asked = new Map(parts.filter(isAskedOutside).map((part) => [part.id, part]))
  return all(
    Object.entries(given).map(([id, value]): Read => {
      const part = asked.get(id)
      const at = joinPath(path, id)
      if (part === undefined) return wrong({ path: at, code: 'unknown' })
      const place = { path: at, given: value, attachments }
      return isRepeated(part) ? readList(part, place) : readOne(part, place)
    }),
  )
}

/**
 * Reads answers as programs outside write them, into the answers of the house; the opposite of `toOutside`. Texts get the
 * one form that answers have, as they do on a page. Whether the answers are right is for `checkAnswers` to say.
 */
export const fromOutside = (form: FormDefinition, given: unknown, attachments: Attachments): ReadOutside => {
  const read = readGroup(form.parts, { path: '', given, attachments })
  return { answers: Object.fromEntries(read.found), problems: read.problems }
}
