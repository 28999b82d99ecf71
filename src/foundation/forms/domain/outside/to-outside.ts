import type { Json } from '../../../../kernel/canonical.ts'
import type { Answer, Answers, Field, FormDefinition, Part } from '../../form-words.ts'
import { answerAt, entryPath, isRepeated, joinPath } from '../paths.ts'
import { isAskedOutside, type JsonObject } from './asked-outside.ts'

/** A decimal text as a number of JSON where nothing of it is lost, else the text. */
const numberOf = (text: string): Json => (String(Number(text)) === text ? Number(text) : text)

const valueOf = (field: Field, answer: Answer): Json => {
  if (typeof answer !== 'string') return { attachment: answer.file }
  if (field.kind === 'number' || field.kind === 'integer') return numberOf(answer)
  if (field.kind === 'yes-no' && (answer === 'true' || answer === 'false')) return answer === 'true'
  return answer
}

const entriesIn = (answers: Answers, list: string): number => {
  let count = 0
  for (const key of Object.keys(answers)) {
    if (!key.startsWith(`${list}[`) || answerAt(answers, key) === undefined) continue
    count = Math.max(count, Number(key.slice(list.length + 1, key.indexOf(']', list.length))) + 1)
  }
  return count
}

const oneValue = (part: Part, path: string, answers: Answers): Json | undefined => {
  if (part.kind === 'group') return groupValue(part.parts, path, answers)
  const answer = answerAt(answers, path)
  return answer === undefined ? undefined : valueOf(part, answer)
}

/** A blank entry between others keeps its place, so that the others keep theirs. */
const listValue = (part: Part, list: string, answers: Answers): Json | undefined => {
  const blank = part.kind === 'group' ? {} : null
  const entries = Array.from(
    { length: entriesIn(answers, list) },
    (_, index) => oneValue(part, entryPath(list, index), answers) ?? blank,
  )
  return entries.length === 0 ? undefined : entries
}

const groupValue = (parts: readonly Part[], base: string, answers: Answers): JsonObject | undefined => {
  const values = parts.filter(isAskedOutside).flatMap((part): readonly (readonly [string, Json])[] => {
    const path = joinPath(base, part.id)
    const value = isRepeated(part) ? listValue(part, path, answers) : oneValue(part, path, answers)
    return value === undefined ? [] : [[part.id, value]]
  })
  return values.length === 0 ? undefined : Object.fromEntries(values)
}

/**
 * Answers as programs outside of the house read them: groups are objects, repetitions arrays, yes-no booleans, and a file
 * names its attachment. What the program sets and what was left empty is not there.
 */
export const toOutside = (form: FormDefinition, answers: Answers): JsonObject =>
  groupValue(form.parts, '', answers) ?? {}
