import { describe, expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Identity } from '../identity-words.ts'
import { knownAttributes } from './known-attributes.ts'

const NOW = instant('2027-03-01T10:00:00.000Z')
const TYPED = { name: 'Erika Muster', email: 'erika@beispiel.example', since: later(NOW, '-P400D') }
const proof = (more: Partial<Identity>): Identity => ({
  id: newId(),
  way: 'desk',
  level: 'substantial',
  attributes: {
    givenName: { value: 'Erika', level: 'substantial' },
    surname: { value: 'Mustermann', level: 'substantial' },
    birthdate: { value: '1964-08-12', level: 'substantial' },
  },
  provenAt: later(NOW, '-P10D'),
  endsAt: null,
  leadsIn: false,
  ...more,
})
const of = (name: string, identities: readonly Identity[]) =>
  knownAttributes(TYPED, identities, NOW).find((one) => one.name === name)

describe('what the account knows', () => {
  it('is what its person typed, as long as nobody proved more', () => {
    expect(of('name', [])).toMatchObject({ used: { value: 'Erika Muster', source: 'typed', level: 'low' }, others: [] })
    expect(knownAttributes({ ...TYPED, email: '' }, [], NOW).map(({ name }) => name)).toEqual(['name'])
  })

  it('uses the surest value and shows the one that differs', () => {
    const name = of('name', [proof({})])
    expect(name?.used).toMatchObject({ value: 'Erika Mustermann', source: 'desk', level: 'substantial' })
    expect(name?.others).toMatchObject([{ value: 'Erika Muster', source: 'typed' }])
  })

  it('uses the younger of two that are as sure, and tells no difference of capitals or blanks', () => {
    const younger = proof({
      way: 'letter',
      provenAt: NOW,
      attributes: { birthdate: { value: '1964-08-13', level: 'substantial' } },
    })
    expect(of('birthdate', [proof({}), younger])).toMatchObject({
      used: { source: 'letter' },
      others: [{ source: 'desk' }],
    })
    const same = proof({
      attributes: { givenName: { value: 'ERIKA', level: 'high' }, surname: { value: ' muster', level: 'low' } },
    })
    expect(of('name', [same])?.used.level).toBe('low')
    expect(of('name', [same])?.others).toEqual([])
  })

  it('forgets what has ended', () => {
    expect(of('birthdate', [proof({ endsAt: NOW })])).toBeUndefined()
    expect(of('birthdate', [proof({ endsAt: later(NOW, 'PT1S') })])).toBeDefined()
  })
})
