import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/clock.ts'
import { courtOf } from './courts.ts'
import { remedyNotice } from './remedy.ts'

const on = day('2026-11-23')

describe('the court for a place', () => {
  it('follows the county, also for Hanau since it is a county-free city', () => {
    expect(courtOf('06414000', on)).toMatch(/^Verwaltungsgericht Wiesbaden/)
    expect(courtOf('06415000', on)).toMatch(/^Verwaltungsgericht Frankfurt/)
    expect(courtOf('06435014', day('2025-12-31'))).toMatch(/^Verwaltungsgericht Frankfurt/)
    expect(courtOf('06440', on)).toMatch(/^Verwaltungsgericht Gießen/)
    expect(courtOf('06633', on)).toMatch(/^Verwaltungsgericht Kassel/)
    expect(courtOf('06413000', on)).toMatch(/^Verwaltungsgericht Darmstadt/)
  })

  it('is none outside of Hessen', () => {
    expect(courtOf('07315000', on)).toBeNull()
  })
})

describe('the notice on remedies', () => {
  it('is never made up for a day without a rule', () => {
    expect(() => remedyNotice('municipality', { on: day('2017-12-31'), authority: 'A', court: 'C' })).toThrow(/no rule/)
  })
})
