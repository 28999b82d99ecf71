import type { JWK } from 'jose'
import type { Json } from '../../kernel/canonical.ts'

/** A session of the house as the protocol sees it. */
export interface OidcSession {
  readonly id: string
  readonly account: string
  readonly acr: string
  /** Seconds since 1970. */
  readonly authTime: number
  /** Which grant a client has in this session. */
  readonly grants: Readonly<Record<string, string>>
}

/** What the library wants kept, by its own names. */
export type KeptPayload = Readonly<Record<string, Json | undefined>>

/** Keeps what the library makes. Everything is found by the value that its bearer shows. */
export interface KeptArtifacts {
  /** False where what this follows from had been used before; then nothing is kept, and everything of the grant has ended. */
  readonly put: (
    kind: string,
    id: string,
    kept: { readonly payload: KeptPayload; readonly seconds: number },
  ) => Promise<boolean>
  readonly find: (kind: string, id: string) => Promise<KeptPayload | null>
  /**
   * Whether this was the first use; where it was not, everything of the grant has ended. It may be left to the `put` of
   * what follows from it, which then says so.
   */
  readonly consume: (kind: string, id: string) => Promise<boolean>
  readonly destroy: (kind: string, id: string) => Promise<void>
  readonly revokeGrant: (grant: string) => Promise<void>
}

/** What a request asks about levels. */
export interface AskedLevel {
  readonly acrValues: string | undefined
  readonly claim: { readonly essential?: boolean; readonly value?: string; readonly values?: readonly string[] } | null
  /** Of the session; null without one. */
  readonly acr: string | null
  /** Whether the person may be asked, or the program said that nobody may (`prompt=none`). */
  readonly mayAsk: boolean
  /** Whether the person was asked in this very request. */
  readonly answered: boolean
}

/** What a request asks to be allowed. */
export interface AskedGrant {
  readonly session: OidcSession
  readonly client: string
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
  /** The grant that the person gave in this very request. */
  readonly given: string | null
}

/** A wish for claims about a person. */
export interface AskedClaims {
  readonly account: string
  readonly client: string | null
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
}

/** What the library asks of the room that opens it. */
export interface OidcPorts {
  readonly issuer: string
  /** Address under which people reach the portal. */
  readonly publicUrl: string
  /** Private keys; the first that fits signs, all are published. */
  readonly keys: readonly JWK[]
  /** Signs the cookie of a sign-in under way. */
  readonly cookieKey: string
  readonly cookies: { readonly resume: string; readonly interaction: string }
  readonly acrValues: readonly string[]
  readonly claims: Readonly<Record<string, readonly string[]>>
  readonly kept: KeptArtifacts
  /** Metadata of a client by the names of the protocol, or null. `client_secret` is the hash. */
  readonly clientOf: (id: string) => Promise<Readonly<Record<string, Json>> | null>
  readonly secretFits: (hash: string, secret: string) => boolean
  /** The session of a token that is bound to it, if it is good right now. */
  readonly sessionOf: (id: string) => Promise<OidcSession | null>
  /** What a session is called towards a client. */
  readonly sidFor: (session: Pick<OidcSession, 'id' | 'account'>, client: string) => string
  readonly subjectFor: (account: string, sector: string) => string
  /** Whether the person has to be asked for a higher level. `unmet`: it is not to be had, and the request ends. */
  readonly levelOf: (asked: AskedLevel) => 'enough' | 'ask' | 'unmet'
  readonly grantFor: (asked: AskedGrant) => Promise<string | null>
  readonly claimsOf: (asked: AskedClaims) => Promise<Readonly<Record<string, Json>> & { readonly sub: string }>
  /** The page that goes on with a sign-in. */
  readonly pageOf: (interaction: string, prompt: string) => string
  readonly tellError: (error: unknown) => void
}

/** How long things live, in seconds. */
export const OIDC_SECONDS = {
  AccessToken: 600,
  AuthorizationCode: 60,
  IdToken: 3_600,
  RefreshToken: 43_200,
  Grant: 43_200,
  Session: 43_200,
  Interaction: 3_600,
} as const

/** Where the endpoints lie below the mount. */
export const OIDC_ROUTES = {
  authorization: '/auth',
  token: '/token',
  userinfo: '/userinfo',
  jwks: '/jwks',
  revocation: '/revoke',
  introspection: '/introspect',
  end_session: '/logout',
} as const
