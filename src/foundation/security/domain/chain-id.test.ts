import { expect, it } from 'vitest'
import { id, newId } from '../../../kernel/ids.ts'
import { ACCOUNT_CHAINS, belongsTo, chainOf } from './chain-id.ts'

it('gives each authority a chain of its own', () => {
  const authority = newId()
  expect(chainOf({ kind: 'authority', authority })).toBe(authority)
  expect(belongsTo(authority, authority)).toBe(true)
  expect(belongsTo(newId(), authority)).toBe(false)
})

it('spreads accounts over 256 fixed chains, each account always in the same one', () => {
  expect(new Set(ACCOUNT_CHAINS).size).toBe(256)
  const account = id('0190f5e0-0000-7000-8000-000000000001')
  expect(chainOf({ kind: 'account', account })).toBe('00000000-0000-8000-8000-00000000009e')
  const used = new Set(Array.from({ length: 5_000 }, () => chainOf({ kind: 'account', account: newId() })))
  expect(used.size).toBe(256)
  expect([...used].every((chain) => ACCOUNT_CHAINS.includes(chain))).toBe(true)
  expect(belongsTo(chainOf({ kind: 'account', account }), account)).toBe(true)
})
