import { describe, expect, test } from 'vitest'
import type { Answers, Condition, Field, FormDefinition, FormRule, Group } from '../form-words.ts'
import { checkAnswers } from './check.ts'
import { allOf, is, isFilled } from './conditions.ts'
import { fieldsOf, relevantAnswers, visibleParts } from './walk.ts'

const text = (id: string, min = 0): Field => ({ id, kind: 'text', label: { de: id }, times: { min, max: 1 } })

const group = (id: string, parts: Group['parts'], max: number | null = 1): Group => ({
  ...{ id, kind: 'group', label: { de: id }, times: { min: 0, max }, parts },
})

const rule = (effect: FormRule['effect'], target: string, condition: Condition): FormRule => ({
  ...{ id: `R-${effect}`, effect, target, condition, message: { de: `${target} so.` } },
})

const form = (rules: readonly FormRule[]): FormDefinition => ({
  parts: [group('g', [text('a'), text('b'), text('c')]), group('h', [text('d')], 5), group('i', [text('e')])],
  hints: [],
  rules,
})

const asked = (rules: readonly FormRule[], answers: Answers) =>
  fieldsOf(visibleParts(form(rules), answers)).map(({ path }) => path)

const neither = rule('valid', 'g', { or: [isFilled('g.a'), isFilled('g.b')] })

describe('a rule of a form', () => {
  test('that requires makes a question one that must be answered, while it holds', () => {
    const rules = [rule('require', 'g.b', is('g.a', 'x'))]
    expect(checkAnswers(form(rules), { 'g.a': 'x' })).toEqual([{ path: 'g.b', code: 'missing' }])
    expect(checkAnswers(form(rules), { 'g.a': 'y' })).toEqual([])
    expect(checkAnswers(form(rules), { 'g.a': 'x', 'g.b': 'y' })).toEqual([])
  })
  test('that forbids takes the question away, and what was answered there no longer counts', () => {
    const rules = [rule('forbid', 'g.b', is('g.a', 'x'))]
    expect(asked(rules, { 'g.a': 'x' })).not.toContain('g.b')
    expect(asked(rules, { 'g.a': 'y' })).toContain('g.b')
    expect(relevantAnswers(form(rules), { 'g.a': 'x', 'g.b': 'y' })).toEqual({ 'g.a': 'x' })
    expect(checkAnswers(form(rules), { 'g.a': 'x', 'g.b': 'y' })).toEqual([])
  })
  test('that forbids a group takes everything in it away', () => {
    expect(asked([rule('forbid', 'i', is('g.a', 'x'))], { 'g.a': 'x', 'i.e': 'y' })).not.toContain('i.e')
  })
  test('about two answers that forbid each other takes neither away, and says so', () => {
    const rules = [rule('forbid', 'g.b', isFilled('g.a')), rule('forbid', 'g.a', isFilled('g.b'))]
    const both = { 'g.a': 'x', 'g.b': 'y' }
    expect(asked(rules, {})).toEqual(expect.arrayContaining(['g.a', 'g.b']))
    expect(asked(rules, { 'g.a': 'x' })).not.toContain('g.b')
    expect(relevantAnswers(form(rules), both)).toEqual(both)
    expect(checkAnswers(form(rules), both).map(({ path, code }) => [path, code])).toEqual([
      ['g.b', 'rule'],
      ['g.a', 'rule'],
    ])
  })
  test('that is not met stands at the last question it is about, with its sentence', () => {
    expect(checkAnswers(form([neither]), { 'g.c': 'x' })).toEqual([
      { path: 'g.b', code: 'rule', expected: 'g so.', rule: 'R-valid' },
    ])
    expect(checkAnswers(form([neither]), { 'g.a': 'x' })).toEqual([])
    expect(checkAnswers(form([neither]), {})).toEqual([])
  })
  test('in a list means the entry that it is asked for', () => {
    const rules = [rule('require', 'h.d', allOf(isFilled('g.a')))]
    const problems = checkAnswers(form(rules), { 'g.a': 'x', 'h[0].d': 'x', 'h[1]': '' })
    expect(problems).toEqual([])
    const valid = [rule('valid', 'h', is('h.d', 'x'))]
    expect(checkAnswers(form(valid), { 'h[0].d': 'x', 'h[1].d': 'y' }).map(({ path }) => path)).toEqual(['h[1].d'])
  })
})
