import { describe, expect, it } from 'vitest'
import { allOf, anyOf, holds, is, isFilled, isNot, isYes } from './conditions.ts'

const answers = {
  'vehicle.keeper': 'other',
  'vehicle.doors': '4',
  'person.consent': 'true',
  'person.born': '2001-03-09',
  'child[0].name': 'Ada',
  'child[1].name': 'Ben',
  'child[1].school': 'true',
}

describe('a condition', () => {
  it('compares an answer with a value', () => {
    expect(holds(is('vehicle.keeper', 'other'), answers, 'vehicle.consent')).toBe(true)
    expect(holds(isNot('vehicle.keeper', 'me'), answers, 'vehicle.consent')).toBe(true)
    expect(holds(is('vehicle.doors', 4), { 'vehicle.doors': '4.00' }, '')).toBe(true)
    expect(holds(is('vehicle.doors', '4'), { 'vehicle.doors': '4.00' }, '')).toBe(false)
  })
  it('takes a missing answer as empty', () => {
    expect(holds(is('vehicle.colour', ''), answers, '')).toBe(true)
    expect(holds(isNot('vehicle.colour', 'red'), answers, '')).toBe(true)
    expect(holds(is('person.none', false), answers, '')).toBe(false)
    expect(holds(isFilled('vehicle.colour'), { 'vehicle.colour': '' }, '')).toBe(false)
  })
  it('takes a bare identifier as a question of yes and no', () => {
    expect(holds(isYes('person.consent'), answers, '')).toBe(true)
    expect(holds(is('person.consent', true), answers, '')).toBe(true)
    expect(holds(isYes('vehicle.keeper'), answers, '')).toBe(false)
  })
  it('looks into the entry that the part itself lies in', () => {
    expect(holds(isYes('child.school'), answers, 'child[1].place')).toBe(true)
    expect(holds(isYes('child.school'), answers, 'child[0].place')).toBe(false)
    expect(holds(is('child[1].name', 'Ben'), answers, 'child[0].place')).toBe(true)
  })
  it('looks into the first entry from outside of the list', () => {
    expect(holds(is('child.name', 'Ada'), answers, 'vehicle.keeper')).toBe(true)
    expect(holds(is('a.b.c', 'x'), { 'a[0].b[0].c': 'x' }, 'z')).toBe(true)
  })
  it('resolves a list in a list entry by entry', () => {
    const nested = { 'a[1].b[2].on': 'true', 'a[1].b[0].on': 'false' }
    expect(holds(isYes('a.b.on'), nested, 'a[1].b[2].more')).toBe(true)
    expect(holds(isYes('a.b.on'), nested, 'a[1].more')).toBe(false)
  })
  it('knows an empty group from a begun one', () => {
    expect(holds(isFilled('child'), answers, 'vehicle.keeper')).toBe(true)
    expect(holds(isFilled('child'), { 'child[2].name': 'Cleo' }, '')).toBe(true)
    expect(holds({ is_empty: { identifier: 'contact' } }, answers, '')).toBe(true)
    expect(holds({ is_empty: { identifier: 'chil' } }, answers, '')).toBe(true)
  })
  it('orders numbers by value and days by the calendar', () => {
    expect(holds({ less_than: [{ identifier: 'vehicle.doors' }, 10] }, answers, '')).toBe(true)
    expect(holds({ less_than: [{ identifier: 'person.born' }, '2001-03-10'] }, answers, '')).toBe(true)
    expect(holds({ less_than: [{ identifier: 'vehicle.keeper' }, 'z'] }, answers, '')).toBe(false)
    expect(holds({ less_than: [{ identifier: 'vehicle.colour' }, 10] }, answers, '')).toBe(false)
  })
  it('tells a day of the calendar from one that is none', () => {
    const date = (day: string, month: string, year: string) =>
      holds(
        { is_valid_date: [{ identifier: 'd' }, { identifier: 'm' }, { identifier: 'y' }] },
        { d: day, m: month, y: year },
        '',
      )
    expect(date('29', '2', '2028')).toBe(true)
    expect(date('29', '02', '2027')).toBe(false)
    expect(date('', '02', '2027')).toBe(false)
    expect(date('1.5', '02', '2027')).toBe(false)
  })
  it('joins: and, or, not, and xor as exactly one', () => {
    const yes = is('vehicle.keeper', 'other')
    const no = is('vehicle.keeper', 'me')
    expect(holds(allOf(yes, no), answers, '')).toBe(false)
    expect(holds(anyOf(yes, no), answers, '')).toBe(true)
    expect(holds({ not: no }, answers, '')).toBe(true)
    expect(holds({ xor: [yes, no, no] }, answers, '')).toBe(true)
    expect(holds({ xor: [yes, yes, yes] }, answers, '')).toBe(false)
  })
  it('is not fooled by names that every object has', () => {
    expect(holds(isFilled('constructor'), {}, '')).toBe(false)
  })
})
