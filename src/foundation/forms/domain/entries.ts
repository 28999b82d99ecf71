import type { Answer, Answers, Asked, AskedList, Part } from '../form-words.ts'
import { answerAt, entryPath, isRepeated, isWithin } from './paths.ts'

/** More choices than this are no longer boxes to tick. */
const MOST_BOXES = 12

/** Whether a part is answered by ticking several of a few choices: its answers are posted under the path of the list. */
export const isChecklist = (part: Part): boolean =>
  part.kind === 'choice' && isRepeated(part) && part.choices !== undefined && part.choices.length <= MOST_BOXES

/** Every list in what is asked, the outer ones first. */
export const listsOf = (asked: readonly Asked[]): readonly AskedList[] =>
  asked.flatMap((one): readonly AskedList[] => {
    if (one.asked === 'field') return []
    return one.asked === 'list' ? [one, ...listsOf(one.entries)] : listsOf(one.inside)
  })

/** Whether any answer lies in an entry. */
const isBlank = (answers: Answers, entry: string): boolean =>
  !Object.keys(answers).some((path) => isWithin(path, entry) && answerAt(answers, path) !== undefined)

/** The key in the list after an entry was taken out: those behind it move up; null for what was in it. */
const moveUp = (key: string, list: string, removed: number): string | null => {
  if (!key.startsWith(`${list}[`)) return key
  const end = key.indexOf(']', list.length)
  const index = Number(key.slice(list.length + 1, end))
  if (index < removed) return key
  return index === removed ? null : `${entryPath(list, index - 1)}${key.slice(end + 1)}`
}

/** A record by path without one entry of a list; the entries behind it move up. Names such as `child[1].born--day` move along. */
export const withoutEntry = <Value>(
  record: Readonly<Record<string, Value>>,
  list: string,
  removed: number,
): Readonly<Record<string, Value>> => {
  const kept: [string, Value][] = []
  for (const [key, value] of Object.entries(record)) {
    const moved = moveUp(key, list, removed)
    if (moved !== null) kept.push([moved, value])
  }
  return Object.fromEntries(kept)
}

const withMark = (answers: Answers, list: string, index: number): Answers => {
  const entry = entryPath(list, index)
  return isBlank(answers, entry) ? { ...answers, [entry]: '' } : answers
}

/** Answers in which a list has at least this many entries; a blank text marks the last one. */
export const withEntries = (answers: Answers, list: string, count: number): Answers =>
  count < 1 ? answers : withMark(answers, list, count - 1)

const isMark = (key: string, answer: Answer, list: string): boolean =>
  answer === '' && key.startsWith(`${list}[`) && key.indexOf(']', list.length) === key.length - 1

const withoutMarks = (answers: Answers, list: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key, answer]) => !isMark(key, answer, list)))

/** What was posted: answers in their form, and the texts as typed, by the name of the input. */
export interface Typed {
  readonly answers: Answers
  readonly raw: Readonly<Record<string, string>>
}

/** Answers and typed texts without the blank entries of a list; the others keep their order. */
export const withoutBlanks = (typed: Typed, list: AskedList): Typed => {
  let { answers, raw } = typed
  for (let index = list.entries.length - 1; index >= 0; index--) {
    if (!isBlank(answers, entryPath(list.path, index))) continue
    answers = withoutEntry(answers, list.path, index)
    raw = withoutEntry(raw, list.path, index)
  }
  return { answers: withoutMarks(answers, list.path), raw }
}
