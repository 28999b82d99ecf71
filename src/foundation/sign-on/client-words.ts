import type { Json } from '../../kernel/canonical.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Text } from '../../kernel/texts.ts'
import type { Scope } from './domain/claims.ts'

/** A public key of a program, as JSON Web Key. */
export type PublicKey = Readonly<Record<string, Json>>

/** How a program proves that it is itself: with its own key (RFC 7523), or with a secret of ours. */
export type Authentication =
  | { readonly by: 'private_key_jwt'; readonly keys: readonly PublicKey[] }
  | { readonly by: 'client_secret_basic' }

/** What a program is registered with; plain data, made by an operator, checked by `checkClient`. */
export interface ClientWish {
  readonly id: string
  /** As people know it. */
  readonly name: Text
  /** Where a person comes back to after signing in, exactly. */
  readonly redirects: readonly string[]
  /** Where a person may come back to after signing out. */
  readonly afterLogout: readonly string[]
  /** Where the program hears that a session has ended (OpenID Connect Back-Channel Logout). */
  readonly backchannelLogout: string | null
  /** Whether it may renew its tokens while the person's session lasts (refresh tokens). */
  readonly staysSignedIn: boolean
  readonly authentication: Authentication
  /** What it may ask, and why it needs that, as people read it. */
  readonly reasons: { readonly [Asked in Exclude<Scope, 'openid'>]?: Text | undefined }
}

/** A program that signs people in with their account. The authority that owns it answers for it. */
export interface Client extends ClientWish {
  readonly authority: Id
  readonly registeredAt: Instant
}

/** Something about a program that can't be registered so: by path, value and expectation. */
export interface BadClient {
  readonly code: 'sign-on/bad-client'
  readonly path: string
  readonly value: string
  readonly expected: string
}
