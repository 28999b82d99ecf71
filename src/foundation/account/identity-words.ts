import type { TrustLevel } from '../../kernel/actor.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/** How somebody was identified: by an outer account, at the desk of an authority, by a letter, by a wallet. */
export type IdentityWay = 'bundid' | `oidc:${string}` | 'desk' | 'letter' | 'wallet'

/** What a way said about a person: name of the attribute as in `givenName`, its value, and how sure that is. */
export type IdentityAttributes = Readonly<Record<string, { readonly value: string; readonly level: TrustLevel }>>

/** A proof of identity, checked by the room that hands it in. */
export interface IdentityProof {
  readonly way: IdentityWay
  readonly level: TrustLevel
  /** What the other side calls the person, for ever the same; null where it has no such name. */
  readonly subject: string | null
  readonly attributes: IdentityAttributes
  readonly endsAt: Instant | null
}

/** A proven identity of an account, opened for its person. */
export interface Identity {
  readonly id: Id
  readonly way: IdentityWay
  readonly level: TrustLevel
  readonly attributes: IdentityAttributes
  readonly provenAt: Instant
  readonly endsAt: Instant | null
  /** Whether one can sign in by it. */
  readonly leadsIn: boolean
}
