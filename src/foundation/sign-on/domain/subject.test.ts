import { describe, expect, it } from 'vitest'
import type { ActingFor, MandateScope } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { knownBy, readSubject, signsInFor, subjectText } from './subject.ts'

const acting = (scope: Partial<MandateScope> = {}, kind: 'organisation' | 'person' = 'organisation'): ActingFor => ({
  kind,
  party: newId(),
  name: 'Kraemer Feste GmbH',
  mandate: newId(),
  scope: { rights: ['submit'], services: 'all', ...scope },
})
const wish = { client: 'library', scopes: ['openid', 'organisation'], claims: [] }

describe('who signs in to a program', () => {
  it('is the organisation that one acts for, where the program asks for it', () => {
    expect(signsInFor(acting(), wish)).toBe(true)
    expect(signsInFor(acting(), { ...wish, scopes: ['openid'], claims: ['organisation'] })).toBe(true)
    expect(signsInFor(acting(), { ...wish, scopes: ['openid', 'profile'] })).toBe(false)
    expect(signsInFor({ kind: 'self' }, wish)).toBe(false)
  })

  it('is oneself where the mandate does not reach so far, or is for a person', () => {
    expect(signsInFor(acting({ rights: ['read', 'prepare'] }), wish)).toBe(false)
    expect(signsInFor(acting({ services: ['parking'] }), wish)).toBe(false)
    expect(signsInFor(acting({ services: ['parking', 'library'] }), wish)).toBe(true)
    expect(signsInFor(acting({}, 'person'), wish)).toBe(false)
  })

  it('comes out of its text as it went in', () => {
    const [account, party, giver, mandate, through] = [newId(), newId(), newId(), newId(), newId()]
    for (const subject of [
      { account, acting: null },
      { account, acting: { party, giver, mandate, through: null } },
      { account, acting: { party, giver, mandate, through } },
    ])
      expect(readSubject(subjectText(subject))).toEqual(subject)
  })

  it('is known apart from the person alone, and the same under another mandate', () => {
    const [account, party, giver] = [newId(), newId(), newId()]
    const under = (mandate = newId()) => knownBy({ account, acting: { party, giver, mandate, through: null } })
    expect(under()).toBe(under())
    expect(under()).not.toBe(knownBy({ account, acting: null }))
  })
})
