import { createHash } from 'node:crypto'
import type { JWK } from 'jose'
import type { Instant } from '../../../../kernel/clock.ts'

/**
 * Types of the person identification data that we take: the European one and that of Germany (EUDI PID Rulebook, annex on
 * SD-JWT VC; the German type extends the European one).
 */
export const PID_TYPES = ['urn:eudi:pid:1', 'urn:eudi:pid:de:1'] as const

/** What we ask for: who somebody is, and nothing that a service has not a use for. Paths of the PID Rulebook. */
export const ASKED_CLAIMS = [
  ['family_name'],
  ['given_name'],
  ['birthdate'],
  ['place_of_birth', 'locality'],
  ['address', 'street_address'],
  ['address', 'postal_code'],
  ['address', 'locality'],
] as const

/** Name of our one query in the request and in the answer. */
export const QUERY = 'pid'

/** Our client id: the hash of the certificate that signs our requests (OpenID4VP 1.0 section 5.9.3, `x509_hash`). */
export const clientIdOf = (certificate: Uint8Array): string =>
  `x509_hash:${createHash('sha256').update(certificate).digest('base64url')}`

/** What a request is made of. */
export interface Asking {
  readonly clientId: string
  readonly nonce: string
  readonly state: string
  /** Where the wallet sends its answer. */
  readonly responseUri: string
  /** Public part of the key that the answer is encrypted for; made for this request alone. */
  readonly answerKey: JWK
  readonly at: Instant
  readonly endsAt: Instant
}

const secondsOf = (at: Instant): number => Math.floor(Date.parse(at) / 1000)

/** The claims of a signed request object (OpenID4VP 1.0 sections 5 and 8.3.1; DCQL section 6; HAIP 1.0 section 5). */
export const requestObject = ({ clientId, nonce, state, responseUri, answerKey, at, endsAt }: Asking) => ({
  iss: clientId,
  aud: 'https://self-issued.me/v2',
  client_id: clientId,
  response_type: 'vp_token',
  response_mode: 'direct_post.jwt',
  response_uri: responseUri,
  nonce,
  state,
  iat: secondsOf(at),
  exp: secondsOf(endsAt),
  dcql_query: {
    credentials: [
      {
        id: QUERY,
        format: 'dc+sd-jwt',
        meta: { vct_values: [...PID_TYPES] },
        claims: ASKED_CLAIMS.map((path) => ({ path: [...path] })),
      },
    ],
  },
  client_metadata: {
    jwks: { keys: [{ ...answerKey, use: 'enc', alg: 'ECDH-ES' }] },
    encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
    vp_formats_supported: {
      'dc+sd-jwt': {
        'sd-jwt_alg_values': ['ES256', 'ES384', 'ES512'],
        'kb-jwt_alg_values': ['ES256', 'ES384', 'ES512'],
      },
    },
  },
})

/** The address that opens a wallet on the same device, or as a picture on another. */
export const walletLink = (clientId: string, requestUri: string): string =>
  `openid4vp://?${new URLSearchParams({ client_id: clientId, request_uri: requestUri })}`
