import type { AnswerProblem, Part } from '../../../foundation/forms/words.ts'

const SHOWN_CHARACTERS = 80

/** What stood somewhere, short enough for a report. */
export const shownValue = (value: unknown): string => {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.slice(0, SHOWN_CHARACTERS)
}

/** The value at a path such as `child[1].name` of what was sent; undefined where there is none. */
export const valueAt = (given: unknown, path: string): unknown => {
  let value: unknown = given
  for (const step of path === '' ? [] : path.split(/[.[\]]+/).filter((one) => one !== '')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

const KNOWN: Readonly<Partial<Record<AnswerProblem['code'], string>>> = {
  missing: 'an answer',
  unknown: 'nothing: the form does not ask for it here',
  'one-of': 'exactly one of its parts',
  'not-a-number': 'a decimal number such as 12.5',
  'not-whole': 'a whole number',
  'not-a-date': 'a day such as 2026-11-23',
  'not-a-time': 'a time such as 14:30',
  'not-yes-no': 'true or false',
}

const LIMITS: Readonly<Partial<Record<AnswerProblem['code'], string>>> = {
  'too-many': 'at most {} entries',
  'too-few': 'at least {} entries',
  'too-short': 'at least {} characters',
  'too-long': 'at most {} characters',
  'too-small': 'at least {}',
  'too-large': 'at most {}',
  'file-too-large': 'at most {} bytes',
  'file-wrong-kind': 'a file of one of: {}',
  'file-flawed': 'a sound file ({})',
}

/** The forms of a value that are no known kind of text, for programs. */
const FORMS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a text',
  attachment: 'an object {"attachment": name of a file that came along}',
  money: 'euros with two decimals such as "30.00"',
}

/** What was expected instead, in a few words of English for whoever writes the program. */
export const expectationOf = ({ code, expected = '' }: AnswerProblem, part: Part | null): string => {
  if (code === 'not-a-choice' && part !== null && part.kind !== 'group')
    return `one of ${(part.choices ?? []).map((choice) => choice.code).join(', ')}`
  if (code === 'wrong-form')
    return FORMS[expected] ?? (expected === 'pattern' ? 'what the pattern of the schema says' : `a valid ${expected}`)
  return KNOWN[code] ?? (LIMITS[code] ?? expected).replace('{}', expected)
}
