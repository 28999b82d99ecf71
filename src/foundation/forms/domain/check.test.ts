import { describe, expect, it } from 'vitest'
import { ANY, field, form, group, OPTIONAL, sampleForm } from '../../../../test/forms/sample-form.ts'
import { id } from '../../../kernel/ids.ts'
import type { Answer, Answers, Field, FieldKind } from '../form-words.ts'
import { checkAnswers } from './check.ts'
import { pagesOf } from './pages.ts'

const file = { file: id('01900000-0000-7000-8000-000000000001'), name: 'a.png', sizeBytes: 900, mediaType: 'image/png' }
const fine: Answers = {
  'person.name': 'Erika Muster',
  'person.born': '1985-03-27',
  'dog.breed': 'poodle',
  'pay.cash': 'true',
}
const told = (answers: Answers, of = sampleForm) =>
  checkAnswers(of, answers).map(({ path, code }) => `${path}: ${code}`)
const codeOf = (kind: FieldKind, answer: Answer, more: Partial<Field> = {}) => {
  const { id: _id, kind: _kind, ...rest } = more
  const [first] = checkAnswers(form(field('x', kind, rest)), { x: answer })
  return first === undefined ? 'fine' : first.expected === undefined ? first.code : `${first.code} ${first.expected}`
}

describe('checking answers', () => {
  it('finds nothing where everything required is there', () => {
    expect(told(fine)).toEqual([])
  })
  it('tells what is missing in the order of the form', () => {
    expect(told({})).toEqual(['person.name: missing', 'person.born: missing', 'dog.breed: missing', 'pay: one-of'])
  })
  it('asks for what a condition brings up, and not for what it hides', () => {
    expect(told({ ...fine, 'dog.breed': 'other' })).toEqual(['dog.which: missing'])
    expect(told({ ...fine, 'dog.which': 'left over' })).toEqual([])
  })
  it('lets an optional group be empty, but not half full', () => {
    expect(told({ ...fine, 'contact.street': 'Marktplatz 1' })).toEqual(['contact.postcode: missing'])
    expect(told({ ...fine, 'contact.street': 'Marktplatz 1', 'contact.postcode': '6518' })).toEqual([
      'contact.postcode: wrong-form',
    ])
  })
  it('checks each begun entry of a list', () => {
    expect(told({ ...fine, 'child[1].name': 'Ben', 'child[1].school': 'true' })).toEqual(['child[1].place: missing'])
    expect(told({ ...fine, 'child[0]': '', 'child[1]': '' })).toEqual([])
  })
  it('wants exactly one part of a choice group', () => {
    const iban = 'DE89370400440532013000'
    expect(told({ ...fine, 'pay.bank.iban': iban })).toEqual(['pay: one-of'])
    const { 'pay.cash': _cash, ...rest } = fine
    expect(told({ ...rest, 'pay.bank.iban': iban })).toEqual([])
    expect(told({ ...rest, 'pay.bank.iban': 'DE1' })).toEqual(['pay.bank.iban: wrong-form'])
  })
  it('counts entries', () => {
    const of = form(group('a', [field('b', 'text', OPTIONAL)], { times: { min: 2, max: 3 } }))
    expect(told({}, of)).toEqual(['a: too-few'])
    expect(told({ 'a[0].b': 'x', 'a[1].b': 'y' }, of)).toEqual([])
    expect(told({ 'a[0].b': '1', 'a[1].b': '2', 'a[2].b': '3', 'a[3].b': '4' }, of)).toEqual(['a: too-many'])
    const one = form(group('a', [field('b', 'text', OPTIONAL)], { times: { min: 1, max: 3 } }))
    expect(told({}, one)).toEqual([])
    const names = form(field('n', 'text', { times: { min: 2, max: null } }))
    expect(told({ 'n[1]': 'x' }, names)).toEqual(['n[0]: missing'])
    expect(told({ 'n[1]': 'x', 'n[2]': 'y' }, names)).toEqual([])
  })
  it('does not take what the program sets for a beginning, and asks nobody for it', () => {
    const of = form(
      group('g', [field('h', 'hidden'), field('l', 'text', { locked: true }), field('a')], OPTIONAL),
      field('s', 'hidden'),
      field('many', 'hidden', { times: { min: 1, max: null } }),
    )
    expect(told({ 'g.h': 'x', 'g.l': 'y' }, of)).toEqual([])
  })
  it('refuses answers that the form does not know', () => {
    expect(told({ ...fine, 'person.shoe': '44', 'child.name': 'x', person: 'y', 'dog.hint': 'z' })).toEqual([
      'person.shoe: unknown',
      'child.name: unknown',
      'person: unknown',
      'dog.hint: unknown',
    ])
  })
  it('looks at one page alone when asked to', () => {
    const [person, dog] = pagesOf(sampleForm)
    expect(checkAnswers(sampleForm, {}, person).map(({ path }) => path)).toEqual(['person.name', 'person.born'])
    expect(checkAnswers(sampleForm, {}, dog).map(({ path }) => path)).toEqual(['dog.breed'])
  })
  it('checks a list in a list', () => {
    const of = form(group('a', [group('b', [field('c'), field('d', 'text', OPTIONAL)], ANY)], ANY))
    expect(told({ 'a[1].b[1].d': 'x' }, of)).toEqual(['a[1].b[1].c: missing'])
  })
})

describe('a value', () => {
  it('is counted in characters as people count them', () => {
    expect(codeOf('text', '👩‍🚒', { maxLength: 3 })).toBe('fine')
    expect(codeOf('text', 'abcd', { maxLength: 3 })).toBe('too-long 3')
    expect(codeOf('text', 'ab', { minLength: 3 })).toBe('too-short 3')
    expect(codeOf('text', 'x'.repeat(1001))).toBe('too-long 1000')
    expect(codeOf('text', 'ab', { pattern: '[a-z]' })).toBe('wrong-form pattern')
  })
  it('is a number in its range', () => {
    expect(codeOf('number', '12.5', { minValue: '12.5', maxValue: '13' })).toBe('fine')
    expect(codeOf('number', '12.4', { minValue: '12.5' })).toBe('too-small 12.5')
    expect(codeOf('integer', '3', { maxValue: '2' })).toBe('too-large 2')
    expect(codeOf('integer', '3.5')).toBe('not-whole')
    expect(codeOf('number', 'zwölf')).toBe('not-a-number')
    expect(codeOf('money', '12.345')).toBe('wrong-form money')
    expect(codeOf('money', '12.50')).toBe('fine')
  })
  it('is a day of the calendar, a time, or both', () => {
    expect(codeOf('date', '2028-02-29')).toBe('fine')
    expect(['2027-02-29', '0026-01-01', '1.1.2026', '2026-Feb-01'].map((text) => codeOf('date', text))).toEqual(
      Array(4).fill('not-a-date'),
    )
    expect(codeOf('date', '2020-01-01', { minValue: '2021-01-01' })).toBe('too-small 2021-01-01')
    expect(codeOf('time', '24:00')).toBe('not-a-time')
    expect(codeOf('datetime', '2026-11-23T14:30')).toBe('fine')
    expect(codeOf('datetime', '2026-11-23T')).toBe('not-a-time')
    expect(codeOf('datetime', 'T14:30')).toBe('not-a-date')
  })
  it('is one of the choices', () => {
    const choices = [{ code: '001', label: { de: 'eins' } }]
    expect(codeOf('choice', '001', { choices })).toBe('fine')
    expect(codeOf('choice', '1', { choices })).toBe('not-a-choice')
    expect(codeOf('choice', 'Wiesbaden', { codeList: 'urn:x' })).toBe('fine')
    expect(codeOf('yes-no', 'ja')).toBe('not-yes-no')
  })
  it('is a file of the right kind and size', () => {
    expect(codeOf('file', file, { mediaTypes: ['image/png'], maxBytes: 900 })).toBe('fine')
    expect(codeOf('file', file, { maxBytes: 899 })).toBe('file-too-large 899')
    expect(codeOf('file', file, { mediaTypes: ['application/pdf'] })).toBe('file-wrong-kind application/pdf')
    expect(codeOf('file', { ...file, mediaType: 'text/html' })).toMatch(/^file-wrong-kind/)
    expect(codeOf('file', 'a.png')).toMatch(/^file-wrong-kind/)
    expect(codeOf('text', file)).toBe('wrong-form text')
  })
})
