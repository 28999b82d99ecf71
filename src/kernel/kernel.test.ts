import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, hashOf } from './canonical.ts'
import { day, dayOf, endOf, instant, later, parseDay, parseInstant, plus, showDay } from './clock.ts'
import { type Dated, inForce } from './dated.ts'
import { newId } from './ids.ts'
import { cents, eur, showMoney, sum } from './money.ts'
import { htmlLang, say } from './texts.ts'
import { isHessianHoliday, isWorkingDay, nextWorkingDay, periodEnd } from './working-days.ts'

describe('money', () => {
  it('counts in whole cents and refuses fractions', () => {
    expect(eur(12.5)).toBe(1250)
    expect(eur(0.29)).toBe(29)
    expect(sum([eur(0.1), eur(0.2)])).toBe(30)
    expect(() => eur(0.001)).toThrow(/at most two decimals/)
    expect(() => cents(1.5)).toThrow(/whole cents/)
  })
  it('is exact for every amount of two decimals', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => eur(amount / 100) === amount))
  })
  it('reads as people write it', () => {
    expect(showMoney(cents(123456)).replace(/\s/g, ' ')).toBe('1.234,56 €')
  })
})

describe('time', () => {
  it('reads a moment only in its own form, in a year that the database knows', () => {
    expect(parseInstant('2026-06-30T22:30:00.000Z')).toBe('2026-06-30T22:30:00.000Z')
    for (const text of ['', 'x', '2026-06-30', '2026-13-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z'])
      expect(parseInstant(text)).toBeNull()
    expect(() => instant('0000-06-01T00:00:00.000Z')).toThrow('between year 1 and 9999')
  })
  it('knows the day in Germany, in summer and in winter', () => {
    expect(dayOf(instant('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(dayOf(instant('2026-12-31T22:59:00Z'))).toBe('2026-12-31')
    expect(endOf(day('2026-03-28'))).toBe('2026-03-28T23:00:00.000Z')
    expect(endOf(day('2026-03-29'))).toBe('2026-03-29T22:00:00.000Z')
  })
  it('ends a month on its last day (BGB § 188 (3))', () => {
    expect(plus(day('2027-01-31'), 'P1M')).toBe('2027-02-28')
  })
  it('refuses days that the calendar does not have', () => {
    expect(parseDay('2026-02-29')).toBeNull()
    expect(parseDay('2028-02-29')).toBe('2028-02-29')
    expect(() => day('1.1.2026')).toThrow(/expected a day/)
  })
  it('adds hours to a moment', () => {
    expect(later(instant('2026-03-28T23:30:00Z'), 'PT24H')).toBe('2026-03-29T23:30:00.000Z')
  })
  it('shows a day in words', () => {
    expect(showDay(day('2026-11-23'))).toBe('23. November 2026')
    expect(showDay(day('2026-11-23'), 'en')).toBe('23 November 2026')
  })
})

describe('working days of Hessen', () => {
  it('has Corpus Christi and German Unity Day, but not Epiphany', () => {
    expect(isHessianHoliday(day('2026-06-04'))).toBe(true)
    expect(isHessianHoliday(day('2026-10-03'))).toBe(true)
    expect(isHessianHoliday(day('2026-01-06'))).toBe(false)
    expect(isWorkingDay(day('2026-12-24'))).toBe(true)
  })
  it('has the ten holidays of the law in every year, and Sundays only by chance', () => {
    const days = Array.from({ length: 365 }, (_, index) => plus(day('2027-01-01'), `P${index}D`))
    expect(days.filter(isHessianHoliday)).toEqual([
      ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-05-06'],
      ...['2027-05-17', '2027-05-27', '2027-10-03', '2027-12-25', '2027-12-26'],
    ])
  })
  it('moves the end of a period to the next working day (BGB § 193)', () => {
    expect(nextWorkingDay(day('2026-12-25'))).toBe('2026-12-28')
    expect(periodEnd(day('2026-11-25'), 'P1M')).toBe('2026-12-28')
    expect(periodEnd(day('2026-05-04'), 'P1M')).toBe('2026-06-05')
  })
})

describe('ids', () => {
  it('never go backwards, not even when the clock does', () => {
    const made = [newId(2000), newId(2000), newId(1000), ...Array.from({ length: 5000 }, () => newId(2000))]
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    expect(made.every((one) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/.test(one))).toBe(true)
  })
})

describe('dated law', () => {
  const row = (value: number, validFrom: string, validTo: string | null): Dated<number> => ({
    value,
    law: 'HVwVfG',
    paragraph: '§ 41',
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
    source: 'test',
    verified: false,
  })
  it('is picked by day and ends on its last day', () => {
    const table = [row(3, '2010-01-01', '2025-12-31'), row(4, '2026-01-01', null)]
    expect(inForce(table, day('2025-12-31'))?.value).toBe(3)
    expect(inForce(table, day('2026-01-01'))?.value).toBe(4)
    expect(inForce(table, day('2009-12-31'))).toBeNull()
  })
})

describe('texts and data', () => {
  it('falls back to German and fills in names', () => {
    expect(say({ de: 'Noch {days} Tage' }, 'en', { days: 3 })).toBe('Noch 3 Tage')
    expect(htmlLang('leicht')).toBe('de-simple')
  })
  it('writes equal data in one way', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        return canonical(record) === canonical(turned) && hashOf(record) === hashOf(turned)
      }),
    )
    expect(canonical({ b: [1, null], a: 'ä', c: undefined })).toBe('{"a":"ä","b":[1,null]}')
  })
})
