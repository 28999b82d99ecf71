import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmail, isIban, isPhone, isPlate, isPostcode, isTime } from './known-forms.ts'
import { fitsPattern } from './patterns.ts'

describe('known forms of text', () => {
  it('knows e-mail addresses', () => {
    expect(['a@b.de', 'erika.muster+post@amt.hessen.de', 'ä@grün.de'].every(isEmail)).toBe(true)
    const wrong = [
      'a@b',
      'a b@c.de',
      '@c.de',
      'a@',
      'a@-c.de',
      'a@c..de',
      '.a@c.de',
      'a..b@c.de',
      `${'a'.repeat(65)}@c.de`,
    ]
    expect(wrong.filter(isEmail)).toEqual([])
  })
  it('knows telephone numbers', () => {
    expect(['0611 123456', '+49 (0)611 32-0', '112', '0611/1234.5'].every(isPhone)).toBe(true)
    expect(['12', 'abc', '+49 611 123456 Durchwahl 7', '1'.repeat(21)].filter(isPhone)).toEqual([])
  })
  it('knows postcodes, times and number plates', () => {
    expect(['65185', '01067'].every(isPostcode)).toBe(true)
    expect(['6518', '651855', '00123', 'D-65185'].filter(isPostcode)).toEqual([])
    expect(isTime('23:59') && isTime('00:00') && !isTime('24:00') && !isTime('9:30')).toBe(true)
    expect(['WI-AB 123', 'F-X 1', 'MTK-AB 12E', 'WI 1234', 'KS-Ä 1'].filter(isPlate)).toEqual([
      'WI-AB 123',
      'F-X 1',
      'MTK-AB 12E',
      'WI 1234',
    ])
    expect(['WI-AB 0123', 'WIESB-A 1', 'wi-ab 123', 'MTK-AB 12345'].filter(isPlate)).toEqual([])
  })
  it('knows account numbers and finds every wrong digit and every swap of neighbours', () => {
    const iban = 'DE89370400440532013000'
    expect(isIban(iban)).toBe(true)
    expect(isIban('GB82WEST12345698765432')).toBe(true)
    expect(isIban('DE8937040044053201300')).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(iban[at]) + by) % 10
        expect(isIban(`${iban.slice(0, at)}${digit}${iban.slice(at + 1)}`)).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), (at) => {
        fc.pre(iban[at] !== iban[at + 1])
        expect(isIban(`${iban.slice(0, at)}${iban[at + 1]}${iban[at]}${iban.slice(at + 2)}`)).toBe(false)
      }),
    )
  })
})

describe('a pattern of a schema', () => {
  it('has to fit the whole text', () => {
    expect(fitsPattern('65185', '([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}')).toBe(true)
    expect(fitsPattern('00185', '([0]{1}[1-9]{1}|[1-9]{1}[0-9]{1})[0-9]{3}')).toBe(false)
    expect(fitsPattern('x65185', '[0-9]{5}')).toBe(false)
    expect(fitsPattern('a@b.de', '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{1,63}$')).toBe(true)
    expect(fitsPattern('a@b', '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{1,63}$')).toBe(false)
    expect(fitsPattern('a', 'a|b')).toBe(true)
    expect(fitsPattern('ac', 'a|b')).toBe(false)
  })
  it('lets everything pass where it cannot be read', () => {
    expect(fitsPattern('x', '[')).toBe(true)
  })
  it('never takes long, whatever it is', () => {
    const before = process.cpuUsage()
    for (const pattern of [
      '(a+)+',
      '(a|a)*',
      '(a|aa)+b',
      '((a*)*)*b',
      'a*a*a*a*a*a*b',
      '(.*)*x',
      '(?:a{1,30}){1,30}b',
    ]) {
      fitsPattern(`${'a'.repeat(5000)}!`, pattern)
      for (let length = 1; length < 40; length++) fitsPattern(`${'a'.repeat(length)}!`, pattern)
    }
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000)
  })
})
