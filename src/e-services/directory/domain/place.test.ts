import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOn } from '../../../foundation/geography/index.ts'
import { day } from '../../../kernel/clock.ts'
import { findPlace } from '../index.ts'
import { municipalitiesIn } from './place.ts'

const on = day('2026-11-23')
const typed = (where: string, at = on) => findPlace({ where, place: '' }, at)
const chosen = (place: string, at = on) => findPlace({ where: '', place }, at)
const oneOf = (answer: ReturnType<typeof typed>) => (answer.kind === 'one' ? answer.area.ags : answer.kind)
const severalOf = (answer: ReturnType<typeof typed>) =>
  answer.kind === 'several' ? answer.areas.map(({ name }) => name) : [answer.kind]

describe('a place that somebody typed', () => {
  it.each([
    ['65185', '06414000'],
    ['Wiesbaden', '06414000'],
    ['wiesbaden', '06414000'],
    ['65185 Wiesbaden', '06414000'],
    ['Frankfurt', '06412000'],
    ['Muenster', '06432015'],
    ['Hofheim', '06436007'],
    ['Gutsbezirk Spessart', '06435200'],
  ])('is found: %s', (text, ags) => {
    expect(oneOf(typed(text))).toBe(ags)
  })

  it('is meant itself where its whole name was typed, even where wider areas begin so', () => {
    expect(oneOf(typed('Kassel'))).toBe('06611000')
    expect(oneOf(typed('Marburg'))).toBe('06534014')
    expect(oneOf(typed('Fulda'))).toBe('06631009')
  })

  it('is asked back where several are called so, or where a postcode reaches into several', () => {
    expect(severalOf(typed('Homberg'))).toEqual(['Homberg (Efze)', 'Homberg (Ohm)'])
    expect(severalOf(typed('34127'))).toEqual(['Kassel', 'Fuldatal'])
  })

  it('is asked back among the municipalities of a county', () => {
    const names = severalOf(typed('Main-Taunus-Kreis'))
    expect(names).toHaveLength(12)
    expect(names).toContain('Hofheim am Taunus')
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'de')))
  })

  it('is too wide where it is the state or a district of it', () => {
    expect(typed('Hessen')).toEqual({ kind: 'too-wide', name: 'Hessen' })
    expect(typed('Regierungsbezirk Kassel')).toEqual({ kind: 'too-wide', name: 'Regierungsbezirk Kassel' })
  })

  it('is told about where it is part of another one today', () => {
    expect(typed('Bromskirchen')).toMatchObject({
      kind: 'one',
      typed: 'Bromskirchen',
      area: { name: 'Allendorf (Eder)' },
    })
    expect(typed('Wiesbaden')).toMatchObject({ typed: null })
    expect(typed('Landeshauptstadt')).toMatchObject({ typed: null })
  })

  it('is shown with at most thirty choices and a word that there are more', () => {
    expect(typed('a')).toMatchObject({ kind: 'several', more: true })
    expect(severalOf(typed('a'))).toHaveLength(30)
  })

  it.each(['Atlantis', '99999', '00000', '1', '80331', '\\', '%', '🐕'])('is unknown: %s', (text) => {
    expect(typed(text)).toEqual({ kind: 'unknown', typed: text })
  })

  it('is none where nothing was typed', () => {
    expect(typed('')).toEqual({ kind: 'none' })
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(['none', 'one', 'several', 'too-wide', 'unknown']).toContain(typed(text).kind)
        expect(['none', 'one', 'several', 'unknown']).toContain(chosen(text).kind)
      }),
    )
  })
})

describe('a place that was chosen by its key', () => {
  it('may have ended: its successor stands for it', () => {
    expect(oneOf(chosen('06435014'))).toBe('06415000')
    expect(oneOf(chosen('06435014', day('2025-12-31')))).toBe('06435014')
  })

  it('may be a county or the state, whose own authority is asked for', () => {
    expect(oneOf(chosen('06633'))).toBe('06633')
    expect(oneOf(chosen('06'))).toBe('06')
  })

  it.each(['06999999', '0', '065185', '06414000; drop table', '__proto__'])('is unknown: %s', (key) => {
    expect(chosen(key)).toEqual({ kind: 'unknown', typed: key })
  })
})

describe('the municipalities of a county', () => {
  it('are all its own, without the areas that nobody lives in', () => {
    const areas = areasOn(on)
    const counties = areas.filter(({ kind }) => kind === 'county')
    expect(counties.flatMap((county) => municipalitiesIn(county, areas))).toHaveLength(421 - 6)
  })
})
