import type { Answer, Answers, Field, FormDefinition, Part } from '../form-words.ts'

/** One step of a path: the id of a part and, in a repeated one, the entry. */
export interface Step {
  readonly id: string
  readonly index: number | null
}

/** Entries that a list without an end may have; what lies beyond is refused, so that an index cannot exhaust us. */
export const MOST_ENTRIES = 200

const stepForm = /^([^.[\]]+)(?:\[(0|[1-9]\d{0,3})\])?$/

/** The steps of a path, or null where the text is no path. */
export const parsePath = (path: string): readonly Step[] | null => {
  const steps: Step[] = []
  for (const text of path.split('.')) {
    const [, id, index] = stepForm.exec(text) ?? []
    if (id === undefined) return null
    steps.push({ id, index: index === undefined ? null : Number(index) })
  }
  return steps
}

/** Steps as one text, the opposite of parsePath. */
export const showPath = (steps: readonly Step[]): string =>
  steps.map(({ id, index }) => (index === null ? id : `${id}[${index}]`)).join('.')

/** A part below a group; the top of the form is the empty path. */
export const joinPath = (base: string, id: string): string => (base === '' ? id : `${base}.${id}`)

/** An entry of a repeated part, counted from 0. */
export const entryPath = (list: string, index: number): string => `${list}[${index}]`

/** The place in the definition: the path without its indices. */
export const placeOf = (path: string): string => path.replace(/\[\d+\]/g, '')

/** The entry that a path ends with, or null where its last step is none: 1 for `child[1]`, null for `child[1].name`. */
export const indexOf = (path: string): number | null => {
  const [, index] = /\[(\d+)\]$/.exec(path) ?? []
  return index === undefined ? null : Number(index)
}

/** The list of an entry: `child` for `child[1]`; other paths stay as they are. */
export const listOf = (entry: string): string => entry.replace(/\[\d+\]$/, '')

/** Whether a path is this part or lies in it, in any entry. */
export const isWithin = (path: string, part: string): boolean =>
  path.startsWith(part) && (path.length === part.length || path[part.length] === '.' || path[part.length] === '[')

/** Whether a part is repeated, so that its paths carry an index. */
export const isRepeated = (part: Part): boolean => part.times.max !== 1

/** Most entries of a part, never more than we count. */
export const mostEntries = (part: Part): number => Math.min(part.times.max ?? MOST_ENTRIES, MOST_ENTRIES)

/** The part at a place of the definition, or null. */
export const partAt = (form: Pick<FormDefinition, 'parts'>, place: string): Part | null => {
  let parts: readonly Part[] = form.parts
  let found: Part | null = null
  for (const id of placeOf(place).split('.')) {
    found = parts.find((part) => part.id === id) ?? null
    if (found === null) return null
    parts = found.kind === 'group' ? found.parts : []
  }
  return found
}

/** The field that a concrete path names, or null: each repeated part on the way needs its index, no other has one. */
export const fieldAt = (form: FormDefinition, path: string): Field | null => {
  let parts: readonly Part[] = form.parts
  let found: Part | null = null
  for (const step of parsePath(path) ?? []) {
    const part: Part | undefined = parts.find((one) => one.id === step.id)
    if (part === undefined || isRepeated(part) !== (step.index !== null)) return null
    if (step.index !== null && step.index >= MOST_ENTRIES) return null
    found = part
    parts = part.kind === 'group' ? part.parts : []
  }
  return found === null || found.kind === 'group' ? null : found
}

/** The answer at a path; a blank one is none. */
export const answerAt = (answers: Answers, path: string): Answer | undefined => {
  const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
  return answer === '' ? undefined : answer
}

/** The answer at a path as text; empty where there is none or it is a file. */
export const textAt = (answers: Answers, path: string): string => {
  const answer = answerAt(answers, path)
  return typeof answer === 'string' ? answer : ''
}
