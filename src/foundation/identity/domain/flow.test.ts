import { expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { outcomeOf } from './flow.ts'

const [mine, other] = [newId(), newId()]

it('a known identity opens its account, whoever was signed in; an unknown one is the choice of its person', () => {
  expect(outcomeOf({ wish: { purpose: 'sign-in', account: null }, owner: mine, account: null })).toBe('open')
  expect(outcomeOf({ wish: { purpose: 'sign-in', account: other }, owner: mine, account: other })).toBe('open')
  expect(outcomeOf({ wish: { purpose: 'sign-in', account: null }, owner: null, account: null })).toBe('offer')
})

it.each(['step-up', 'join'] as const)(
  '%s keeps an identity for the account that asked, and for no other',
  (purpose) => {
    const wish = { purpose, account: mine }
    expect(outcomeOf({ wish, owner: null, account: mine })).toBe('keep')
    expect(outcomeOf({ wish, owner: mine, account: mine })).toBe('keep')
    expect(outcomeOf({ wish, owner: other, account: mine })).toEqual({ refused: 'account/identity-taken' })
    expect(outcomeOf({ wish, owner: null, account: other })).toEqual({ refused: 'identity/other-session' })
    expect(outcomeOf({ wish, owner: null, account: null })).toEqual({ refused: 'identity/other-session' })
  },
)
