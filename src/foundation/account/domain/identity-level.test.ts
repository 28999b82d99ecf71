import { expect, it } from 'vitest'
import { instant } from '../../../kernel/clock.ts'
import { identityLevelOf } from './identity-level.ts'

const now = instant('2026-11-23T12:00:00.000Z')
const before = instant('2026-11-23T11:59:59.999Z')

it('the best proof that still holds counts; who has none is known as surely as an address is', () => {
  const [ended, lasting] = [
    { level: 'high', endsAt: now },
    { level: 'substantial', endsAt: null },
  ] as const
  expect(identityLevelOf([], now)).toBe('low')
  expect(identityLevelOf([ended, lasting], now)).toBe('substantial')
  expect(identityLevelOf([ended], before)).toBe('high')
})

it('what is known from elsewhere is the least', () => {
  expect(identityLevelOf([], now, 'high')).toBe('high')
  expect(identityLevelOf([{ level: 'low', endsAt: null }], now, 'substantial')).toBe('substantial')
})
