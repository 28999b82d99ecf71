import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field } from '../../../../test/forms/sample-form.ts'
import { joinDay, joinMoment, normalise } from './normalise.ts'
import { compareDecimals, readDecimal, readMoney, typedDecimal } from './numbers.ts'

describe('what people type', () => {
  it('becomes numbers with a dot', () => {
    expect(['12,5', '12.5', '1.234,50', '1.000', ' 7 ', '−3,5', '007', '0,5', '1 000'].map(readDecimal)).toEqual([
      '12.5',
      '12.5',
      '1234.50',
      '1000',
      '7',
      '-3.5',
      '7',
      '0.5',
      '1000',
    ])
    expect(['zwölf', '1,2,3', '1.23,4.5', '', '12,'].map(readDecimal)).toEqual([
      'zwölf',
      '1,2,3',
      '1.23,4.5',
      '',
      '12,',
    ])
  })
  it('becomes money with two decimals', () => {
    expect(['12', '12,5', '1.234,56 €', '12,345'].map(readMoney)).toEqual(['12.00', '12.50', '1234.56', '12.345'])
  })
  it('stays the same number when it is shown and typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
        const number = `${whole}.${part}`
        expect(readDecimal(typedDecimal(number))).toBe(number)
      }),
    )
  })
  it('loses what cannot be seen, but no letters', () => {
    const name = field('name')
    expect(normalise(name, '  Erika\u0000  Mu\u0308ller\u202e ')).toBe('Erika Müller')
    expect(normalise(name, 'a\r\nb')).toBe('a b')
    expect(normalise(field('text', 'longtext'), 'a\r\nb\r\n')).toBe('a\nb')
    expect(normalise(name, 'x\ud800y')).toBe('x\ufffdy')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(name, text)
        expect(normalise(name, once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toContain('\0')
      }),
    )
  })
  it('finds its form by kind', () => {
    expect(normalise(field('i', 'iban'), 'de89 3704 0044 0532 0130 00')).toBe('DE89370400440532013000')
    expect(normalise(field('p', 'plate'), 'wi - ab  123')).toBe('WI-AB 123')
    expect(normalise(field('p', 'postcode'), 'D-65185')).toBe('65185')
    expect(normalise(field('t', 'time'), '9.30 Uhr')).toBe('09:30')
    expect(normalise(field('n', 'integer'), '5,0')).toBe('5')
  })
  it('becomes a day out of three inputs, or stays to be shown again', () => {
    expect(joinDay({ day: '9', month: '3', year: '2001' })).toBe('2001-03-09')
    expect(joinDay({ day: ' ', month: '', year: '' })).toBe('')
    expect(joinDay({ day: '31', month: 'Feb', year: '' })).toBe('-Feb-31')
    expect(joinMoment('2026-11-23', '9:05')).toBe('2026-11-23T09:05')
    expect(joinMoment('', '')).toBe('')
  })
})

describe('decimal numbers', () => {
  it('are compared exactly, however long', () => {
    expect(compareDecimals('10000000000000000.1', '10000000000000000.2')).toBe(-1)
    expect(compareDecimals('1.50', '1.5')).toBe(0)
    expect(compareDecimals('-0.5', '0')).toBe(-1)
    expect(compareDecimals('x', '1')).toBeNull()
  })
})
