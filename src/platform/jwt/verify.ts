import { decodeProtectedHeader, errors, importJWK, type JWK, type JWTPayload, jwtVerify } from 'jose'
import type { Instant } from '../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'

/** Why a token was not believed. */
export type JwtRefusal = {
  readonly code:
    | 'jwt/malformed'
    | 'jwt/header'
    | 'jwt/algorithm'
    | 'jwt/unknown-key'
    | 'jwt/signature'
    | 'jwt/expired'
    | 'jwt/claims'
}

/** Signature algorithms that may be named; each needs a key pair. */
export const JWT_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'EdDSA'] as const

/** What a token has to be. Everything is said by who verifies, nothing by the token. */
export interface JwtWish {
  /** Public keys of the issuer, each with its algorithm or of a kind that has only one. */
  readonly keys: readonly JWK[]
  readonly algorithms: readonly (typeof JWT_ALGORITHMS)[number][]
  readonly issuer: string
  readonly audience: string
  /** Media type in the header, such as `logout+jwt`; null where the issuer says none (ID tokens), then `JWT` or nothing. */
  readonly typ: string | null
  readonly now: Instant
  /** How far the clocks may be apart. */
  readonly toleranceSeconds?: number
  /** Where a token is only a hint of something that was, its end does not count (OpenID Connect RP-Initiated Logout 2). */
  readonly expiredToo?: boolean
}

const LONGEST = 16_384
const PARTS = /^[\w-]+\.[\w-]+\.[\w-]+$/
/** Headers by which a token would choose its own key, or demand something unknown. */
const FORBIDDEN = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip'] as const

const headerOf = (token: string) => {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return null
  }
}

const plainTyp = (typ: unknown): string =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : ''

const isTyp = (typ: unknown, wanted: string | null): boolean =>
  wanted === null ? typ === undefined || plainTyp(typ) === 'jwt' : plainTyp(typ) === wanted

const headerProblem = (token: string, wish: JwtWish): JwtRefusal['code'] | null => {
  const header = PARTS.test(token) && token.length <= LONGEST ? headerOf(token) : null
  if (header === null) return 'jwt/malformed'
  if (FORBIDDEN.some((name) => name in header) || !isTyp(header.typ, wish.typ)) return 'jwt/header'
  return wish.algorithms.some((algorithm) => algorithm === header.alg) ? null : 'jwt/algorithm'
}

/** The key that the token names; without a name the only one there is. */
const keyFor = ({ alg, kid }: { readonly alg?: string; readonly kid?: unknown }, keys: readonly JWK[]): JWK | null => {
  const fits = keys.filter((key) => key.kty !== 'oct' && (key.alg === undefined || key.alg === alg))
  if (kid !== undefined) return fits.find((key) => key.kid !== undefined && key.kid === kid) ?? null
  return fits.length === 1 ? (fits[0] ?? null) : null
}

const codeOf = (error: unknown): JwtRefusal['code'] => {
  if (error instanceof errors.JWTExpired) return 'jwt/expired'
  if (error instanceof errors.JWTClaimValidationFailed) return 'jwt/claims'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'jwt/signature'
  return error instanceof errors.JOSEAlgNotAllowed ? 'jwt/algorithm' : 'jwt/malformed'
}

/** Reads and checks a token that somebody brings; its claims, or why it is not believed (RFC 8725). */
export const verifyJwt = async (token: string, wish: JwtWish): Promise<Result<JWTPayload, JwtRefusal>> => {
  const problem = headerProblem(token, wish)
  if (problem !== null) return refuse({ code: problem })
  const header = decodeProtectedHeader(token)
  const found = keyFor(header, wish.keys)
  if (found === null) return refuse({ code: 'jwt/unknown-key' })
  try {
    const key = await importJWK(found, header.alg)
    const { payload } = await jwtVerify(token, key, {
      algorithms: [...wish.algorithms],
      issuer: wish.issuer,
      audience: wish.audience,
      currentDate: new Date(wish.expiredToo ? 0 : wish.now),
      clockTolerance: wish.expiredToo ? Number.MAX_SAFE_INTEGER : (wish.toleranceSeconds ?? 0),
      requiredClaims: ['exp', 'iat'],
    })
    return ok(payload)
  } catch (error) {
    return refuse({ code: codeOf(error) })
  }
}
