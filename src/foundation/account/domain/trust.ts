import { lowerOf, reaches, type TrustLevel } from '../../../kernel/actor.ts'

/**
 * How somebody got in. `identity` is an identity that somebody else vouches for (BundID, online ID card); `mail-link` and
 * `recovery-code` are ways back in after something was forgotten or lost.
 */
export const SIGN_IN_WAYS = ['password', 'password-code', 'passkey', 'mail-link', 'recovery-code', 'identity'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** A sign-in: its way, and how strong it was (TR-03107-1: normal, substanziell, hoch). */
export interface SignInProof {
  readonly way: SignInWay
  readonly strength: TrustLevel
}

/** Two factors are substantial, one is low; a way back in is never more than low. */
const OWN = {
  password: 'low',
  'password-code': 'substantial',
  passkey: 'substantial',
  'mail-link': 'low',
  'recovery-code': 'low',
} as const satisfies Readonly<Record<Exclude<SignInWay, 'identity'>, TrustLevel>>

/** What a second factor or a passkey makes of a sign-in. */
export const SECOND_FACTOR: TrustLevel = 'substantial'

/** A sign-in by a way of the account itself; a passkey counts only with the person verified (PIN, finger, face). */
export const ownProof = (way: keyof typeof OWN): SignInProof => ({ way, strength: OWN[way] })

/** A sign-in that somebody else vouched for, at the level that they asserted. */
export const vouchedProof = (asserted: TrustLevel): SignInProof => ({ way: 'identity', strength: asserted })

/** The stronger of two sign-ins of one session; of two that are equally strong the newer one. */
export const strongerOf = (before: SignInProof, now: SignInProof): SignInProof =>
  reaches(now.strength, before.strength) ? now : before

/**
 * The level of a session: the lower of how strong the sign-in was and how surely the person's identity is proven. A strong
 * key of somebody unknown is worth no more than a weak key of somebody known (TR-03107-1).
 */
export const sessionLevel = (sign: Pick<SignInProof, 'strength'>, identity: TrustLevel): TrustLevel =>
  lowerOf(sign.strength, identity)
