import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/clock.ts'
import { areasByKey, municipalitiesAt, readGeography } from './geography.ts'
import type { AreaRow } from './read-area.ts'

const row = (ags: string, given: Partial<AreaRow> = {}): AreaRow => ({
  ags,
  ars: ags.padEnd(12, '0'),
  name: ags,
  officialName: ags,
  kind: 'municipality',
  seat: null,
  inhabitants: 10,
  areaHectares: 1,
  seatPostcode: null,
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'test',
  verified: true,
  ...given,
})

const a = row('06999001', { validTo: '2021-12-31', successors: ['06999003'] })
const b = row('06999002', { validTo: '2021-12-31', successors: ['06999003'], inhabitants: 20 })
const c = row('06999003', { validFrom: '2022-01-01', validTo: '2024-12-31', successors: ['06999004'] })
const d = row('06999004', { validFrom: '2025-01-01' })
const geography = readGeography({ areas: [a, b, c, d], postcodes: { '60000': ['06999001', '06999002'] } })
const keys = (ags: string, on: string) => areasByKey(geography, ags, day(on)).map((area) => area.ags)

describe('keys over time', () => {
  it('lead over several changes to the area that is valid', () => {
    expect(keys('06999001', '2021-12-31')).toEqual(['06999001'])
    expect(keys('06999001', '2022-01-01')).toEqual(['06999003'])
    expect(keys('06999001', '2030-01-01')).toEqual(['06999004'])
  })
  it('lead back to all that they were made of', () => {
    expect(keys('06999004', '2020-01-01')).toEqual(['06999001', '06999002'])
  })
  it('let a choice of postcodes shrink when its municipalities become one', () => {
    const at = (on: string) => municipalitiesAt(geography, '60000', day(on)).map((area) => area.ags)
    expect(at('2021-12-31')).toEqual(['06999002', '06999001'])
    expect(at('2022-01-01')).toEqual(['06999003'])
  })
})

describe('a broken table', () => {
  const reading = (areas: readonly AreaRow[]) => () => readGeography({ areas, postcodes: {} })
  it('is refused with the row, the column and what is expected', () => {
    expect(reading([row('06999001', { kind: 'village' })])).toThrow(/06999001, kind: expected one of state/)
    expect(reading([row('06999001', { validTo: '2021-02-30' })])).toThrow(/validTo: expected a day/)
    expect(reading([a])).toThrow(/successors: expected a known key, got 06999003/)
  })
})
