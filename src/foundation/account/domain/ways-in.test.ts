import { describe, expect, it } from 'vitest'
import { instant, later } from '../../../kernel/clock.ts'
import { ownProof, type SignInProof, vouchedProof } from './trust.ts'
import { hasSecondFactor, staysOpenWithout, type WaysIn, whyNotChange } from './ways-in.ts'

const NOW = instant('2026-11-23T12:00:00Z')
const NONE: WaysIn = { password: false, codes: false, passkeys: 0, recoveryCodes: 0, identities: 0 }
const session = (sign: SignInProof, ways: Partial<WaysIn>, more: { ago?: string; identity?: 'low' | 'high' } = {}) => ({
  origin: { ...sign, provenAt: later(NOW, `-${more.ago ?? 'PT1M'}`) },
  ways: { ...NONE, ...ways },
  identity: more.identity ?? 'low',
})

describe('changing the ways in', () => {
  it('takes a proof from the last ten minutes', () => {
    const ways = { password: true }
    expect(whyNotChange(session(ownProof('password'), ways, { ago: 'PT9M59S' }), NOW)).toBeNull()
    expect(whyNotChange(session(ownProof('password'), ways, { ago: 'PT10M' }), NOW)).toBe('stale')
  })
  it('takes the second factor where the account has one', () => {
    for (const ways of [
      { password: true, codes: true },
      { password: true, passkeys: 1 },
    ]) {
      expect(whyNotChange(session(ownProof('password'), ways), NOW)).toBe('too-weak')
      expect(whyNotChange(session(ownProof('mail-link'), ways), NOW)).toBe('too-weak')
      expect(whyNotChange(session(ownProof('passkey'), ways), NOW)).toBeNull()
      expect(whyNotChange(session(ownProof('recovery-code'), ways), NOW)).toBeNull()
    }
  })
  it('binds no stronger key to a proven identity with a password alone', () => {
    const ways = { password: true, identities: 1 }
    expect(whyNotChange(session(ownProof('password'), ways, { identity: 'high' }), NOW)).toBe('too-weak')
    expect(whyNotChange(session(vouchedProof('high'), ways, { identity: 'high' }), NOW)).toBeNull()
  })
})

it('never leaves an account without a way in', () => {
  expect(staysOpenWithout({ ...NONE, passkeys: 1, recoveryCodes: 10 }, 'passkey')).toBe(false)
  expect(staysOpenWithout({ ...NONE, passkeys: 2 }, 'passkey')).toBe(true)
  expect(staysOpenWithout({ ...NONE, passkeys: 1, password: true }, 'passkey')).toBe(true)
  expect(staysOpenWithout({ ...NONE, password: true }, 'password')).toBe(false)
  expect(staysOpenWithout({ ...NONE, password: true, identities: 1 }, 'password')).toBe(true)
  expect(hasSecondFactor({ codes: false, passkeys: 0 })).toBe(false)
})
