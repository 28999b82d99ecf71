import fc from 'fast-check'
import { expect, it } from 'vitest'
import { id } from '../../../kernel/ids.ts'
import type { Answer, Answers, FileAnswer } from '../form-words.ts'
import { mergeAnswers } from './merge.ts'

const file = (digit: number): FileAnswer => ({
  file: id(`01900000-0000-7000-8000-00000000000${digit}`),
  name: `${digit}.pdf`,
  sizeBytes: 1,
  mediaType: 'application/pdf',
})

const paths = ['name', 'street', 'child[0].name', 'child[1].name', 'proof[0]', 'proof[1]'] as const
const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.subarray([...paths]),
    fc.array(fc.constantFrom<Answer>('a', 'b', 'c', file(1), file(2), file(3)), { minLength: 6, maxLength: 6 }),
  )
  .map(([some, values]) => Object.fromEntries(some.map((path, at) => [path, values[at] ?? ''])))

it('takes what only one side changed', () => {
  const base = { name: 'Ada', street: 'Weg 1' }
  const merged = mergeAnswers({
    base,
    mine: { name: 'Ada B.', street: 'Weg 1' },
    saved: { name: 'Ada', street: 'Weg 2' },
  })
  expect(merged).toEqual({ answers: { name: 'Ada B.', street: 'Weg 2' } })
})

it('takes away what only one side took away', () => {
  const base = { name: 'Ada', street: 'Weg 1' }
  expect(mergeAnswers({ base, mine: { name: 'Ada' }, saved: { ...base, phone: '1' } })).toEqual({
    answers: { name: 'Ada', phone: '1' },
  })
})

it('asks about an answer that both changed, and holds both', () => {
  const ways = { base: { name: 'Ada', a: '1' }, mine: { name: 'Eva', a: '2' }, saved: { name: 'Ida', a: '1' } }
  expect(mergeAnswers(ways)).toEqual({
    conflict: { units: ['name'], mine: { name: 'Eva', a: '2' }, saved: { name: 'Ida', a: '2' } },
  })
  expect(mergeAnswers(ways, { name: 'mine' })).toEqual({ answers: { name: 'Eva', a: '2' } })
  expect(mergeAnswers(ways, { name: 'saved' })).toEqual({ answers: { name: 'Ida', a: '2' } })
})

it('takes a list as one: its entries only mean something together', () => {
  const base = { 'child[0].name': 'Kim', 'child[1].name': 'Lea' }
  const ways = { base, mine: { ...base, 'child[1].name': 'Leah' }, saved: { 'child[0].name': 'Lea' } }
  expect(mergeAnswers(ways)).toMatchObject({ conflict: { units: ['child'] } })
  expect(mergeAnswers(ways, { child: 'saved' })).toEqual({ answers: { 'child[0].name': 'Lea' } })
})

it('keeps the files of both sides and none that one side took away', () => {
  const base = { 'proof[0]': file(1), 'proof[1]': file(2) }
  const mine = { 'proof[0]': file(1), 'proof[1]': file(2), 'proof[2]': file(3) }
  const saved = { 'proof[0]': file(2), 'proof[1]': file(4) }
  expect(mergeAnswers({ base, mine, saved })).toEqual({
    answers: { 'proof[0]': file(2), 'proof[1]': file(4), 'proof[2]': file(3) },
  })
})

it('gives back what was typed when nothing was saved meanwhile, whatever it is', () => {
  fc.assert(
    fc.property(answers, answers, (base, mine) => {
      expect(mergeAnswers({ base, mine, saved: base })).toEqual({ answers: mine })
    }),
  )
})

it('changes nothing when the same page is sent again', () => {
  fc.assert(
    fc.property(answers, answers, (base, mine) => {
      expect(mergeAnswers({ base, mine, saved: mine })).toEqual({ answers: mine })
    }),
  )
})

it('never loses a text: it is in the outcome, or both sides of the conflict have theirs', () => {
  fc.assert(
    fc.property(answers, answers, answers, (base, mine, saved) => {
      const merged = mergeAnswers({ base, mine, saved })
      const here = 'conflict' in merged ? merged.conflict.mine : merged.answers
      const there = 'conflict' in merged ? merged.conflict.saved : merged.answers
      for (const path of ['name', 'street'] as const) {
        if (mine[path] !== undefined && mine[path] !== base[path]) expect(here[path]).toEqual(mine[path])
        if (saved[path] !== undefined && saved[path] !== base[path] && mine[path] === base[path])
          expect(there[path]).toEqual(saved[path])
      }
    }),
  )
})
