import { squeeze } from './letters.ts'
import type { PlacedElement, SchemaElement } from './rule-words.ts'

/** A schema as a rule sees it: everything by id and by name, and where the rule hangs. */
export interface Surroundings {
  readonly all: readonly PlacedElement[]
  readonly byId: ReadonlyMap<string, readonly PlacedElement[]>
  readonly byName: ReadonlyMap<string, readonly PlacedElement[]>
  /** Letters of the longest name. */
  readonly longestName: number
  /** Path of the group the rule hangs at; empty for the schema. */
  readonly at: string
}

const namesOf = ({ name, label }: SchemaElement): readonly string[] =>
  [...new Set([squeeze(name), squeeze(label)])].filter((text) => text !== '')

const placesIn = (elements: readonly SchemaElement[]): readonly PlacedElement[] =>
  elements.flatMap((element) => [{ path: element.path, element, names: namesOf(element) }, ...placesIn(element.inside)])

/** Everything in a schema, from top to bottom. */
export const placesOf = (schema: SchemaElement): Omit<Surroundings, 'at'> => {
  const all = placesIn(schema.inside)
  const byId = new Map<string, PlacedElement[]>()
  const byName = new Map<string, PlacedElement[]>()
  const note = (index: Map<string, PlacedElement[]>, key: string, place: PlacedElement): void => {
    const known = index.get(key)
    if (known) known.push(place)
    else index.set(key, [place])
  }
  for (const place of all) {
    note(byId, place.element.id, place)
    for (const name of place.names) note(byName, name, place)
  }
  return { all, byId, byName, longestName: Math.max(0, ...[...byName.keys()].map(({ length }) => length)) }
}

/** Whether a path lies below another. */
export const isBelow = (path: string, group: string): boolean => group === '' || path.startsWith(`${group}.`)

const modern = (id: string): string => (id.length === 9 ? `${id.slice(0, 3)}000${id.slice(3)}` : id)

/** Whether the ids stand in a path in this order, the last one at its end; others may stand between. */
const leadsTo = (path: string, ids: readonly string[]): boolean => {
  // The second of two equal ids in a group has a number behind it.
  const steps = path.split('.').map((step) => step.replace(/_\d+$/, ''))
  let at = steps.length - 1
  for (let wanted = ids.length - 1; wanted >= 0; wanted--) {
    while (at >= 0 && steps[at] !== ids[wanted]) {
      if (wanted === ids.length - 1) return false
      at--
    }
    if (at < 0) return false
    at--
  }
  return true
}

export type Found =
  | { readonly found: 'one'; readonly place: PlacedElement; readonly doubt: 'wrong-path' | 'ambiguous-element' | null }
  | { readonly found: 'none' | 'several' }

const nearest = (places: readonly PlacedElement[], at: string): Found => {
  const [only] = places
  if (only === undefined) return { found: 'none' }
  if (places.length === 1) return { found: 'one', place: only, doubt: null }
  const depth = at === '' ? 0 : at.split('.').length
  const children = places.filter(({ path }) => path.split('.').length === depth + 1)
  const [child] = children
  if (child !== undefined && children.length === 1) return { found: 'one', place: child, doubt: 'ambiguous-element' }
  return { found: 'several' }
}

/**
 * The element that a dotted id means: below the group the rule hangs at, else anywhere in the schema. Groups in between
 * may be left out. Ids of eight digits (XDatenfelder 2.0) find those of eleven.
 */
export const findById = ({ byId, at }: Surroundings, dotted: string): Found => {
  const known = (id: string): string => (byId.has(id) ? id : modern(id))
  const ids = dotted.split('.').map(known)
  const last = byId.get(ids.at(-1) ?? '') ?? []
  const reached = last.filter(({ path }) => leadsTo(path, ids))
  const below = reached.filter(({ path }) => isBelow(path, at))
  if (below.length > 0) return nearest(below, at)
  if (reached.length > 0) return reached.length === 1 ? nearest(reached, at) : { found: 'several' }
  for (let from = 1; from < ids.length; from++) {
    const shorter = last.filter(({ path }) => leadsTo(path, ids.slice(from)))
    const [place] = shorter
    if (place !== undefined)
      return shorter.length === 1 ? { found: 'one', place, doubt: 'wrong-path' } : { found: 'several' }
  }
  return { found: 'none' }
}

/** The element that goes by this name: below the group the rule hangs at, else anywhere. */
export const findByName = ({ byName, at }: Surroundings, name: string): Found => {
  const wanted = squeeze(name)
  if (wanted === '') return { found: 'none' }
  const named = byName.get(wanted) ?? []
  const below = named.filter(({ path }) => isBelow(path, at))
  if (below.length > 0) return nearest(below, at)
  return named.length > 1 ? { found: 'several' } : nearest(named, at)
}

/** The deepest group that holds all of these places. */
export const holderOf = (paths: readonly string[], at: string): string => {
  const steps = at === '' ? [] : at.split('.')
  while (steps.length > 0 && !paths.every((path) => isBelow(path, steps.join('.')))) steps.pop()
  return steps.join('.')
}

/** The steps that two paths begin with. */
export const commonOf = (one: string, other: string): string => {
  const others = other.split('.')
  const steps = one.split('.')
  const end = steps.findIndex((step, at) => step !== others[at])
  return steps.slice(0, end === -1 ? steps.length : end).join('.')
}

/** Whether an element, or a group around it below a place that is taken as one entry, can occur several times. */
export const isManyBelow = ({ all }: Pick<Surroundings, 'all'>, path: string, entry: string): boolean =>
  all.some(
    (place) =>
      place.element.times.max !== 1 &&
      (place.path === path || isBelow(path, place.path)) &&
      !(place.path === entry || isBelow(entry, place.path)),
  )
