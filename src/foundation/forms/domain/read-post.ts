import type { Answer, Answers, Asked, AskedList, Field, FormDefinition, FormPage, PostAction } from '../form-words.ts'
import { isChecklist, listsOf, type Typed, withEntries, withoutBlanks, withoutEntry } from './entries.ts'
import { cleanText, joinDay, joinMoment, normalise } from './normalise.ts'
import { entryPath, fieldAt, indexOf, isRepeated, listOf, mostEntries, partAt } from './paths.ts'
import { isOnPage } from './pages.ts'
import { fieldsOf, visibleParts } from './walk.ts'

/** What came with the post of one page. */
export interface PostedPage {
  /** Names and values as sent, in order. */
  readonly fields: readonly (readonly [string, string])[]
  /** The answers so far: what the posted page was made from. */
  readonly before: Answers
}

/** A posted page, read. */
export interface ReadPage extends Typed {
  readonly action: PostAction
  /** Questions of this page that the new answers have brought up: they were not there to be answered. */
  readonly appeared: readonly string[]
}

/** Name of the buttons of a page; the value says what to do: `next`, `back`, `save`, `add:path`, `remove:path`, `remove-file:path`. */
export const ACTION_FIELD = 'do'

/** The value of a button. */
export const actionValue = (action: PostAction): string =>
  'path' in action ? `${action.do}:${action.path}` : action.do

const readAction = (form: FormDefinition, page: FormPage, value: string): PostAction => {
  if (value === 'next' || value === 'back' || value === 'save') return { do: value }
  const [verb, ...rest] = value.split(':')
  const path = rest.join(':')
  const part = partAt(form, path)
  const entry = indexOf(path) !== null
  if (part !== null && isOnPage(page, path)) {
    if (verb === 'add' && isRepeated(part) && !entry) return { do: verb, path }
    if (verb === 'remove' && isRepeated(part) && entry) return { do: verb, path }
    if (verb === 'remove-file' && fieldAt(form, path)?.kind === 'file') return { do: verb, path }
  }
  return { do: 'save' }
}

const inputForm = /^(.*?)(?:--(day|month|year|time))?$/s

/** Fields that a post may answer; files come as uploads, and what is locked or hidden only the program sets. */
const isOpen = (field: Field): boolean =>
  field.kind !== 'file' && field.kind !== 'note' && field.kind !== 'hidden' && field.locked !== true

const answerOf = (field: Field, inputs: ReadonlyMap<string, string>): string => {
  const input = (name: string): string => inputs.get(name) ?? ''
  const on = joinDay({ day: input('day'), month: input('month'), year: input('year') })
  if (field.kind === 'date') return on
  if (field.kind === 'datetime') return joinMoment(on, input('time'))
  return normalise(field, input(''))
}

/** Inputs by the field that they belong to, those of this page only. */
const readInputs = (form: FormDefinition, page: FormPage, posted: PostedPage) => {
  const inputs = new Map<string, Map<string, string>>()
  const ticked = new Map<string, string[]>()
  const raw: [string, string][] = []
  for (const [name, value] of posted.fields) {
    const [, path = '', suffix = ''] = inputForm.exec(name) ?? []
    if (!isOnPage(page, path)) continue
    const list = partAt(form, path)
    if (list !== null && isChecklist(list) && indexOf(path) === null) {
      ticked.set(path, [...(ticked.get(path) ?? []), cleanText(value)])
      continue
    }
    const field = fieldAt(form, path)
    if (field === null || !isOpen(field)) continue
    const here = inputs.get(path) ?? new Map<string, string>()
    inputs.set(path, here.set(suffix, value))
    raw.push([name, value.toWellFormed()])
  }
  return { inputs, ticked, raw: Object.fromEntries(raw) }
}

interface Reading {
  readonly form: FormDefinition
  readonly page: FormPage
  /** What the posted page showed. */
  readonly shown: readonly Asked[]
}

const listsOn = ({ form, page }: Reading, answers: Answers): readonly AskedList[] =>
  listsOf(visibleParts(form, answers)).filter(({ path }) => isOnPage(page, path))

const merge = ({ form, page, shown }: Reading, posted: PostedPage): Typed => {
  const here = fieldsOf(shown).filter(({ path, part }) => isOpen(part) && isOnPage(page, path))
  const replaced = new Set(here.map(({ path }) => path))
  const { inputs, ticked, raw } = readInputs(form, page, posted)
  const answers = new Map<string, Answer>(
    Object.entries(posted.before).filter(([path]) => !replaced.has(path) && !ticked.has(listOf(path))),
  )
  for (const [path, values] of inputs) {
    const field = fieldAt(form, path)
    const answer = field === null ? '' : answerOf(field, values)
    if (answer === '') answers.delete(path)
    else answers.set(path, answer)
  }
  for (const [path, values] of ticked) {
    const some = [...new Set(values)].filter((value) => value !== '')
    some.slice(0, 200).forEach((value, index) => answers.set(entryPath(path, index), value))
  }
  return { answers: Object.fromEntries(answers), raw }
}

const apply = (action: PostAction, typed: Typed, reading: Reading): Typed => {
  if (action.do === 'next') return [...listsOn(reading, typed.answers)].reverse().reduce(withoutBlanks, typed)
  const lists = listsOf(reading.shown).filter(({ path }) => isOnPage(reading.page, path))
  const added = lists.filter(({ entries, part }) => entries.length > Math.max(part.times.min, 1))
  const kept = added.reduce((all, list) => withEntries(all, list.path, list.entries.length), typed.answers)
  if (!('path' in action)) return { ...typed, answers: kept }
  if (action.do === 'add') {
    const list = listsOn(reading, kept).find(({ path }) => path === action.path)
    const room = list !== undefined && list.entries.length < mostEntries(list.part)
    return { ...typed, answers: room ? withEntries(kept, list.path, list.entries.length + 1) : kept }
  }
  const index = indexOf(action.path)
  if (index === null) {
    return { ...typed, answers: Object.fromEntries(Object.entries(kept).filter(([path]) => path !== action.path)) }
  }
  const list = listOf(action.path)
  return { answers: withoutEntry(kept, list, index), raw: withoutEntry(typed.raw, list, index) }
}

const questionsOn = (page: FormPage, asked: readonly Asked[]): readonly string[] =>
  fieldsOf(asked)
    .filter(({ path, part }) => (isOpen(part) || part.kind === 'file') && isOnPage(page, path))
    .map(({ path }) => path)

/**
 * Reads the post of one page: answers in the one form each kind has, merged with those before. Only what this page
 * showed is replaced; files, locked and hidden answers stay, and so do answers to questions that were not shown.
 * `next` takes blank entries out of lists; every other action keeps them, so that they can be filled in.
 */
export const readPage = (form: FormDefinition, page: FormPage, posted: PostedPage): ReadPage => {
  const pressed = posted.fields.findLast(([name]) => name === ACTION_FIELD)?.[1] ?? 'next'
  const action = readAction(form, page, pressed)
  const shown = visibleParts(form, posted.before)
  const reading = { form, page, shown }
  const typed = merge(reading, posted)
  const known = new Set(questionsOn(page, shown))
  const appeared = questionsOn(page, visibleParts(form, typed.answers)).filter(
    (path) => !known.has(path) && !Object.hasOwn(typed.answers, path),
  )
  return { ...apply(action, typed, reading), action, appeared }
}
