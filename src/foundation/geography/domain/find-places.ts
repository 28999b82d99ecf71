import type { Day } from '../../../kernel/clock.ts'
import type { Area, PlaceFinding } from '../words.ts'
import { closeness, fold } from './folding.ts'
import { areasByKey, type Geography, largestFirst, municipalitiesAt, postcodesOf } from './geography.ts'

/** The AGS within a regional key. Other sources pad the four digits of the association with zeros, so both forms count. */
const agsOfArs = (geography: Geography, ars: string): string | null => {
  const ags = `${ars.slice(0, 5)}${ars.slice(9)}`
  const area = geography.byKey.get(ags)
  return area && (ars === area.ars || ars.slice(5, 9) === '0000') ? ags : null
}

/** Five digits may be the key of a county and a postcode: both are found. */
const byDigits = (geography: Geography, digits: string, on: Day): readonly Area[] => {
  const ags = digits.length === 12 ? agsOfArs(geography, digits) : /^(..|...|.{5}|.{8})$/.test(digits) ? digits : null
  const keyed = ags === null ? [] : areasByKey(geography, ags, on)
  const posted = municipalitiesAt(geography, digits, on).filter((area) => !keyed.includes(area))
  return [...keyed, ...posted]
}

/** Names of ended and of coming keys count as well; what is found is always what is valid on the day. */
const byName = (geography: Geography, text: string, on: Day): readonly Area[] => {
  const query = fold(text)
  if (query === '') return []
  const best = new Map<Area, number>()
  for (const { area, spellings } of geography.entries) {
    const ranks = spellings.map((spelling) => closeness(spelling, query)).filter((rank) => rank !== null)
    if (ranks.length === 0) continue
    const rank = Math.min(...ranks)
    for (const valid of areasByKey(geography, area.ags, on)) best.set(valid, Math.min(rank, best.get(valid) ?? rank))
  }
  return [...best].sort(([a, rankA], [b, rankB]) => rankA - rankB || largestFirst(a, b)).map(([area]) => area)
}

const byText = (geography: Geography, text: string, on: Day): readonly Area[] => {
  const digits = text.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return byDigits(geography, digits, on)
  const [, postcode, name] = /^\s*(\d{5})\s+(.*)$/s.exec(text) ?? []
  if (postcode === undefined || name === undefined) return byName(geography, text, on)
  const named = new Set(byName(geography, name, on))
  return municipalitiesAt(geography, postcode, on).filter((area) => named.has(area))
}

/** What a search tells about an area that is valid on the day. */
const findingOf = (geography: Geography, area: Area, on: Day): PlaceFinding => ({
  name: area.name,
  ags: area.ags,
  ars: area.ars,
  kind: area.kind,
  inhabitants: area.inhabitants,
  postcodes: postcodesOf(geography, area, on),
  validFrom: area.validFrom,
  validTo: area.validTo,
  successors: area.successors,
})

/**
 * The areas that a text may mean on a day. The text is a name or a part of one (without regard to case, accents and
 * umlauts: `Muenster` is `Münster`), an AGS of 2, 3, 5 or 8 digits, an ARS of 12, a postcode, or a postcode and a name.
 * The same name comes first, then names that begin so, then inner words, then any part; the larger area first.
 * Only valid areas are found: an old key or name leads to its successor, one that has not begun to its predecessor.
 */
export const findPlaces = (geography: Geography, text: string, on: Day): readonly PlaceFinding[] =>
  byText(geography, text, on).map((area) => findingOf(geography, area, on))
