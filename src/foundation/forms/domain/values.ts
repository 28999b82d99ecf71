import { parseDay } from '../../../kernel/clock.ts'
import type { Answer, AnswerProblem, Field, FileAnswer } from '../form-words.ts'
import { isEmail, isIban, isPhone, isPlate, isPostcode, isTime } from './known-forms.ts'
import { splitMoment } from './normalise.ts'
import { compareDecimals, isDecimal } from './numbers.ts'
import { fitsPattern } from './patterns.ts'

/** What is wrong with a value, apart from where it stands. */
export type ValueProblem = Pick<AnswerProblem, 'code' | 'expected'>

/** Limits where a form sets none, so that nobody can fill our store with one answer (in code points). */
export const LONGEST_TEXT = 1_000
export const LONGEST_LONGTEXT = 20_000

/** Largest file where a form sets no limit. */
export const LARGEST_FILE_BYTES = 50_000_000

/** Files that every office can read, for fields that name no kinds. */
export const USUAL_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const

/** Largest file that a field takes, in bytes. */
export const maxBytesOf = (field: Field): number => field.maxBytes ?? LARGEST_FILE_BYTES

/** Kinds of file that a field takes. */
export const mediaTypesOf = (field: Field): readonly string[] =>
  field.mediaTypes !== undefined && field.mediaTypes.length > 0 ? field.mediaTypes : USUAL_MEDIA_TYPES

/** Most code points that a text field takes. */
export const maxLengthOf = (field: Field): number =>
  field.maxLength ?? (field.kind === 'longtext' ? LONGEST_LONGTEXT : LONGEST_TEXT)

const wrongForm = (expected: string): ValueProblem => ({ code: 'wrong-form', expected })

const lengthProblem = (field: Field, text: string): ValueProblem | null => {
  const length = [...text].length
  if (field.minLength !== undefined && length < field.minLength) {
    return { code: 'too-short', expected: String(field.minLength) }
  }
  const most = maxLengthOf(field)
  return length > most ? { code: 'too-long', expected: String(most) } : null
}

const textProblem = (field: Field, text: string): ValueProblem | null => {
  const tooLong = lengthProblem(field, text)
  if (tooLong !== null) return tooLong
  return field.pattern === undefined || fitsPattern(text, field.pattern) ? null : wrongForm('pattern')
}

/** ISO days compare as text, numbers by value. */
const rangeProblem = (field: Field, compare: (limit: string) => number | null): ValueProblem | null => {
  const { minValue, maxValue } = field
  if (minValue !== undefined && (compare(minValue) ?? 0) < 0) return { code: 'too-small', expected: minValue }
  if (maxValue !== undefined && (compare(maxValue) ?? 0) > 0) return { code: 'too-large', expected: maxValue }
  return null
}

const numberProblem = (field: Field, text: string): ValueProblem | null => {
  if (!isDecimal(text)) return { code: 'not-a-number' }
  if (field.kind === 'integer' && text.includes('.')) return { code: 'not-whole' }
  if (field.kind === 'money' && !/^-?\d{1,12}\.\d{2}$/.test(text)) return wrongForm('money')
  return rangeProblem(field, (limit) => compareDecimals(text, limit)) ?? patternOfNumber(field, text)
}

const patternOfNumber = (field: Field, text: string): ValueProblem | null =>
  field.pattern === undefined || fitsPattern(text, field.pattern) ? null : wrongForm('pattern')

const dateProblem = (field: Field, text: string): ValueProblem | null => {
  if (parseDay(text) === null || text < '1000') return { code: 'not-a-date' }
  return rangeProblem(field, (limit) => {
    if (parseDay(limit) === null || text === limit) return null
    return text < limit ? -1 : 1
  })
}

const momentProblem = (field: Field, text: string): ValueProblem | null => {
  const { on, time } = splitMoment(text)
  return dateProblem(field, on) ?? (isTime(time) ? null : { code: 'not-a-time' })
}

const choiceProblem = (field: Field, code: string): ValueProblem | null => {
  if (field.choices === undefined) return textProblem(field, code)
  return field.choices.some((choice) => choice.code === code) ? null : { code: 'not-a-choice' }
}

const formChecks: Readonly<Partial<Record<Field['kind'], (text: string) => boolean>>> = {
  email: isEmail,
  phone: isPhone,
  postcode: isPostcode,
  iban: isIban,
  plate: isPlate,
}

const problemOfText = (field: Field, text: string): ValueProblem | null => {
  switch (field.kind) {
    case 'number':
    case 'integer':
    case 'money':
      return numberProblem(field, text)
    case 'date':
      return dateProblem(field, text)
    case 'time':
      return isTime(text) ? null : { code: 'not-a-time' }
    case 'datetime':
      return momentProblem(field, text)
    case 'yes-no':
      return text === 'true' || text === 'false' ? null : { code: 'not-yes-no' }
    case 'choice':
      return choiceProblem(field, text)
    case 'file':
      return { code: 'file-wrong-kind', expected: mediaTypesOf(field).join(' ') }
    case 'note':
      return { code: 'unknown' }
    default: {
      const check = formChecks[field.kind]
      return check === undefined || check(text) ? textProblem(field, text) : wrongForm(field.kind)
    }
  }
}

/** What is wrong with a file in a field: too large (expected: bytes) or of a kind it does not take (expected: media types). */
export const fileProblem = (field: Field, file: Pick<FileAnswer, 'sizeBytes' | 'mediaType'>): ValueProblem | null => {
  const kinds = mediaTypesOf(field)
  if (file.sizeBytes > maxBytesOf(field)) return { code: 'file-too-large', expected: String(maxBytesOf(field)) }
  if (!kinds.includes(file.mediaType)) return { code: 'file-wrong-kind', expected: kinds.join(' ') }
  return null
}

/** What is wrong with an answer that is there, seen from its field alone; null where nothing is. */
export const valueProblem = (field: Field, answer: Answer): ValueProblem | null => {
  if (typeof answer === 'string') return problemOfText(field, answer)
  return field.kind === 'file' ? fileProblem(field, answer) : wrongForm(field.kind)
}
