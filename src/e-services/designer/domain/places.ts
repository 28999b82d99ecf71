import type { FormDefinition, Group, Part } from '../../../foundation/forms/words.ts'

/** A part with its place, its depth below the top, and the groups around it from the outside. */
export interface Placed {
  readonly at: string
  readonly part: Part
  readonly around: readonly Group[]
}

/** The place of a part below another one. */
export const below = (group: string, id: string): string => (group === '' ? id : `${group}.${id}`)

/** The group that a place lies in; the top is the empty place. */
export const groupAround = (at: string): string => at.split('.').slice(0, -1).join('.')

/** Whether a place is a part or lies in it. */
export const liesAt = (place: string, at: string): boolean => place === at || place.startsWith(`${at}.`)

const placedIn = (parts: readonly Part[], base: string, around: readonly Group[]): readonly Placed[] =>
  parts.flatMap((part) => {
    const at = below(base, part.id)
    return [{ at, part, around }, ...(part.kind === 'group' ? placedIn(part.parts, at, [...around, part]) : [])]
  })

/** Every part of a form from top to bottom. */
export const placedParts = (form: Pick<FormDefinition, 'parts'>): readonly Placed[] => placedIn(form.parts, '', [])

const ids = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')

/** An id that is free among neighbours, made of what is asked. It stays when the text changes. */
export const freeId = (label: string, among: readonly Part[]): string => {
  const wanted = ids(label) || 'teil'
  const taken = new Set(among.map(({ id }) => id))
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  return id
}
