import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleForm } from '../../../../test/forms/sample-form.ts'
import { answerAt, fieldAt, indexOf, isWithin, listOf, parsePath, partAt, placeOf, showPath } from './paths.ts'

describe('a path', () => {
  it('reads as steps and back', () => {
    const step = fc.record({
      id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/),
      index: fc.option(fc.integer({ min: 0, max: 199 })),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        expect(parsePath(showPath(steps))).toEqual(steps)
      }),
    )
  })
  it('is refused where it is none', () => {
    expect(
      ['', '.', 'a..b', 'a[x]', 'a[01]', 'a[1][2]', 'a[-1]', 'a]', 'a[99999]'].filter((text) => parsePath(text)),
    ).toEqual([])
  })
  it('knows its place in the form and its entry', () => {
    expect(placeOf('a[1].b[22].c')).toBe('a.b.c')
    expect(indexOf('child[1]')).toBe(1)
    expect(indexOf('child[1].name')).toBeNull()
    expect(listOf('child[1].nicknames[0]')).toBe('child[1].nicknames')
    expect(isWithin('child[1].name', 'child')).toBe(true)
    expect(isWithin('children', 'child')).toBe(false)
  })
  it('names a field only with the indices that the form asks for', () => {
    expect(fieldAt(sampleForm, 'child[0].name')?.id).toBe('name')
    const wrong = [
      'child.name',
      'child[0]',
      'person[0].name',
      'person.name[0]',
      'person',
      'child[200].name',
      'person.x',
      '',
    ]
    expect(wrong.filter((path) => fieldAt(sampleForm, path) !== null)).toEqual([])
    expect(partAt(sampleForm, 'child[3]')?.id).toBe('child')
  })
  it('finds no answer in what every object has', () => {
    expect(answerAt({}, 'constructor')).toBeUndefined()
    expect(answerAt({ a: '' }, 'a')).toBeUndefined()
  })
})
