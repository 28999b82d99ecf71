import type { Area, AuthorityLevel } from '../words.ts'

/** The areas of one day, by key. */
type Areas = ReadonlyMap<string, Area>

const at = (areas: Areas, area: Area, digits: number): Area | null =>
  area.ags.length < digits ? null : (areas.get(area.ags.slice(0, digits)) ?? null)

/** The county that an area lies in; a county-free city and a county are their own, wider areas have none. */
export const countyOf = (areas: Areas, area: Area): Area | null =>
  area.kind === 'county-free-city' ? area : at(areas, area, 5)

/** The regional district that an area lies in or is; the state has none. */
export const regionalDistrictOf = (areas: Areas, area: Area): Area | null => at(areas, area, 3)

const municipalityFor = (areas: Areas, area: Area): Area | null => {
  if (area.kind === 'unincorporated') return countyOf(areas, area)
  return area.ags.length === 8 ? area : null
}

/**
 * The area whose authority does a task of a level for an area. A county-free city answers for its municipality and its
 * county; for an unincorporated area the county answers. Null where the area is too wide to name one authority, such as
 * the municipality of a county: then people must say where exactly.
 */
export const responsibleArea = (areas: Areas, level: AuthorityLevel, area: Area): Area | null => {
  switch (level) {
    case 'municipality':
      return municipalityFor(areas, area)
    case 'county':
      return countyOf(areas, area)
    case 'regional-council':
      return regionalDistrictOf(areas, area)
    case 'state':
      return at(areas, area, 2)
  }
}
