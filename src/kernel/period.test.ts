import { describe, expect, it } from 'vitest'
import { longest, showPeriod } from './period.ts'

describe('a period', () => {
  it.each([
    ['P3M', '3 Monate', '3 Monaten'],
    ['P1M', '1 Monat', '1 Monat'],
    ['P28D', '28 Tage', '28 Tagen'],
    ['P2W', '2 Wochen', '2 Wochen'],
    ['P10Y', '10 Jahre', '10 Jahren'],
    ['PT1H', '1 Stunde', '1 Stunde'],
    ['P1Y6M', '1 Jahr und 6 Monate', '1 Jahr und 6 Monaten'],
  ])('%s is said as people do', (period, nominative, dative) => {
    expect(showPeriod(period, 'de')).toBe(nominative)
    expect(showPeriod(period, 'de', 'dative')).toBe(dative)
    expect(showPeriod(period, 'leicht')).toBe(nominative)
  })

  it('is said in English too, which knows no cases', () => {
    expect(['P3M', 'P1M', 'P1Y6M'].map((period) => showPeriod(period, 'en', 'dative'))).toEqual([
      '3 months',
      '1 month',
      '1 year and 6 months',
    ])
  })

  it.each(['', 'P', 'PT5M', 'bald', 'P3M bald'])('that is none is said as it is: %j', (period) => {
    expect(showPeriod(period, 'de')).toBe(period)
  })

  it('is compared by its length', () => {
    expect(longest(['P30D', 'P10Y', 'P5Y', 'P1Y'])).toBe('P10Y')
    expect(longest(['P13M', 'P1Y'])).toBe('P13M')
    expect(longest([])).toBeNull()
  })
})
