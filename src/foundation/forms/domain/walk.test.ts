import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY, field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import type { Answers } from '../form-words.ts'
import { is, isFilled, isYes } from './conditions.ts'
import { fieldsOf, relevantAnswers, visibleParts } from './walk.ts'

const paths = (answers: Answers, of = sampleForm) => fieldsOf(visibleParts(of, answers)).map(({ path }) => path)

describe('what is asked', () => {
  it('follows from the answers', () => {
    expect(paths({})).not.toContain('dog.which')
    expect(paths({ 'dog.breed': 'other' })).toContain('dog.which')
  })
  it('shows one blank entry of a list, and as many as answers name', () => {
    expect(paths({}).filter((path) => path.startsWith('child'))).toEqual([
      'child[0].name',
      'child[0].school',
      'child[0].nicknames[0]',
    ])
    expect(
      paths({ 'child[2].name': 'Cleo' }).filter((path) => path.endsWith('.name') && path !== 'person.name'),
    ).toEqual(['child[0].name', 'child[1].name', 'child[2].name'])
    expect(paths({ 'child[1]': '' })).toContain('child[1].name')
  })
  it('asks in each entry by the answers of that entry', () => {
    const asked = paths({ 'child[0].school': 'false', 'child[1].school': 'true' })
    expect(asked).not.toContain('child[0].place')
    expect(asked).toContain('child[1].place')
  })
  it('shows as many entries as there must be, and none of what may not be', () => {
    const of = form(
      group('a', [field('b')], { times: { min: 3, max: 5 } }),
      field('c', 'text', { times: { min: 0, max: 0 } }),
    )
    expect(paths({}, of)).toEqual(['a[0].b', 'a[1].b', 'a[2].b'])
  })
  it('is not exhausted by a huge index', () => {
    expect(paths({ 'child[9999].name': 'x' }).length).toBeLessThan(1000)
  })
  it('hides what hangs at an answer that no longer counts', () => {
    const of = form(
      field('a', 'yes-no'),
      field('b', 'yes-no', { when: isYes('a') }),
      field('c', 'text', { when: isYes('b') }),
      field('d', 'text', { when: isFilled('c') }),
    )
    const answers = { a: 'true', b: 'true', c: 'x', d: 'y' }
    expect(relevantAnswers(of, answers)).toEqual(answers)
    expect(relevantAnswers(of, { ...answers, a: 'false' })).toEqual({ a: 'false' })
  })
  it('ends where conditions need each other in a circle', () => {
    const of = form(
      field('a', 'text', { when: { is_empty: { identifier: 'b' } } }),
      field('b', 'text', { when: { is_empty: { identifier: 'a' } } }),
      field('c', 'text', { when: is('c', 'x') }),
    )
    expect(relevantAnswers(of, { a: '1', b: '2' })).toEqual(relevantAnswers(of, { b: '2', a: '1' }))
    expect(relevantAnswers(of, { c: 'y' })).toEqual({})
  })
})

describe('the answers that count', () => {
  const path = fc.constantFrom(
    ...['person.name', 'person.born', 'dog.breed', 'dog.which', 'dog.hint', 'child[0].school', 'child[0].place'],
    ...['child[2].place', 'child[2].school', 'child[1].nicknames[1]', 'nothing', 'child.name', 'pay.cash', 'child[1]'],
  )
  const answers = fc.dictionary(path, fc.constantFrom('true', 'false', 'other', 'x', ''))
  it('are some of the answers, and stay when looked at again', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const relevant = relevantAnswers(sampleForm, given)
        for (const [key, value] of Object.entries(relevant)) expect(given[key]).toBe(value)
        expect(relevantAnswers(sampleForm, relevant)).toEqual(relevant)
        const asked = new Set(paths(given))
        expect(Object.keys(relevant).every((key) => asked.has(key))).toBe(true)
      }),
    )
  })
  it('leave out notes, blanks and what the form does not know', () => {
    expect(
      relevantAnswers(form(field('n', 'note'), group('g', [field('a')], ANY)), { n: 'x', z: 'y', 'g[0].a': '' }),
    ).toEqual({})
  })
})
