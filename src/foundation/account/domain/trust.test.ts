import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reaches, TRUST_LEVELS, lowerOf } from '../../../kernel/actor.ts'
import { ownProof, sessionLevel, strongerOf, vouchedProof } from './trust.ts'

const level = fc.constantFrom(...TRUST_LEVELS)
const proof = fc.oneof(
  fc.constantFrom('password', 'password-code', 'passkey', 'mail-link', 'recovery-code').map(ownProof),
  level.map(vouchedProof),
)

describe('the level of a session', () => {
  it('is never above how strong the sign-in was, nor above how surely the identity is proven', () => {
    fc.assert(
      fc.property(proof, level, (sign, identity) => {
        const reached = sessionLevel(sign, identity)
        expect(reaches(sign.strength, reached) && reaches(identity, reached)).toBe(true)
        expect([sign.strength, identity]).toContain(reached)
      }),
    )
  })
  it('never falls when the sign-in gets stronger or the identity surer', () => {
    fc.assert(
      fc.property(proof, proof, fc.tuple(level, level), (before, now, [identity, surer]) => {
        const was = sessionLevel(before, identity)
        expect(reaches(sessionLevel(strongerOf(before, now), identity), was)).toBe(true)
        if (reaches(surer, identity)) expect(reaches(sessionLevel(before, surer), was)).toBe(true)
      }),
    )
  })
  it.each([
    ['password', 'high', 'low'],
    ['password-code', 'high', 'substantial'],
    ['passkey', 'high', 'substantial'],
    ['passkey', 'low', 'low'],
    ['mail-link', 'high', 'low'],
    ['recovery-code', 'high', 'low'],
  ] as const)('of a sign-in by %s with an identity proven %s is %s', (way, identity, reached) => {
    expect(sessionLevel(ownProof(way), identity)).toBe(reached)
  })
  it('of an identity that somebody vouches for is what they asserted', () => {
    for (const asserted of TRUST_LEVELS) expect(sessionLevel(vouchedProof(asserted), asserted)).toBe(asserted)
    expect(lowerOf('high', 'substantial')).toBe('substantial')
  })
})
