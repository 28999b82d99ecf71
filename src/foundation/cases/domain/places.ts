import { type Answer, type Answers, type Field, type FormDefinition, type Part, placeOf } from '../../forms/words.ts'

/** Whether a place is this part of the form or lies in it. */
export const liesIn = (place: string, part: string): boolean => place === part || place.startsWith(`${part}.`)

const byPath = new Intl.Collator('en', { numeric: true })

/** The answers at or below a place of the definition, entries of repeated parts in order. */
export const answersBelow = (answers: Answers, part: string): readonly (readonly [string, Answer])[] =>
  Object.entries(answers)
    .filter(([path, answer]) => answer !== '' && liesIn(placeOf(path), part))
    .sort(([one], [other]) => byPath.compare(one, other))

/** A part of the definition with its place. */
export interface Place {
  readonly place: string
  readonly part: Part
}

const placesIn = (parts: readonly Part[], base: string): readonly Place[] =>
  parts.flatMap((part) => {
    const place = base === '' ? part.id : `${base}.${part.id}`
    return [{ place, part }, ...(part.kind === 'group' ? placesIn(part.parts, place) : [])]
  })

/** Every part of a form with its place, from top to bottom. */
export const placesOf = (form: FormDefinition): readonly Place[] => placesIn(form.parts, '')

/** Every question of a form with its place, from top to bottom; notes are none. */
export const questionsOf = (form: FormDefinition): readonly { readonly place: string; readonly field: Field }[] =>
  placesOf(form).flatMap(({ place, part }) =>
    part.kind === 'group' || part.kind === 'note' ? [] : [{ place, field: part }],
  )
