import type { Id } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import type { Wish } from './domain/flow.ts'
import type { Claims } from './domain/openid/claims.ts'
import type { OpenIdProvider } from './domain/openid/provider.ts'

export { type OpenIdProvider, providersForm } from './domain/openid/provider.ts'

/** What waits for the answer of a provider. */
export type Waiting = Pick<Wish, 'nonce' | 'verifier'>

/** Why a provider did not help. */
export type OpenIdRefusal =
  | { readonly code: 'identity/answer-broken'; readonly reason: string }
  | { readonly code: 'identity/cancelled'; readonly reason: string }
  | { readonly code: 'identity/provider-silent' }

/** Speaks with one OpenID provider. */
export interface OpenIdSpeaker {
  readonly settings: OpenIdProvider
  /** Where to send somebody (authorization code with PKCE, by PAR where the provider offers it). */
  readonly address: (flow: Id, wish: Waiting) => Promise<Result<string, OpenIdRefusal>>
  /** Turns the answer of the provider into what it says about the person. */
  readonly claims: (answer: URL, wish: Waiting) => Promise<Result<Claims, OpenIdRefusal>>
}
