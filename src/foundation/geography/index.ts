import areaTable from '../../../data/geo/areas.json' with { type: 'json' }
import postcodeTable from '../../../data/geo/postcodes.json' with { type: 'json' }
import type { Day } from '../../kernel/clock.ts'
import * as places from './domain/find-places.ts'
import * as tables from './domain/geography.ts'
import * as responsible from './domain/responsible.ts'
import type { Area, AuthorityLevel, PlaceFinding } from './words.ts'

let known: tables.Geography | null = null

/** Read on first use: most commands and many pages never ask for a place. */
const geography = (): tables.Geography => {
  known ??= tables.readGeography({ areas: areaTable.areas, postcodes: postcodeTable.postcodes })
  return known
}

/** The valid areas that a text may mean on a day: name, part of a name, AGS, ARS, postcode. Best first, empty for none. */
export const findPlaces = (text: string, on: Day): readonly PlaceFinding[] => places.findPlaces(geography(), text, on)

/** All areas that are valid on a day, in the order of their keys: state, districts, counties, municipalities. */
export const areasOn = (on: Day): readonly Area[] => [...tables.areasOn(geography(), on).values()]

/** The areas that a key (AGS of 2, 3, 5 or 8 digits) stands for on a day: itself, or its successors or predecessors. */
export const areasByKey = (ags: string, on: Day): readonly Area[] => tables.areasByKey(geography(), ags, on)

/** The municipalities that a postcode reaches into on a day, the largest first; several mean that people must choose. */
export const municipalitiesAt = (postcode: string, on: Day): readonly Area[] =>
  tables.municipalitiesAt(geography(), postcode, on)

/** The postcodes that reach into an area that is valid on the day, ascending. */
export const postcodesOf = (area: Area, on: Day): readonly string[] => tables.postcodesOf(geography(), area, on)

/** An area as it is on a day: an old or a coming key is exchanged for the one that stands for it then. */
const asOf = (area: Area, on: Day): Area | null => {
  const [only = null, ...more] = areasByKey(area.ags, on)
  return more.length === 0 ? only : null
}

/** The county of an area on a day; a county-free city is its own. Null for wider areas. */
export const countyOf = (area: Area, on: Day): Area | null => responsibleArea('county', area, on)

/** The regional district of an area on a day. Null for the state. */
export const regionalDistrictOf = (area: Area, on: Day): Area | null => responsibleArea('regional-council', area, on)

/**
 * The area whose authority does a task of a level for an area on a day: a county-free city answers for both its levels,
 * for an unincorporated area the county answers. Null where the area is too wide to name one authority.
 */
export const responsibleArea = (level: AuthorityLevel, area: Area, on: Day): Area | null => {
  const valid = asOf(area, on)
  return valid && responsible.responsibleArea(tables.areasOn(geography(), on), level, valid)
}
