import { describe, expect, it } from 'vitest'
import { field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import { isYes } from './conditions.ts'
import { isOnPage, pagesOf, visiblePages } from './pages.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => field(`f${index}`))
const shape = (of: ReturnType<typeof form>) => pagesOf(of).map(({ id, parts }) => [id, parts.map(({ path }) => path)])

describe('the pages of a form', () => {
  it('are the groups at the top', () => {
    expect(pagesOf(sampleForm).map(({ id }) => id)).toEqual(['person', 'dog', 'child', 'contact', 'pay'])
  })
  it('gather loose fields, and notes stay with what follows', () => {
    expect(
      shape(
        form(
          field('n', 'note'),
          field('a'),
          field('b'),
          field('m', 'note'),
          group('g', [field('c')]),
          field('z', 'note'),
        ),
      ),
    ).toEqual([
      ['a', ['n', 'a', 'b']],
      ['g', ['m', 'g', 'z']],
    ])
    expect(shape(form(field('n', 'note'), group('g', [field('c')])))).toEqual([['g', ['n', 'g']]])
    expect(shape(form(field('n', 'note')))).toEqual([['n', ['n']]])
    expect(shape(form())).toEqual([])
  })
  it('spread a large group over the groups in it, as deep as needed', () => {
    const of = form(
      group('big', [
        field('start'),
        group('small', many(4)),
        group('large', [group('one', many(9)), group('two', many(9))]),
        field('end'),
      ]),
    )
    expect(shape(of)).toEqual([
      ['big-start', ['big.start']],
      ['big-small', ['big.small']],
      ['big-large-one', ['big.large.one']],
      ['big-large-two', ['big.large.two']],
      ['big-end', ['big.end']],
    ])
    expect(pagesOf(of).map(({ within }) => within.map(({ de }) => de))).toEqual([
      [],
      ['big'],
      ['big', 'large'],
      ['big', 'large'],
      [],
    ])
  })
  it('leave repeated and choice groups whole, and groups without groups', () => {
    const inner = [group('a', many(9)), group('b', many(9))]
    expect(shape(form(group('r', inner, { times: { min: 0, max: 5 } })))).toEqual([['r', ['r']]])
    expect(shape(form(group('c', inner, { choice: true })))).toEqual([['c', ['c']]])
    expect(shape(form(group('flat', many(40))))).toEqual([['flat', ['flat']]])
  })
  it('have different names, and every part is on exactly one', () => {
    const of = form(group('a.b', [field('x')]), group('A-B', [field('x')]), group('a-b-2', [field('x')]))
    expect(new Set(pagesOf(of).map(({ id }) => id)).size).toBe(3)
    for (const path of ['person.name', 'child[3].name', 'pay.bank.iban']) {
      expect(pagesOf(sampleForm).filter((page) => isOnPage(page, path)).length).toBe(1)
    }
  })
  it('are hidden while nothing on them is to be seen', () => {
    const of = form(
      group('a', [field('yes', 'yes-no'), field('h', 'hidden')]),
      group('b', [field('x')], { when: isYes('a.yes') }),
      group('c', [field('x', 'text', { when: isYes('a.yes') }), field('h', 'hidden')]),
    )
    expect(visiblePages(of, {}).map(({ id }) => id)).toEqual(['a'])
    expect(visiblePages(of, { 'a.yes': 'true' }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
