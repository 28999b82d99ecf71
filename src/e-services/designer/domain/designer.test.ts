import { describe, expect, it } from 'vitest'
import { type FormDefinition, type FormRule, is, isFilled, isYes } from '../../../foundation/forms/words.ts'
import { field, form, group, OPTIONAL } from '../../../../test/forms/sample-form.ts'
import type { Change } from '../designer-words.ts'
import { changed } from './change.ts'
import { differences } from './compare.ts'
import { conditionFrom, linesOf } from './condition-lines.ts'
import { findingsOf, gradeOf } from './findings.ts'
import { samplesOf } from './samples.ts'

const choice = {
  ...field('kind', 'choice'),
  choices: [
    { code: 'a', label: { de: 'A' } },
    { code: 'b', label: { de: 'B' } },
  ],
}
const rule: FormRule = {
  ...{ id: 'R1', effect: 'require', target: 'dog.why', message: { de: 'Grund nötig.' } },
  condition: is('dog.kind', 'b'),
}
const base: FormDefinition = {
  ...form(
    group('dog', [choice, field('why', 'text', OPTIONAL)]),
    group('owner', [field('name'), field('yes', 'yes-no'), { ...field('second', 'text'), when: isYes('owner.yes') }]),
  ),
  rules: [rule],
}

const after = (change: Change, from = base): FormDefinition => {
  const result = changed(from, change)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const code = (change: Change, from = base): string => {
  const result = changed(from, change)
  return result.ok ? 'fine' : result.refusal.code
}
const idsIn = (from: FormDefinition, at: number): readonly string[] => {
  const part = from.parts[at]
  return part?.kind === 'group' ? part.parts.map(({ id }) => id) : []
}

describe('a change of a form', () => {
  it('adds a question with an id of its own, made of its text', () => {
    const part = { ...field('x'), label: { de: 'Größe' } }
    const once = after({ do: 'add', into: 'dog', part })
    expect(idsIn(once, 0)).toEqual(['kind', 'why', 'groesse'])
    expect(idsIn(after({ do: 'add', into: 'dog', part }, once), 0)).toContain('groesse-2')
  })
  it('puts no question outside of every page, and none into what is no group', () => {
    expect(code({ do: 'add', into: '', part: field('x') })).toBe('designer/wrong-place')
    expect(code({ do: 'add', into: 'dog.kind', part: field('x') })).toBe('designer/nothing-there')
    expect(code({ do: 'put', at: 'dog', into: 'dog' })).toBe('designer/wrong-place')
  })
  it('moves among neighbours, and stays where there is none', () => {
    expect(idsIn(after({ do: 'down', at: 'dog.kind' }), 0)).toEqual(['why', 'kind'])
    expect(after({ do: 'up', at: 'dog.kind' })).toEqual(base)
    expect(after({ do: 'up', at: 'owner' }).parts.map(({ id }) => id)).toEqual(['owner', 'dog'])
  })
  it('keeps id and content of a group whose texts change', () => {
    const named = after({ do: 'set', at: 'dog', part: { ...group('other', []), label: { de: 'Der Hund' } } })
    expect(named.parts[0]).toMatchObject({ id: 'dog', label: { de: 'Der Hund' } })
    expect(idsIn(named, 0)).toEqual(['kind', 'why'])
  })
  it('removes nothing that a rule or a condition looks at, and says who', () => {
    expect(changed(base, { do: 'remove', at: 'dog.kind' })).toEqual({
      ok: false,
      refusal: { code: 'designer/still-named', at: 'dog.kind', by: 'R1' },
    })
    const free = after({ do: 'drop-rule', index: 0 })
    expect('rules' in free).toBe(false)
    expect(idsIn(after({ do: 'remove', at: 'dog.kind' }, free), 0)).toEqual(['why'])
  })
  it('takes rules and conditions along to another group', () => {
    const put = after({ do: 'put', at: 'dog.kind', into: 'owner' })
    expect(idsIn(put, 1)).toEqual(['name', 'yes', 'second', 'kind'])
    expect(put.rules?.[0]?.condition).toEqual(is('owner.kind', 'b'))
    expect(code({ do: 'put', at: 'dog', into: 'owner' })).toBe('fine')
  })
  it('takes no rule about what is not there', () => {
    const wrong = { ...rule, condition: isFilled('dog.colour') }
    expect(code({ do: 'rule', index: null, rule: wrong })).toBe('designer/nothing-there')
    expect(code({ do: 'rule', index: 4, rule })).toBe('designer/nothing-there')
    expect(after({ do: 'rule', index: 0, rule: { ...rule, effect: 'forbid' } }).rules).toHaveLength(1)
  })
})

describe('a condition in lines', () => {
  it('is the same condition again', () => {
    const conditions = [
      is('dog.kind', 'b'),
      isYes('owner.name'),
      isFilled('dog.why'),
      { is_empty: { identifier: 'dog.why' } },
      { and: [is('dog.kind', 'b'), { less_than: [{ identifier: 'dog.why' }, 3] as const }] },
      { or: [{ less_than: [3, { identifier: 'dog.why' }] as const }, isYes('owner.name')] },
    ]
    for (const condition of conditions) {
      const lines = linesOf(condition)
      expect(lines && conditionFrom(lines)).toEqual(condition)
    }
  })
  it('says that it can not say what is deeper', () => {
    expect(linesOf({ and: [{ or: [isYes('a'), isYes('b')] }, isYes('c')] })).toBeNull()
    expect(conditionFrom({ join: 'all', lines: [] })).toBeNull()
  })
})

describe('what should be mended', () => {
  const at = (from: FormDefinition, wanted: string): readonly string[] =>
    findingsOf(from, { kind: 'blank' })
      .filter((one) => one.code === wanted)
      .map((one) => one.at)
  it('names questions without legal basis, unless their group has one', () => {
    expect(at(base, 'no-law')).toEqual(['dog.kind', 'dog.why', 'owner.name', 'owner.yes', 'owner.second'])
    const lawful = { ...base, parts: base.parts.map((part) => ({ ...part, law: '§ 1' })) }
    expect(at(lawful, 'no-law')).toEqual([])
  })
  it('finds what nobody can reach: a condition on no choice, and what is always forbidden', () => {
    const never = after({ do: 'set', at: 'dog.why', part: { ...field('why'), when: is('dog.kind', 'c') } })
    expect(at(never, 'unreachable')).toEqual(['dog.why'])
    const both = {
      ...rule,
      effect: 'forbid' as const,
      condition: { or: [isFilled('owner.name'), { not: isFilled('owner.name') }] },
    }
    expect(at(after({ do: 'rule', index: 0, rule: both }), 'unreachable')).toEqual(['dog.why'])
    expect(at(base, 'unreachable')).toEqual([])
  })
  it('finds rules that never do anything, empty groups and choices without a choice', () => {
    const never = after({ do: 'rule', index: 0, rule: { ...rule, condition: is('dog.kind', 'zzz') } })
    expect(at(never, 'rule-never')).toEqual(['R1'])
    const empty = after({ do: 'add', into: '', part: group('empty', []) })
    expect(at(empty, 'empty-group')).toHaveLength(1)
    const without = after({ do: 'add', into: 'dog', part: field('colour', 'choice') })
    expect(at(without, 'no-choices')).toHaveLength(1)
  })
  it('counts which sentences run', () => {
    const hint = (id: string) => ({ id, name: id, text: 'Wenn …', path: '' })
    expect(gradeOf({ ...base, hints: [hint('R1'), hint('R2')] })).toEqual({ all: 2, run: 1, warned: 1, open: 1 })
    expect(at({ ...base, hints: [hint('R2')] }, 'rule-open')).toEqual(['R2'])
  })
  it('asks for a time of keeping only where no service says one', () => {
    expect(at(base, 'no-retention')).toEqual([''])
    const known = findingsOf(base, { kind: 'service', id: 'dog-tax', version: 1 })
    expect(known.map((one) => one.code)).not.toContain('no-retention')
  })
})

describe('what differs', () => {
  const told = (later: FormDefinition): readonly string[] =>
    differences(base, later).map((one) =>
      'rule' in one
        ? `${one.is} ${one.rule.id}`
        : `${one.is} ${one.at}${one.is === 'changed' ? ` ${one.in.join()}` : ''}`,
    )
  it('is nothing between a form and itself', () => {
    expect(told(base)).toEqual([])
  })
  it('is told by part and by what of it', () => {
    expect(told(after({ do: 'add', into: 'dog', part: { ...field('x'), label: { de: 'Neu' } } }))).toEqual([
      'added dog.neu',
    ])
    expect(told(after({ do: 'set', at: 'owner.name', part: { ...field('name'), law: '§ 2', maxLength: 3 } }))).toEqual([
      'changed owner.name law,limits',
    ])
    expect(told(after({ do: 'drop-rule', index: 0 }))).toEqual(['rule-removed R1'])
    expect(told(after({ do: 'up', at: 'owner' }))).toEqual(['changed owner order', 'changed dog order'])
    const free = after({ do: 'drop-rule', index: 0 })
    expect(told(after({ do: 'remove', at: 'dog.why' }, free))).toEqual(['removed dog.why', 'rule-removed R1'])
  })
})

describe('samples of a condition', () => {
  it('try every choice and nothing', () => {
    const samples = samplesOf(base, is('dog.kind', 'b')) ?? []
    expect(samples.map(({ answers, holds }) => [answers['dog.kind'] ?? '', holds])).toEqual([
      ['a', false],
      ['b', true],
      ['', false],
    ])
  })
  it('stop where there are too many', () => {
    const many = Array.from({ length: 12 }, (_, index) => is('dog.kind', `${index}`))
    const wide = {
      ...choice,
      choices: Array.from({ length: 300 }, (_, index) => ({ code: `${index}`, label: { de: '' } })),
    }
    const two = form(group('dog', [wide, { ...wide, id: 'other' }]))
    expect(samplesOf(two, { and: [...many, is('dog.other', '1')] })).toBeNull()
  })
})
