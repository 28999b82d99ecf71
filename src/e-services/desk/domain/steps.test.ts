import { expect, it } from 'vitest'
import { field, form, group, OPTIONAL } from '../../../../test/forms/sample-form.ts'
import { is, lastEntry, neighbourOf, stepOf } from '../../../foundation/forms/words.ts'
import { addressOf, pageAt } from './steps.ts'

const way = form(
  group('keeper', [field('who')]),
  group('owner', [field('name')], { when: is('keeper.who', 'other') }),
  group('summary', [field('remark', 'text', OPTIONAL)]),
)
const page = (address: string) => {
  const found = pageAt(way, address)
  if (found === null) throw new Error(`no page at ${address}`)
  return found
}

it('a page that is called like something else of a draft has an address of its own', () => {
  expect(pageAt(way, 'summary')).toBeNull()
  expect(addressOf(page('page-summary'))).toBe('page-summary')
})

it('counts the pages that the answers lead to, and the summary', () => {
  expect(stepOf(way, {}, page('keeper'))).toEqual({ step: 1, steps: 3 })
  expect(stepOf(way, {}, page('owner'))).toBeNull()
  expect(stepOf(way, { 'keeper.who': 'other' }, page('owner'))).toEqual({ step: 2, steps: 4 })
})

it('goes on and back along the pages that are asked, also from one that no longer is', () => {
  const from = (address: string, go: 'next' | 'back') => neighbourOf(way, {}, { page: page(address), go })?.id
  expect(from('keeper', 'next')).toBe('summary')
  expect(from('owner', 'back')).toBe('keeper')
  expect(from('keeper', 'back')).toBeUndefined()
})

it('goes on with the last entry of a list', () => {
  expect(lastEntry({ 'child[0].name': 'Kim', 'child[10]': '', 'children[12].name': 'x' }, 'child')).toBe('child[10]')
  expect(lastEntry({}, 'child')).toBe('child')
})
