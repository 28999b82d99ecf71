import type { KnownAttribute, KnownValue } from '../../account/words.ts'
import type { Answer, Answers, Field, FormDefinition, Part } from '../form-words.ts'
import type { Origins } from '../origin-words.ts'
import { entryPath, isRepeated, joinPath } from './paths.ts'

/** What nobody can type must be there from the start, even in a group that may stay empty. */
const isFixed = (part: Part): boolean => part.kind !== 'group' && (part.locked === true || part.kind === 'hidden')

interface Place {
  readonly path: string
  readonly from: string
  readonly field: Field
}

/** Fields that begin with something; a group that may stay empty is not begun by them, of a list the first entry is. */
const placesOf = (form: FormDefinition): readonly Place[] => {
  const found: Place[] = []
  const look = (parts: readonly Part[], base: string, expected: boolean): void => {
    for (const part of parts) {
      if (part.times.max === 0) continue
      const place = joinPath(base, part.id)
      const path = isRepeated(part) ? entryPath(place, 0) : place
      if (part.kind === 'group') look(part.parts, path, expected && part.times.min > 0 && part.choice !== true)
      else if (part.kind !== 'note' && part.kind !== 'file' && part.from !== undefined && (expected || isFixed(part)))
        found.push({ path, from: part.from, field: part })
    }
  }
  look(form.parts, '', true)
  return found
}

/** First answers: the fixed texts of the form. Nothing of the account is among them. */
export const firstAnswers = (form: FormDefinition): Answers =>
  Object.fromEntries(
    placesOf(form).flatMap(({ path, from }): readonly (readonly [string, Answer])[] =>
      from.startsWith('=') && from.length > 1 ? [[path, from.slice(1)]] : [],
    ),
  )

/** The first answers that nobody may change: whoever files without pages gets these, and says all else. */
export const fixedAnswers = (form: FormDefinition): Answers => {
  const fixed = new Set(placesOf(form).flatMap(({ path, field }) => (isFixed(field) ? [path] : [])))
  return Object.fromEntries(Object.entries(firstAnswers(form)).filter(([path]) => fixed.has(path)))
}

/** What the account could answer: the question, and the value with its source and level. */
export interface Offer {
  readonly path: string
  readonly field: Field
  readonly known: KnownValue
}

/** What the account could answer of a form. It is shown first, and taken over only with a yes (EGovG § 5). */
export const offersOf = (form: FormDefinition, known: readonly KnownAttribute[]): readonly Offer[] =>
  placesOf(form).flatMap(({ path, from, field }) => {
    const attribute = known.find(({ name }) => from === `account.${name}`)
    return attribute ? [{ path, field, known: attribute.used }] : []
  })

/** Answers and origins of the offers that somebody said yes to. */
export const takenOver = (
  offers: readonly Offer[],
  yes: readonly string[],
): { readonly answers: Answers; readonly origins: Origins } => {
  const taken = offers.filter(({ path }) => yes.includes(path))
  return {
    answers: Object.fromEntries(taken.map(({ path, known }) => [path, known.value])),
    origins: Object.fromEntries(
      taken.map(({ path, known: { value, source, level } }) => [path, { value, source, level }]),
    ),
  }
}
