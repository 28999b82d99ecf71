import { type Day, day, plus } from '../../../kernel/clock.ts'
import type { Area } from '../words.ts'
import { foldings } from './folding.ts'
import { type AreaRow, readArea } from './read-area.ts'

/** The two tables of data/geo as plain data. */
export interface GeographyTables {
  readonly areas: readonly AreaRow[]
  /** Postcode to the keys of the municipalities that it reaches into. */
  readonly postcodes: Readonly<Record<string, readonly string[]>>
}

/** Between two changes of keys nothing changes: one picture of the state, drawn when somebody asks for it. */
interface Era {
  readonly from: Day | null
  readonly areas: () => ReadonlyMap<string, Area>
  readonly postcodesOf: () => ReadonlyMap<string, readonly string[]>
}

const lazily = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** A row of the table with what a search needs. */
interface Entry {
  readonly area: Area
  readonly spellings: readonly string[]
}

/** Everything the tables say, for every day. */
export interface Geography {
  readonly entries: readonly Entry[]
  /** By key padded to 8 digits, so that `06411` and `06411000` are the same city. */
  readonly byKey: ReadonlyMap<string, Area>
  readonly predecessors: ReadonlyMap<string, readonly string[]>
  readonly postcodes: ReadonlyMap<string, readonly string[]>
  readonly eras: readonly Era[]
}

/** Keys of what an area lies in, the smallest first: county, regional district, state. */
const above = (ags: string): readonly string[] =>
  [5, 3, 2].filter((digits) => digits < ags.length).map((digits) => ags.slice(0, digits))

const padded = (ags: string): string => ags.padEnd(8, '0')

const isValid = (area: Area, on: Day): boolean =>
  (area.validFrom === null || area.validFrom <= on) && (area.validTo === null || on <= area.validTo)

type Keys = Pick<Geography, 'byKey' | 'predecessors'>

/** Walks from an ended key to its successors, and from a key that has not begun to its predecessors. */
const standsFor = (keys: Keys, ags: string, on: Day): readonly Area[] => {
  const area = keys.byKey.get(padded(ags))
  if (!area) return []
  if (isValid(area, on)) return [area]
  if (area.validTo !== null && area.validTo < on) return area.successors.flatMap((next) => standsFor(keys, next, on))
  return (keys.predecessors.get(area.ags) ?? []).flatMap((before) => standsFor(keys, before, on))
}

/** Counties and above have no figures in the table: they are what lies in them on the day. */
const withSums = (valid: readonly Area[]): ReadonlyMap<string, Area> => {
  const sums = new Map<string, { inhabitants: number; areaHectares: number }>()
  for (const area of valid)
    if (area.ags.length === 8)
      for (const key of above(area.ags)) {
        const sum = sums.get(key) ?? { inhabitants: 0, areaHectares: 0 }
        sum.inhabitants += area.inhabitants ?? 0
        sum.areaHectares += area.areaHectares ?? 0
        sums.set(key, sum)
      }
  return new Map(valid.map((area) => [area.ags, { ...area, ...(area.ags.length < 8 ? sums.get(area.ags) : {}) }]))
}

const postcodesByArea = (
  keys: Keys,
  postcodes: Geography['postcodes'],
  on: Day,
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, Set<string>>()
  for (const [postcode, listed] of postcodes)
    for (const { ags } of listed.flatMap((key) => standsFor(keys, key, on)))
      for (const key of [ags, ...above(ags)]) found.set(key, (found.get(key) ?? new Set()).add(postcode))
  return new Map([...found].map(([ags, set]) => [ags, [...set]]))
}

const erasOf = (areas: readonly Area[], keys: Keys, postcodes: Geography['postcodes']): readonly Era[] => {
  const starts = areas.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validTo === null ? [] : [plus(validTo, 'P1D')]),
  ])
  const [first = day('2020-01-01'), ...later] = [...new Set(starts)].sort()
  const era = (from: Day | null): Era => {
    const on = from ?? plus(first, '-P1D')
    return {
      from,
      areas: lazily(() => withSums(areas.filter((area) => isValid(area, on)))),
      postcodesOf: lazily(() => postcodesByArea(keys, postcodes, on)),
    }
  }
  return [null, first, ...later].map(era)
}

/** The geography out of its tables. Throws on a kind, a day or a successor that there is not: that is a broken table. */
export const readGeography = (tables: GeographyTables): Geography => {
  const areas = tables.areas.map(readArea)
  const byKey = new Map(areas.map((area) => [padded(area.ags), area]))
  const predecessors = new Map<string, string[]>()
  for (const { ags, successors } of areas)
    for (const next of successors) {
      if (!byKey.has(padded(next))) throw new RangeError(`areas, ${ags}, successors: expected a known key, got ${next}`)
      predecessors.set(next, [...(predecessors.get(next) ?? []), ags])
    }
  const keys = { byKey, predecessors }
  const postcodes = new Map(Object.entries(tables.postcodes).sort(([a], [b]) => (a < b ? -1 : 1)))
  const entries = areas.map((area) => ({
    area,
    spellings: [...new Set([area.name, area.officialName].flatMap(foldings))],
  }))
  return { ...keys, entries, postcodes, eras: erasOf(areas, keys, postcodes) }
}

const eraOf = (geography: Geography, on: Day): Era => {
  const era = geography.eras.findLast(({ from }) => from === null || from <= on)
  if (!era) throw new Error('geography: no era begins before all days')
  return era
}

/** All areas that are valid on a day, by key: the state, its districts, counties, municipalities and unincorporated areas. */
export const areasOn = (geography: Geography, on: Day): ReadonlyMap<string, Area> => eraOf(geography, on).areas()

/** The postcodes that reach into a valid area on a day, ascending; of a county all that reach into its municipalities. */
export const postcodesOf = (geography: Geography, area: Area, on: Day): readonly string[] =>
  eraOf(geography, on).postcodesOf().get(area.ags) ?? []

/**
 * The areas that a key stands for on a day: itself while it is valid, its successors after, its predecessors before.
 * Empty for a key that the table does not know. Keys of 2, 3, 5 or 8 digits; a padded `06431000` means the county.
 */
export const areasByKey = (geography: Geography, ags: string, on: Day): readonly Area[] => {
  const valid = areasOn(geography, on)
  const found = new Set(standsFor(geography, ags, on).map((area) => area.ags))
  return [...found].flatMap((key) => valid.get(key) ?? [])
}

/**
 * The municipalities that a postcode reaches into on a day, the largest first; several mean that people must choose.
 * A postcode of the town hall alone (large customers of the post) leads there too. Empty for a postcode outside Hessen.
 */
export const municipalitiesAt = (geography: Geography, postcode: string, on: Day): readonly Area[] => {
  const listed = geography.postcodes.get(postcode)
  const keys = listed ?? geography.entries.flatMap(({ area }) => (area.seatPostcode === postcode ? [area.ags] : []))
  const found = new Map(keys.flatMap((key) => areasByKey(geography, key, on)).map((area) => [area.ags, area]))
  return [...found.values()].sort(largestFirst)
}

/** Order of areas in lists: more inhabitants first, then by key. */
export const largestFirst = (a: Area, b: Area): number =>
  (b.inhabitants ?? 0) - (a.inhabitants ?? 0) || (a.ags < b.ags ? -1 : 1)
