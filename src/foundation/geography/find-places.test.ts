import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, plus } from '../../kernel/clock.ts'
import { areasOn, findPlaces } from './index.ts'

const today = day('2026-11-23')
const names = (text: string, on: Day = today) => findPlaces(text, on).map((place) => place.name)
const first = (text: string) => names(text)[0]

describe('a search by name', () => {
  it('finds a beginning, in any case', () => {
    expect(first('Frankfurt')).toBe('Frankfurt am Main')
    expect(names('wiesb')).toEqual(['Wiesbaden', 'Grävenwiesbach'])
    expect(names('WIESBADEN')[0]).toBe('Wiesbaden')
  })
  it('finds umlauts and ß however they are typed', () => {
    for (const text of ['Münster', 'Muenster', 'munster', 'MÜNSTER', 'Mu\u0308nster'])
      expect(first(text)).toBe('Münster (Hessen)')
    for (const text of ['Gießen', 'Giessen', 'GIESSEN', 'GIEẞEN']) expect(first(text)).toBe('Gießen')
    for (const text of ['Groß-Gerau', 'gross gerau', 'Gross-Gerau']) expect(first(text)).toBe('Groß-Gerau')
  })
  it('puts the same name first, then beginnings, then inner words, then any part', () => {
    expect(names('Kassel')).toEqual(['Kassel', 'Regierungsbezirk Kassel', 'Landkreis Kassel'])
    expect(names('Fulda').slice(0, 3)).toEqual(['Fulda', 'Fuldatal', 'Fuldabrück'])
    expect(names('baden')).toEqual(['Wiesbaden'])
    expect(names('kinzig')).toEqual(['Main-Kinzig-Kreis'])
  })
  it('puts the larger of two first', () => {
    expect(names('Lautertal')).toEqual(['Lautertal (Odenwald)', 'Lautertal (Vogelsberg)'])
    expect(first('Offenbach')).toBe('Offenbach am Main')
  })
  it('finds what people leave out or shorten', () => {
    expect(names('Frankfurt/Main')).toEqual(['Frankfurt am Main'])
    expect(names('Bad Homburg v.d.H.')).toEqual(['Bad Homburg vor der Höhe'])
    expect(names('Limburg a. d. Lahn')).toEqual(['Limburg an der Lahn'])
    expect(names('Landeshauptstadt')).toEqual(['Wiesbaden'])
  })
  it('finds nothing for an unknown name, for signs and for blanks', () => {
    for (const text of ['Entenhausen', '!?', '', '   ']) expect(names(text)).toEqual([])
  })
})

describe('a search by number', () => {
  it('takes five digits for a county or a postcode', () => {
    expect(names('06431')).toEqual(['Kreis Bergstraße'])
    expect(names('06411')).toEqual(['Darmstadt'])
    expect(names('65185')).toEqual(['Wiesbaden'])
    expect(names('34127')).toEqual(['Kassel', 'Fuldatal'])
  })
  it('takes keys of the state and of districts, and padded ones', () => {
    expect(names('06')).toEqual(['Hessen'])
    expect(names('065')).toEqual(['Regierungsbezirk Gießen'])
    expect(names('06431000')).toEqual(['Kreis Bergstraße'])
  })
  it('takes an ARS with the real digits of the association or with zeros, and no other', () => {
    expect(names('064310001001')).toEqual(['Abtsteinach'])
    expect(names('06 4 31 0000 001')).toEqual(['Abtsteinach'])
    expect(names('064310002001')).toEqual([])
  })
  it('takes a postcode with a name', () => {
    expect(names('34127 Fuldatal')).toEqual(['Fuldatal'])
    expect(names('34127 Gießen')).toEqual([])
  })
  it('finds nothing for a number that is no key and no postcode', () => {
    for (const text of ['0', '6', '00000', '99999', '06999', '06999999', '0643100010011'])
      expect(names(text)).toEqual([])
  })
})

describe('every area on every day', () => {
  const some = fc.tuple(fc.integer({ min: 0, max: 4017 }), fc.nat()).map(([days, at]) => {
    const on = plus(day('2020-01-01'), `P${days}D`)
    const areas = areasOn(on)
    const area = areas[at % areas.length]
    if (!area) throw new Error('expected an area')
    return { on, area }
  })
  it('is found by its own name and its official name', () => {
    fc.assert(
      fc.property(some, ({ on, area }) => {
        for (const name of [area.name, area.officialName, area.name.toUpperCase()])
          expect(findPlaces(name, on).map((place) => place.ags)).toContain(area.ags)
      }),
      { numRuns: 200 },
    )
  })
  it('is found by its AGS and its ARS, alone', () => {
    fc.assert(
      fc.property(some, ({ on, area }) => {
        for (const key of [area.ags, area.ars])
          expect(findPlaces(key, on).map((place) => place.ags)).toEqual([area.ags])
      }),
      { numRuns: 1000 },
    )
  })
  it('is valid on that day when it is found, whatever the text', () => {
    fc.assert(
      fc.property(
        some,
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a', 'hanau', 'broms')),
        ({ on }, text) => {
          const found = findPlaces(text, on)
          expect(new Set(found.map((place) => place.ags)).size).toBe(found.length)
          for (const { validFrom, validTo } of found)
            expect((validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)).toBe(true)
        },
      ),
    )
  })
})
