import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from './compile.ts'
import { holdsAt } from './conditions.ts'
import { rulesAnswers } from './rule-answers.ts'
import type { RuleCondition, RuleOperand } from './rule-words.ts'

const TODAY = '2026-11-24'
const id = (path: string) => ({ identifier: `self.${path}` })
const holds = (
  condition: RuleCondition,
  answers: Readonly<Record<string, string>>,
  { at = 'x', self = '' }: { readonly at?: string; readonly self?: string } = {},
) => holdsAt(condition, { answers: rulesAnswers(answers, TODAY), self, at })

describe('a condition of a rule', () => {
  test('starts at the group of the rule, with self or without', () => {
    const answers = { 'a.b.c': '001' }
    for (const identifier of ['self.c', 'c'])
      expect(holds({ equal: [{ identifier }, '001'] }, answers, { at: 'a.b.d', self: 'a.b' })).toBe(true)
    expect(holds({ is_empty: { identifier: 'self' } }, answers, { at: 'a.b.d', self: 'a.b' })).toBe(false)
  })
  test('looks into the entry of its target, and from elsewhere into any', () => {
    const answers = { 'a[0].b': '001', 'a[1].b': '002' }
    const first: RuleCondition = { equal: [id('a.b'), '001'] }
    expect([
      holds(first, answers, { at: 'a[0].c' }),
      holds(first, answers, { at: 'a[1].c' }),
      holds(first, answers, { at: 'z' }),
    ]).toEqual([true, false, true])
    expect(holds({ not_equal: [id('a.b'), '001'] }, answers, { at: 'z' })).toBe(false)
    expect(holds({ is_empty: id('a') }, answers, { at: 'a[2].c' })).toBe(true)
  })
  test('takes a missing answer as empty', () => {
    expect([
      holds({ not_equal: [id('a'), '001'] }, {}),
      holds({ equal: [id('a'), false] }, {}),
      holds({ less_than: [id('a'), 3] }, {}),
    ]).toEqual([true, false, false])
  })
  test.each([
    ['29', '2', '2028', true],
    ['29', '02', '2027', false],
    ['31', '11', '1968', false],
    ['1.5', '2', '2027', false],
    ['', '2', '2027', true],
    ['31', '', '2027', true],
    ['', '', '', true],
  ])('takes %s.%s.%s as a day of the calendar, as far as it is known: %s', (...[d, m, y, valid]) => {
    const date: RuleCondition = { is_valid_date: [id('d'), id('m'), id('y')] }
    expect(holds(date, { d, m, y })).toBe(valid)
  })
  test('counts full years until today, of a partly known day from the earliest', () => {
    const young = (day: Readonly<Record<string, string>>, ...parts: readonly string[]) =>
      holds({ less_than: [{ years_since: parts.map(id) }, 18] }, day)
    expect([young({ a: '2008-11-24' }, 'a'), young({ a: '2008-11-25' }, 'a'), young({}, 'a')]).toEqual([
      false,
      true,
      false,
    ])
    expect([young({ y: '2008' }, 'd', 'm', 'y'), young({ y: '2009' }, 'd', 'm', 'y')]).toEqual([false, true])
  })
  test('knows today', () => {
    const future: RuleCondition = { less_than: [{ today: true }, id('a')] }
    expect([holds(future, { a: '2026-11-25' }), holds(future, { a: TODAY })]).toEqual([true, false])
  })
})

const paths = fc.constantFrom('a', 'b', 'g.a', 'g.b', 'g.h.c', 'l.a', 'l.m.b')
const concrete = fc.constantFrom(
  'a',
  'b',
  'g.a',
  'g.b',
  'g.h.c',
  'l[0].a',
  'l[1].a',
  'l[2].a',
  'l[0].m[0].b',
  'l[1].m[1].b',
)
const values = fc.constantFrom('', 'true', 'false', '001', '1', '2.50', '31', '2', '2027', '2026-11-24', '2008-01-31')
const identifiers = paths.map(id)
const operands: fc.Arbitrary<RuleOperand> = fc.oneof(
  identifiers,
  identifiers,
  values,
  fc.constantFrom(true, false, 1, 2.5, 18),
  fc.constant({ today: true } as const),
  fc.array(identifiers, { minLength: 1, maxLength: 3 }).map((years_since) => ({ years_since })),
)
const pairs = fc.tuple(operands, operands)
const leaves: fc.Arbitrary<RuleCondition> = fc.oneof(
  identifiers,
  pairs.map((equal) => ({ equal })),
  pairs.map((not_equal) => ({ not_equal })),
  pairs.map((less_than) => ({ less_than })),
  operands.map((is_empty) => ({ is_empty })),
  fc.tuple(operands, operands, operands).map((is_valid_date) => ({ is_valid_date })),
)
const { tree } = fc.letrec<{ tree: RuleCondition }>((tie) => {
  const several = fc.array(tie('tree'), { maxLength: 3 })
  const joined = fc.oneof(
    tie('tree').map((not): RuleCondition => ({ not })),
    several.map((and): RuleCondition => ({ and })),
    several.map((or): RuleCondition => ({ or })),
    several.map((xor): RuleCondition => ({ xor })),
  )
  return { tree: fc.oneof({ depthSize: 'small' }, leaves, joined) }
})

test('a compiled condition says what the plain one says, for any tree, answers and target', () => {
  const given = fc.dictionary(concrete, values)
  const standing: fc.Arbitrary<readonly string[]> = fc.constantFrom(
    ['l.a', 'l[1].a'],
    ['l.m.b', 'l[0].m[1].b'],
    ['g.b', 'g.b'],
    ['l', 'l'],
    ['', ''],
  )
  const targets = fc.tuple(fc.constantFrom('', 'g', 'l'), standing).map(([self, where]) => [self, ...where])
  fc.assert(
    fc.property(tree, given, targets, (condition, answers, [self = '', target = '', at = '']) => {
      const ready = rulesAnswers(answers, TODAY)
      expect(compile(condition, self, target)(ready, at)).toBe(holdsAt(condition, { answers: ready, self, at }))
    }),
    { numRuns: 1500 },
  )
})
