import { countyOf } from '../../../foundation/geography/index.ts'
import type { Area } from '../../../foundation/geography/words.ts'
import type { Day } from '../../../kernel/clock.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { municipalitiesIn, type PlaceAnswer } from '../domain/place.ts'
import { placeTexts } from '../texts.ts'
import type { PlaceChoiceProps } from './pages/place-choice.tsx'

/** What is wrong with a place, told at its field; undefined where nothing is. */
export const placeError = (answer: PlaceAnswer, language: Language): string | undefined => {
  if (answer.kind === 'unknown') return say(placeTexts.unknown, language, { typed: answer.typed })
  if (answer.kind === 'too-wide') return say(placeTexts.tooWide, language, { name: answer.name })
  return undefined
}

/** What is told where somebody typed the name of a place that is part of another one. */
export const placeNote = (answer: PlaceAnswer, language: Language): string | undefined =>
  answer.kind === 'one' && answer.typed !== null
    ? say(placeTexts.renamed, language, { typed: answer.typed, name: answer.area.name })
    : undefined

/** A choice of places and where each leads. */
export interface ChoiceWish {
  readonly areas: readonly Area[]
  readonly more?: boolean
  readonly on: Day
  readonly href: (place: string) => string
}

/** The places to choose from, each with its county where they lie in several. */
export const placeChoice = ({ areas, more = false, on, href }: ChoiceWish): PlaceChoiceProps => {
  const counties = areas.map((area) => countyOf(area, on))
  const areSeveral = new Set(counties.map((county) => county?.ags)).size > 1
  const nameOf = (county: Area | null, area: Area): string | null =>
    areSeveral && county && county.ags !== area.ags ? county.name : null
  return {
    more,
    options: areas.map((area, at) => ({ area, href: href(area.ags), county: nameOf(counties[at] ?? null, area) })),
  }
}

/** The municipalities to choose from where somebody named a county, but a municipality must be known. */
export const narrower = (area: Area, areas: readonly Area[]): readonly Area[] =>
  area.kind === 'county' ? municipalitiesIn(area, areas) : []
