import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day, plus } from '../../kernel/clock.ts'
import {
  areasByKey,
  areasOn,
  countyOf,
  findPlaces,
  municipalitiesAt,
  postcodesOf,
  regionalDistrictOf,
  responsibleArea,
} from './index.ts'
import { type Area, AREA_KINDS, type AreaKind } from './words.ts'

const registerDay = day('2023-11-30')
const today = day('2026-11-23')

const anyDay = fc.integer({ min: 0, max: 4017 }).map((days): Day => plus(day('2020-01-01'), `P${days}D`))

const count = (on: Day): Record<AreaKind, number> => {
  const areas = areasOn(on)
  const of = (kind: AreaKind) => areas.filter((area) => area.kind === kind).length
  return {
    state: of('state'),
    'regional-district': of('regional-district'),
    county: of('county'),
    'county-free-city': of('county-free-city'),
    town: of('town'),
    municipality: of('municipality'),
    unincorporated: of('unincorporated'),
  }
}

const only = (key: string, on: Day): Area => {
  const [area, ...more] = areasByKey(key, on)
  if (!area || more.length > 0) throw new Error(`${key}: expected one area on ${on}`)
  return area
}

const municipal = (on: Day): readonly Area[] => areasOn(on).filter((area) => area.ags.length === 8)
const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)

describe('the areas of Hessen', () => {
  it('are 421 municipalities, 21 counties, 4 unincorporated areas and 3 regional districts', () => {
    expect(count(registerDay)).toEqual({
      state: 1,
      'regional-district': 3,
      county: 21,
      'county-free-city': 5,
      town: 186,
      municipality: 230,
      unincorporated: 4,
    })
    expect(Object.keys(count(registerDay)).sort()).toEqual([...AREA_KINDS].sort())
  })
  it('have six county-free cities since Hanau is one, and still 421 municipalities on 425 areas of the map', () => {
    expect(count(today)).toMatchObject({ county: 21, 'county-free-city': 6, town: 185, municipality: 230 })
    expect(municipal(today)).toHaveLength(425)
  })
  it('have the inhabitants and the land that the register counts', () => {
    for (const on of [day('2020-01-01'), registerDay, today]) {
      expect(sum(municipal(on).map((area) => area.inhabitants))).toBe(6_391_360)
      expect(sum(municipal(on).map((area) => area.areaHectares))).toBe(2_111_568)
      expect(only('06', on)).toMatchObject({ name: 'Hessen', inhabitants: 6_391_360, areaHectares: 2_111_568 })
    }
    const districts = areasOn(today).filter((area) => area.kind === 'regional-district')
    expect(sum(districts.map((area) => area.inhabitants))).toBe(6_391_360)
  })
  it('are called as people say it, with titles and short forms written out of the name', () => {
    const names = (keys: readonly string[]) => keys.map((key) => only(key, today).name)
    expect(names(['06414000', '06434001', '06437009', '06533009', '06632004', '06431200'])).toEqual([
      'Wiesbaden',
      'Bad Homburg vor der Höhe',
      'Höchst im Odenwald',
      'Limburg an der Lahn',
      'Breitenbach am Herzberg',
      'Michelbuch',
    ])
    expect(names(['064', '06431', '06534', '06440'])).toEqual([
      'Regierungsbezirk Darmstadt',
      'Kreis Bergstraße',
      'Landkreis Marburg-Biedenkopf',
      'Wetteraukreis',
    ])
    expect(only('06414000', today).officialName).toBe('Wiesbaden, Landeshauptstadt')
  })
})

describe('Hanau', () => {
  const before = day('2025-12-31')
  const after = day('2026-01-01')
  it('is a town of the Main-Kinzig county until the end of 2025 and a county-free city after', () => {
    for (const key of ['06435014', '06415000']) {
      expect(only(key, before)).toMatchObject({ ags: '06435014', kind: 'town', validTo: before })
      expect(only(key, after)).toMatchObject({ ags: '06415000', ars: '064150000000', kind: 'county-free-city' })
    }
    expect(only('06435014', before)).toMatchObject({ successors: ['06415000'], verified: false })
    expect(only('06415000', after)).toMatchObject({ validFrom: after, verified: false })
  })
  it('takes its people and its postcodes out of the county, which keeps its key', () => {
    const people = only('06415000', after).inhabitants ?? 0
    expect((only('06435', before).inhabitants ?? 0) - (only('06435', after).inhabitants ?? 0)).toBe(people)
    expect(only('064', before).inhabitants).toBe(only('064', after).inhabitants)
    expect(postcodesOf(only('06435', before), before)).toContain('63450')
    expect(postcodesOf(only('06435', after), after)).not.toContain('63450')
    expect(municipalitiesAt('63450', before).map((area) => area.ags)).toEqual(['06435014'])
    expect(municipalitiesAt('63450', after).map((area) => area.ags)).toEqual(['06415000'])
  })
  it('answers for county tasks itself from then on, whichever key is asked', () => {
    const old = only('06435014', before)
    expect(responsibleArea('county', old, before)?.name).toBe('Main-Kinzig-Kreis')
    expect(responsibleArea('county', old, after)?.ags).toBe('06415000')
    expect(regionalDistrictOf(old, after)?.name).toBe('Regierungsbezirk Darmstadt')
  })
})

describe('Bromskirchen', () => {
  it('is a municipality until the end of 2022 and part of Allendorf (Eder) after', () => {
    const found = (on: string) => findPlaces('06635005', day(on)).map(({ ags, validTo }) => ({ ags, validTo }))
    expect(found('2022-12-31')).toEqual([{ ags: '06635005', validTo: '2022-12-31' }])
    expect(found('2023-01-01')).toEqual([{ ags: '06635001', validTo: null }])
    expect(count(day('2022-12-31')).municipality).toBe(231)
  })
  it('is still found by its name and its postcode, and leads to its successor', () => {
    for (const text of ['Bromskirchen', 'bromsk', '59969'])
      expect(findPlaces(text, today).map((place) => place.name)).toEqual(['Allendorf (Eder)'])
  })
})

describe('the postcodes', () => {
  const all = postcodesOf(only('06', today), today)
  it('are 548 and cover all 421 municipalities', () => {
    expect(all).toHaveLength(548)
    expect(all).toEqual([...new Set(all)].sort())
    const without = municipal(today).filter((area) => postcodesOf(area, today).length === 0)
    expect(without.map((area) => area.kind)).toEqual(Array(4).fill('unincorporated'))
  })
  it('offer a choice where eleven of them reach into two municipalities, the larger first', () => {
    expect(all.filter((postcode) => municipalitiesAt(postcode, today).length > 1)).toHaveLength(11)
    expect(municipalitiesAt('34127', today).map((area) => area.name)).toEqual(['Kassel', 'Fuldatal'])
  })
  it('lead to valid areas on every day from 2020 to 2030', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), anyDay, (postcode, on) => {
        const found = municipalitiesAt(postcode, on)
        expect(found.length).toBeGreaterThan(0)
        for (const area of found) {
          expect(area.validFrom === null || area.validFrom <= on).toBe(true)
          expect(area.validTo === null || on <= area.validTo).toBe(true)
          expect(areasByKey(area.ags, on)).toEqual([area])
          expect(postcodesOf(area, on)).toContain(postcode)
        }
      }),
      { numRuns: 2000 },
    )
  })
  it('of a town hall alone lead to the town', () => {
    expect(municipalitiesAt('61343', today).map((area) => area.name)).toEqual(['Bad Homburg vor der Höhe'])
  })
  it('of other states lead nowhere', () => {
    expect(municipalitiesAt('10115', today)).toEqual([])
  })
})

describe('who is responsible', () => {
  const names = (key: string) =>
    (['municipality', 'county', 'regional-council', 'state'] as const).map(
      (level) => responsibleArea(level, only(key, today), today)?.name ?? null,
    )
  it('is the town, its county, its district and the state', () => {
    expect(names('06534014')).toEqual(['Marburg', 'Landkreis Marburg-Biedenkopf', 'Regierungsbezirk Gießen', 'Hessen'])
  })
  it('is a county-free city for both its tasks', () => {
    expect(names('06411')).toEqual(['Darmstadt', 'Darmstadt', 'Regierungsbezirk Darmstadt', 'Hessen'])
  })
  it('is the county for an unincorporated area', () => {
    expect(names('06633200').slice(0, 2)).toEqual(['Landkreis Kassel', 'Landkreis Kassel'])
  })
  it('cannot be said where the area is too wide', () => {
    expect(names('06633')).toEqual([null, 'Landkreis Kassel', 'Regierungsbezirk Kassel', 'Hessen'])
    expect(names('06')).toEqual([null, null, null, 'Hessen'])
  })
  it('is known for every municipality on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(424), (on, at) => {
        const area = municipal(on)[at]
        if (!area) throw new Error(`expected at least 425 areas on ${on}`)
        expect(['county', 'county-free-city']).toContain(countyOf(area, on)?.kind)
        expect(regionalDistrictOf(area, on)?.kind).toBe('regional-district')
        expect(responsibleArea('municipality', area, on)).not.toBeNull()
      }),
    )
  })
})
