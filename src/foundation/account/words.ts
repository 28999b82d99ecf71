import type { ActingFor, TrustLevel } from '../../kernel/actor.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Language } from '../../kernel/texts.ts'

export {
  ownProof,
  sessionLevel,
  SIGN_IN_WAYS,
  type SignInProof,
  type SignInWay,
  vouchedProof,
} from './domain/trust.ts'
export { checkPassword, normalEmail, type PasswordRefusal } from './domain/sign-in-name.ts'
export type * from './identity-words.ts'
export type { KnownAttribute, KnownValue, ValueSource } from './domain/known-attributes.ts'
export { FUNCTION_TEXTS } from './function-texts.ts'
export { attributeText, sourceOf, sourceText } from './known-texts.ts'

/** Kinds of authorities; a county-free city is one authority of kind municipality that answers for the county's tasks too. */
export const AUTHORITY_KINDS = ['municipality', 'county', 'regional-council', 'state'] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** What people need to reach an authority, and what its letters need. Public. */
export interface AuthorityProfile {
  readonly street: string
  readonly postcode: string
  readonly place: string
  readonly phone: string
  readonly email: string
  readonly openingHours: readonly { readonly days: string; readonly hours: string }[]
  /** Office that answers, as it stands in a letterhead. */
  readonly office: string
}

/** An authority: a tenant. Its area is an AGS. */
export interface Authority {
  readonly id: Id
  readonly area: string
  readonly kind: AuthorityKind
  readonly shortCode: string
  readonly name: string
  readonly profile: AuthorityProfile
}

/** What a person's account says to the rooms above. */
export interface AccountCard {
  readonly id: Id
  readonly name: string
  /** Empty where there is none. */
  readonly email: string
  /** Whether the person has shown that mail to this address reaches them. */
  readonly emailConfirmed: boolean
  readonly language: Language
}

/** What a session acts under: for which party, in whose name the mandate was given, which one, through which organisation. */
export interface ActingChoice {
  readonly party: Id
  /** Whose mandate it is: the party itself, or the organisation that the party is a branch of. */
  readonly giver: Id
  readonly mandate: Id
  /** The organisation that holds the mandate, where it is not the person. */
  readonly through: Id | null
}

/** What a mandate that holds right now allows. */
export interface Standing {
  readonly acting: Exclude<ActingFor, { readonly kind: 'self' }>
  /** How surely the party is known: nobody acts for it at a higher level. */
  readonly level: TrustLevel
  /** How surely the doer has to be signed in. */
  readonly needs: TrustLevel
}

/**
 * Whether an account may act under a choice right now; null where it may not, or no longer. Asked on every request of
 * whoever acts for another, and never remembered. Filled by the room of mandates.
 */
export type StandsFor = (account: Id, choice: ActingChoice) => Promise<Standing | null>

/** Too many passwords are checked at once: nothing was done, and in so many seconds there is room again. */
export interface Busy {
  readonly code: 'account/busy'
  readonly seconds: number
}

/** Why an account did not do what was asked. */
export type AccountRefusal =
  | { readonly code: 'account/wrong-sign-in' }
  | { readonly code: 'account/too-many-attempts'; readonly seconds: number }
  | { readonly code: 'account/session-ended' }
  | { readonly code: 'account/device-link-used-up' }
  | { readonly code: 'account/not-confirmed' }
  | { readonly code: 'account/link-used-up' }
  | { readonly code: 'account/not-found' }
  | { readonly code: 'account/no-workplace' }
  | { readonly code: 'account/last-administrator' }
  | { readonly code: 'account/own-function' }
  | { readonly code: 'account/no-substitute' }
  | { readonly code: 'account/substitute-days' }
  | { readonly code: 'account/staff-link-used-up' }
  | { readonly code: 'account/no-mandate' }
  | { readonly code: 'account/closed' }
  | { readonly code: 'account/wrong-password' }
  | { readonly code: 'account/address-taken' }
  /** The second step of an erasure came too late, or from another session. */
  | { readonly code: 'account/confirm-again' }
  | { readonly code: 'account/works-in-authority' }
  | { readonly code: 'account/identity-taken' }
  | { readonly code: 'account/unknown-identity' }
  | { readonly code: 'account/last-way-in' }
  | Busy
  /** The password was right; a code is asked for, with this ticket. */
  | { readonly code: 'account/code-needed'; readonly ticket: string }
  | { readonly code: 'account/wrong-code'; readonly ticket: string | null }
  | { readonly code: 'account/code-expired' }
  | { readonly code: 'account/passkey-refused' }
  | { readonly code: 'account/passkey-copied' }
  | { readonly code: 'account/too-many-passkeys' }
  | { readonly code: 'account/prove-first' }
  | { readonly code: 'account/entry-link-used-up' }
