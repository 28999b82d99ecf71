import type { TrustLevel } from '../../../kernel/actor.ts'
import { reaches, lowerOf } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { ownProof, type SignInProof } from './trust.ts'

/** How long a proof counts as fresh. Ten minutes are enough to set up a second key, too short for a forgotten screen. */
export const FRESH = 'PT10M'

/** What an account can be entered with. */
export interface WaysIn {
  readonly password: boolean
  readonly codes: boolean
  readonly passkeys: number
  readonly recoveryCodes: number
  /** Identities that somebody else vouches for. */
  readonly identities: number
}

/** Whether an account has a second factor of its own; then a mail alone never opens it. */
export const hasSecondFactor = (ways: Pick<WaysIn, 'codes' | 'passkeys'>): boolean => ways.codes || ways.passkeys > 0

/** Whether an account would still be opened by something without this way; a way back in (recovery codes) is none. */
export const staysOpenWithout = (ways: WaysIn, gone: 'password' | 'passkey' | 'identity'): boolean =>
  (gone === 'password' ? 0 : Number(ways.password)) +
    (gone === 'passkey' ? ways.passkeys - 1 : ways.passkeys) +
    (gone === 'identity' ? ways.identities - 1 : ways.identities) >
  0

/** How a session came about, and what its account has. */
export interface ProvenSession {
  readonly origin: SignInProof & { readonly provenAt: Instant }
  readonly ways: WaysIn
  /** How surely the person is known. */
  readonly identity: TrustLevel
}

/**
 * Why a session may not change the ways in now, or null where it may. The proof has to be fresh, and as strong as the
 * account is worth: who only knows the password of an account with a second factor, or of one whose identity is proven,
 * does not bind a stronger key to it. A recovery code stands for the lost second factor.
 */
export const whyNotChange = ({ origin, ways, identity }: ProvenSession, now: Instant): 'stale' | 'too-weak' | null => {
  if (now >= later(origin.provenAt, FRESH)) return 'stale'
  if (origin.way === 'recovery-code') return null
  const needed = hasSecondFactor(ways) ? ownProof('passkey').strength : lowerOf('substantial', identity)
  return reaches(origin.strength, needed) ? null : 'too-weak'
}
