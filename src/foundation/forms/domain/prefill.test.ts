import { describe, expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { originsThatHold } from '../origin-words.ts'
import { field, form, group, sampleForm } from '../../../../test/forms/sample-form.ts'
import { firstAnswers, offersOf, takenOver } from './prefill.ts'

const known = (name: string, value: string) => {
  const used = { value, source: 'desk', level: 'substantial', since: instant('2027-01-01T00:00:00Z') } as const
  return { name, used, others: [] }
}

describe('once-only', () => {
  it('copies nothing of the account by itself, only the fixed texts of the form', () => {
    expect(firstAnswers(sampleForm)).toEqual({ 'dog.office': 'tax' })
  })

  it('offers what the account knows, with its source and level', () => {
    const offers = offersOf(sampleForm, [known('name', 'Erika Muster'), known('shoe-size', '39')])
    expect(offers).toMatchObject([{ path: 'person.name', known: { value: 'Erika Muster', level: 'substantial' } }])
  })

  it('takes over what somebody said yes to, and nothing that was not offered', () => {
    const offers = offersOf(sampleForm, [known('name', 'Erika Muster'), known('email', 'e@example.org')])
    expect(takenOver(offers, []).answers).toEqual({})
    expect(takenOver(offers, ['person.email', 'dog.name'])).toEqual({
      answers: { 'person.email': 'e@example.org' },
      origins: { 'person.email': { value: 'e@example.org', source: 'desk', level: 'substantial' } },
    })
  })

  it('does not begin what may stay empty, but the first entry of a list', () => {
    const of = form(
      group('o', [field('a', 'text', { from: 'account.name' }), field('h', 'hidden', { from: '=y' })], {
        times: { min: 0, max: 1 },
      }),
      group('l', [field('a', 'text', { from: 'account.name' })], { times: { min: 1, max: 3 } }),
    )
    expect(firstAnswers(of)).toEqual({ 'o.h': 'y' })
    expect(offersOf(of, [known('name', 'E')]).map(({ path }) => path)).toEqual(['l[0].a'])
  })

  it('is typed as soon as it is changed', () => {
    const origins = {
      a: { value: '1', source: 'desk', level: 'high' },
      b: { value: '2', source: 'desk', level: 'high' },
    } as const
    expect(Object.keys(originsThatHold(origins, { a: '1', b: '3' }))).toEqual(['a'])
  })
})
