import type { Day } from '../../../kernel/clock.ts'
import { AUTHORITY_KINDS, type Authority } from '../../../foundation/account/words.ts'
import type { Released } from '../../../foundation/cases/index.ts'
import { areasByKey, countyOf, findPlaces, responsibleArea } from '../../../foundation/geography/index.ts'
import type { Area } from '../../../foundation/geography/words.ts'
import type { DeskShell } from '../shell.ts'

/** A place that somebody may mean, with its county where it is not one itself. */
export interface PlaceChoice extends Pick<Area, 'ags' | 'name'> {
  readonly county: string | null
}

/** A service at a place: who does it there; null where nobody is set up who takes it online. */
export interface ServiceAtPlace {
  readonly released: Released
  readonly area: Area
  readonly authority: Authority | null
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

/** The area of a key as it is on a day, or null where the key names none or was split up. */
export const areaAt = (ags: string, on: Day): Area | null => {
  const [only = null, ...more] = areasByKey(ags, on)
  return more.length === 0 ? only : null
}

/** Who does a service for an area: the authority of the area that has the task there, a county-free city included. */
export const serviceAt =
  (shell: Pick<DeskShell, 'authorities'>) =>
  async (released: Released, area: Area, on: Day): Promise<ServiceAtPlace> => {
    const responsible = responsibleArea(released.service.owner, area, on)
    const authority = responsible && (await shell.authorities.ofArea(responsible.ags, AUTHORITY_KINDS))
    return { released, area, authority: authority ?? null }
  }
