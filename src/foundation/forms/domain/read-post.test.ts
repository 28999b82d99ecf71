import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY, field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import { id } from '../../../kernel/ids.ts'
import type { Answers, FormPage } from '../form-words.ts'
import { isYes } from './conditions.ts'
import { pagesOf } from './pages.ts'
import { readPage } from './read-post.ts'

const pageOf = (name: string, of = sampleForm): FormPage => {
  const page = pagesOf(of).find((one) => one.id === name)
  if (page === undefined) throw new Error(`no page ${name}`)
  return page
}
const post = (page: string, fields: Readonly<Record<string, string>>, before: Answers = {}) =>
  readPage(sampleForm, pageOf(page), { fields: Object.entries(fields), before })

const file = { file: id('01900000-0000-7000-8000-000000000001'), name: 'a.png', sizeBytes: 9, mediaType: 'image/png' }

describe('reading the post of a page', () => {
  it('takes answers in the form that their kind has', () => {
    const read = post('person', {
      'person.name': ' Erika  Muster ',
      'person.email': '',
      'person.born--day': '27',
      'person.born--month': '3',
      'person.born--year': '1985',
    })
    expect(read.answers).toEqual({ 'person.name': 'Erika Muster', 'person.born': '1985-03-27' })
    expect(read.action).toEqual({ do: 'next' })
    expect(post('dog', { 'dog.price': '1.234,5' }).answers).toEqual({ 'dog.price': '1234.50' })
  })
  it('keeps what was typed wrong, to be shown and mended', () => {
    const read = post('dog', { 'dog.price': 'viel' })
    expect(read.answers).toEqual({ 'dog.price': 'viel' })
    expect(read.raw).toEqual({ 'dog.price': 'viel' })
  })
  it('replaces the answers of its page and leaves the others alone', () => {
    const before = { 'person.name': 'Alt', 'dog.breed': 'poodle', 'dog.price': '5.00', 'dog.photos[0]': file }
    expect(post('dog', { 'dog.breed': 'other', 'person.name': 'Neu' }, before).answers).toEqual({
      'person.name': 'Alt',
      'dog.photos[0]': file,
      'dog.breed': 'other',
    })
  })
  it('keeps the answer to a question that the page did not show', () => {
    const before = { 'dog.breed': 'poodle', 'dog.which': 'Bobtail' }
    expect(post('dog', { 'dog.breed': 'poodle' }, before).answers).toEqual(before)
  })
  it('takes nothing for what nobody may change', () => {
    const of = form(
      group('g', [field('l', 'text', { locked: true }), field('h', 'hidden'), field('n', 'note'), field('f', 'file')]),
    )
    const before = { 'g.l': 'fest', 'g.h': 'x' }
    const fields = ['g.l', 'g.h', 'g.n', 'g.f', 'g', '__proto__', 'g.constructor'].map(
      (name) => [name, 'böse'] as const,
    )
    expect(readPage(of, pageOf('g', of), { fields, before }).answers).toEqual(before)
  })
  it('tells which questions the answers have brought up', () => {
    expect(post('dog', { 'dog.breed': 'other' }).appeared).toEqual(['dog.which'])
    expect(post('dog', { 'dog.breed': 'other', 'dog.which': 'Bobtail' }).appeared).toEqual([])
    expect(post('dog', { 'dog.breed': 'other' }, { 'dog.breed': 'other' }).appeared).toEqual([])
  })
})

describe('entries of a list', () => {
  const two = { 'child[0].name': 'Ada', 'child[1].name': 'Ben' }
  it('are added, and stay while the form is not sent on', () => {
    const added = post('child', { ...two, do: 'add:child' })
    expect(added.action).toEqual({ do: 'add', path: 'child' })
    expect(added.answers).toEqual({ ...two, 'child[2]': '' })
    const saved = post('child', { ...two, 'child[2].name': '', do: 'save' }, added.answers)
    expect(saved.answers).toEqual({ ...two, 'child[2]': '' })
    expect(post('child', { ...two, 'child[2].name': '' }, added.answers).answers).toEqual(two)
  })
  it('are removed, and those behind move up with what was typed', () => {
    const before = { ...two, 'child[1].nicknames[0]': 'B' }
    const read = post('child', { ...two, 'child[1].nicknames[0]': 'B', do: 'remove:child[0]' }, before)
    expect(read.answers).toEqual({ 'child[0].name': 'Ben', 'child[0].nicknames[0]': 'B' })
    expect(read.raw).toEqual({ 'child[0].name': 'Ben', 'child[0].nicknames[0]': 'B' })
  })
  it('are removed inside of other entries', () => {
    const before = { 'child[1].nicknames[0]': 'A', 'child[1].nicknames[1]': 'B' }
    const read = post('child', { ...before, do: 'remove:child[1].nicknames[0]' }, before)
    expect(read.answers).toEqual({ 'child[1].nicknames[0]': 'B' })
  })
  it('are left out when they are blank and the form goes on', () => {
    const read = post('child', {
      'child[0].name': '',
      'child[1].name': 'Ben',
      'child[1].nicknames[0]': '',
      'child[1].nicknames[1]': 'B',
    })
    expect(read.answers).toEqual({ 'child[0].name': 'Ben', 'child[0].nicknames[0]': 'B' })
  })
  it('do not grow beyond what the form allows', () => {
    const of = form(group('g', [field('n', 'text', { times: { min: 0, max: 2 } })]))
    const fields = [['do', 'add:g.n']] as const
    const before = { 'g.n[0]': 'a', 'g.n[1]': 'b' }
    const kept = [['g.n[0]', 'a'], ['g.n[1]', 'b'], ...fields] as const
    expect(readPage(of, pageOf('g', of), { fields: kept, before }).answers).toEqual(before)
  })
  it('lose a file by its button', () => {
    const before = { 'dog.photos[0]': file, 'dog.photos[1]': { ...file, name: 'b.png' } }
    expect(post('dog', { do: 'remove-file:dog.photos[0]' }, before).answers).toEqual({
      'dog.photos[0]': { ...file, name: 'b.png' },
    })
  })
  it('are ticked as boxes that share the name of the list', () => {
    const choices = [1, 2, 3].map((code) => ({ code: String(code), label: { de: `Nr. ${code}` } }))
    const of = form(group('g', [field('pick', 'choice', { choices, ...ANY })]))
    const read = (before: Answers, ...codes: readonly string[]) =>
      readPage(of, pageOf('g', of), { fields: codes.map((code) => ['g.pick', code] as const), before }).answers
    expect(read({}, '1', '3')).toEqual({ 'g.pick[0]': '1', 'g.pick[1]': '3' })
    expect(read({ 'g.pick[0]': '1', 'g.pick[1]': '3' }, '2')).toEqual({ 'g.pick[0]': '2' })
    expect(read({ 'g.pick[0]': '1' })).toEqual({})
  })
})

describe('a button', () => {
  it('only does what the page offers; anything else just saves', () => {
    const values = [
      'add:dog',
      'add:person.name',
      'remove:child',
      'remove:dog.photos',
      'remove-file:dog.breed',
      'x',
      'add:__proto__',
      '',
    ]
    for (const value of values) expect(post('dog', { do: value }).action).toEqual({ do: 'save' })
    expect(post('dog', { do: 'back' }).action).toEqual({ do: 'back' })
  })
})

describe('any post at all', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'child[0].name',
      'child[1].school',
      'child[3].nicknames[2]',
      'child[0].place',
      'child',
      'child[1]',
      'do',
    ),
    fc.string(),
  )
  const value = fc.oneof(
    fc.constantFrom('next', 'save', 'add:child', 'remove:child[0]', 'add:child[0].nicknames', 'true', ''),
    fc.string({ unit: 'binary' }),
  )
  it('gives answers that the page knows and that stay the same when the page is sent again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (fields) => {
        const page = pageOf('child')
        const once = readPage(sampleForm, page, { fields, before: { 'person.name': 'Alt' } })
        expect(once.answers['person.name']).toBe('Alt')
        expect(Object.keys(once.answers).every((path) => path === 'person.name' || /^child\[\d\]/.test(path))).toBe(
          true,
        )
        const texts = Object.entries(once.answers).flatMap(([path, text]) =>
          typeof text === 'string' ? [[path, text] as const] : [],
        )
        const again = readPage(sampleForm, page, { fields: [...texts, ['do', 'save']], before: once.answers })
        expect(again.answers).toEqual(once.answers)
      }),
    )
  })
  it('shows and hides by yes and no without losing an entry', () => {
    const of = form(group('c', [field('on', 'yes-no'), field('x', 'text', { when: isYes('c.on') })], ANY))
    const before = { 'c[0].on': 'true', 'c[0].x': 'kept' }
    const off = readPage(of, pageOf('c', of), {
      fields: [
        ['c[0].on', 'false'],
        ['c[0].x', 'kept'],
      ],
      before,
    })
    expect(off.answers).toEqual({ 'c[0].on': 'false', 'c[0].x': 'kept' })
  })
})
