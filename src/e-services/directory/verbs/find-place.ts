import { areasByKey, areasOn, findPlaces } from '../../../foundation/geography/index.ts'
import type { Day } from '../../../kernel/clock.ts'
import { decideKey, decidePlace, type PlaceAnswer } from '../domain/place.ts'

/** A place as a page asks for it: a key that was chosen, else what was typed. */
export interface PlaceWish {
  readonly place: string
  readonly where: string
}

/** Which place is meant on a day. */
export const findPlace = ({ place, where }: PlaceWish, on: Day): PlaceAnswer => {
  if (place !== '') return decideKey(place, areasByKey(place, on))
  return decidePlace({ typed: where, findings: findPlaces(where, on), areas: areasOn(on) })
}
