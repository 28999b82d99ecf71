import type { Text } from '../../kernel/texts.ts'
import type { IdentityWay } from '../account/words.ts'
import type { OpenIdSpeaker } from './openid-words.ts'
import type { SamlProvider } from './domain/saml/provider.ts'
import type { WalletVerifier } from './domain/wallet/verifier.ts'

export type { WalletVerifier } from './domain/wallet/verifier.ts'
export { SIGNED_PARTS, type SamlProvider, type SignedParts } from './domain/saml/provider.ts'

/** A way to prove an identity, as people see it. */
export interface OuterWay {
  readonly way: IdentityWay
  readonly title: Text
}

/** What the operator set: which ways there are. */
export interface Ways {
  /** The EUDI wallet; null where it is not switched on. */
  readonly wallet: WalletVerifier | null
  /** Made when somebody needs it for the first time; null where BundID is not set. */
  readonly bundid: (() => Promise<SamlProvider>) | null
  readonly openId: readonly OpenIdSpeaker[]
}

/** Why an identity was not proven. */
export type IdentityRefusal =
  | { readonly code: 'identity/answer-broken'; readonly reason: string }
  | { readonly code: 'identity/cancelled'; readonly reason: string }
  /** Nobody waits for this answer: it was used, or came too late. */
  | { readonly code: 'identity/too-late' }
  /** The answer came in another browser than the one that asked. */
  | { readonly code: 'identity/other-browser' }
  /** Somebody else is signed in now, or nobody. */
  | { readonly code: 'identity/other-session' }
  | { readonly code: 'identity/no-such-way' }
  /** The provider does not answer. */
  | { readonly code: 'identity/provider-silent' }
