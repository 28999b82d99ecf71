import type { Condition, FormDefinition } from '../../../foundation/forms/words.ts'
import { COMPARING, conditionFrom, type Line, type Lines, linesOf, OPERATORS } from '../domain/condition-lines.ts'
import { placedParts } from '../domain/places.ts'

/** Lines that a form asks for at most. */
export const MOST_LINES = 8

/** Names of the fields of one line. */
export const lineFields = (index: number): Readonly<Record<'at' | 'operator' | 'value', string>> => ({
  at: `line-${index}-at`,
  operator: `line-${index}-operator`,
  value: `line-${index}-value`,
})
export const JOIN = 'join'

/** What was typed into the lines of a condition; unfinished lines are numbered from 0. */
export interface TypedCondition {
  readonly lines: Lines
  readonly unfinished: readonly number[]
}

type Read = (name: string) => string

const lineAt = (read: Read, index: number): Line | 'empty' | 'unfinished' => {
  const names = lineFields(index)
  const [at, operator, value] = [read(names.at), read(names.operator), read(names.value)]
  if (at === '' && operator === '' && value === '') return 'empty'
  const known = OPERATORS.find((one) => one === operator)
  if (at === '' || known === undefined || (COMPARING.has(known) && value === '')) return 'unfinished'
  return { at, operator: known, value: COMPARING.has(known) ? value : '' }
}

/** Reads the lines of a condition; whole empty ones are left out. */
export const typedCondition = (read: Read): TypedCondition => {
  const found = Array.from({ length: MOST_LINES }, (_, index) => lineAt(read, index))
  const lines = found.filter((line) => typeof line === 'object')
  const unfinished = found.flatMap((line, index) => (line === 'unfinished' ? [index] : []))
  return { lines: { join: read(JOIN) === 'any' ? 'any' : 'all', lines }, unfinished }
}

const isSame = (one: Lines, other: Lines): boolean =>
  (one.join === other.join || one.lines.length === 1) &&
  one.lines.length === other.lines.length &&
  one.lines.every((line, index) => {
    const beside = other.lines[index]
    return line.at === beside?.at && line.operator === beside.operator && line.value === beside.value
  })

/**
 * The condition that was typed. One whose lines nobody changed stays to the letter, as does one that lines can't say
 * where no line was filled in.
 */
export const conditionTyped = ({ lines }: TypedCondition, before: Condition | undefined): Condition | undefined => {
  const known = before && linesOf(before)
  if (known === null || (known && isSame(known, lines)))
    return conditionFrom(known === null ? lines : NOTHING) ?? before
  return conditionFrom(lines) ?? undefined
}

const NOTHING: Lines = { join: 'all', lines: [] }

/** What a condition may look at: every question that gives an answer, and every group. */
export const askable = (form: FormDefinition): readonly string[] =>
  placedParts(form).flatMap(({ at, part }) => (part.kind === 'note' ? [] : [at]))
