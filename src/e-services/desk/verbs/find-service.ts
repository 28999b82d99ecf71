import type { Day } from '../../../kernel/clock.ts'
import { areaAt } from '../../../foundation/cases/index.ts'
import { countyOf, findPlaces } from '../../../foundation/geography/index.ts'
import type { Area } from '../../../foundation/geography/words.ts'

/** A place that somebody may mean, with its county where it is not one itself. */
export interface PlaceChoice extends Pick<Area, 'ags' | 'name'> {
  readonly county: string | null
}

const MOST_PLACES = 12

/** Areas in which people live; a county or district is no answer to where. */
const isPlace = ({ ags }: Pick<Area, 'ags'>): boolean => ags.length === 8

/** The places that a text may mean on a day, best first. */
export const placesFor = (text: string, on: Day): readonly PlaceChoice[] =>
  findPlaces(text.slice(0, 100), on)
    .filter(isPlace)
    .slice(0, MOST_PLACES)
    .map(({ ags, name }) => {
      const area = areaAt(ags, on)
      const county = area && countyOf(area, on)
      return { ags, name, county: county && county.ags !== ags ? county.name : null }
    })
