import type { Area, PlaceFinding } from '../../../foundation/geography/words.ts'
import { plainly } from './spelling.ts'

/** What is known about a place that somebody named. */
export type PlaceAnswer =
  | { readonly kind: 'none' }
  /** `typed` is the name of a place that belongs to the found one today, null where it is called so. */
  | { readonly kind: 'one'; readonly area: Area; readonly typed: string | null }
  /** `more` says that there are further ones, so that the name should be more exact. */
  | { readonly kind: 'several'; readonly areas: readonly Area[]; readonly more: boolean }
  | { readonly kind: 'too-wide'; readonly name: string }
  | { readonly kind: 'unknown'; readonly typed: string }

/** What the place is decided on: what was typed, what geography finds for it, and all areas of the day. */
export interface PlaceQuestion {
  readonly typed: string
  readonly findings: readonly Pick<PlaceFinding, 'ags'>[]
  readonly areas: readonly Area[]
}

const MOST_CHOICES = 30

/** Whether an area is small enough that one authority answers there for every level. */
const isMunicipal = (area: Area): boolean => area.ags.length === 8

/** The municipalities of a county, in the order of their names. */
export const municipalitiesIn = (county: Area, areas: readonly Area[]): readonly Area[] =>
  areas
    .filter((area) => isMunicipal(area) && area.kind !== 'unincorporated' && area.ags.startsWith(county.ags))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'))

const within = (wide: Area, areas: readonly Area[]): PlaceAnswer =>
  wide.kind === 'county'
    ? { kind: 'several', areas: municipalitiesIn(wide, areas), more: false }
    : { kind: 'too-wide', name: wide.name }

const renamed = (typed: string, area: Area): string | null => {
  if (/\d/.test(typed)) return null
  return ` ${plainly(area.officialName)}`.includes(` ${plainly(typed)}`) ? null : typed
}

/** The areas that are called so; else those whose name goes on behind it; else all. */
const closest = (areas: readonly Area[], name: string): readonly Area[] => {
  const same = areas.filter((area) => plainly(area.name) === name)
  if (same.length > 0) return same
  const longer = areas.filter((area) => plainly(area.name).startsWith(`${name} `))
  return longer.length > 0 ? longer : areas
}

/**
 * Which place somebody means. A municipality whose whole name was typed is meant even where others begin so, and one
 * whose name goes on (`Münster` is `Münster (Hessen)`) before one that only contains it; a county stands for its
 * municipalities; the state and its districts are too wide to say who is responsible.
 */
export const decidePlace = ({ typed, findings, areas }: PlaceQuestion): PlaceAnswer => {
  if (typed === '') return { kind: 'none' }
  const byKey = new Map(areas.map((area) => [area.ags, area]))
  const found = findings.flatMap(({ ags }) => byKey.get(ags) ?? [])
  const [first] = found
  if (!first) return { kind: 'unknown', typed }
  const name = plainly(typed)
  const local = closest(found.filter(isMunicipal), name)
  const [only, ...others] = local
  const isWideMeant = plainly(first.name) === name && !isMunicipal(first)
  if (!only || (isWideMeant && plainly(only.name) !== name)) return within(first, areas)
  if (others.length === 0) return { kind: 'one', area: only, typed: renamed(typed, only) }
  return { kind: 'several', areas: local.slice(0, MOST_CHOICES), more: local.length > MOST_CHOICES }
}

/**
 * The place that a key stands for today. Unlike a name a key may mean a county or the state, whose own authority is
 * asked for; a key that was split leads to a choice.
 */
export const decideKey = (key: string, areas: readonly Area[]): PlaceAnswer => {
  const [only, ...others] = areas
  if (!only) return { kind: 'unknown', typed: key }
  if (others.length === 0) return { kind: 'one', area: only, typed: null }
  return { kind: 'several', areas, more: false }
}
