import { isSame } from '../../../../kernel/secrets.ts'
import { type X509Certificate } from 'node:crypto'
import { compactVerify, decodeProtectedHeader, type KeyObject } from 'jose'
import { z } from 'zod'
import type { Instant } from '../../../../kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { type Claims, digestOf, discloseClaims, type DisclosureRefusal, type Json } from './disclosures.ts'
import { trustedSigner } from './issuer.ts'

/** Why a presentation is not taken. */
export type WalletRefusal =
  | DisclosureRefusal
  /** Signed by nobody that we trust, or not by whom it says. */
  | { readonly code: 'identity/wallet-issuer-unknown'; readonly reason: string }
  /** Made for somebody else, another request, by another holder, or too long ago. */
  | { readonly code: 'identity/wallet-not-for-us'; readonly reason: string }
  /** The credential is over, or not yet good. */
  | { readonly code: 'identity/wallet-credential-ended' }

/** What a presentation has to answer. */
export interface Expected {
  /** Our client id with its prefix, as it stood in the request. */
  readonly clientId: string
  readonly nonce: string
  readonly at: Instant
  /** Authorities that vouch for issuers of identity credentials. */
  readonly issuers: readonly X509Certificate[]
  /** Types of credential that we asked for. */
  readonly types: readonly string[]
}

/** Signatures that credentials and wallets make (HAIP 1.0 section 7). */
const ALGORITHMS = ['ES256', 'ES384', 'ES512']
/** A holder signs while the request is open; clocks may differ by a minute. */
const LONGEST_AGO_SECONDS = 600
const CLOCKS_DIFFER_SECONDS = 60
/** More than any credential of a person, picture included. */
const LONGEST_PRESENTATION = 300_000

const issuerHeader = z.object({ typ: z.enum(['dc+sd-jwt', 'vc+sd-jwt']), x5c: z.array(z.string()).min(1) })
const holderKey = z.object({ kty: z.literal('EC'), crv: z.string(), x: z.string(), y: z.string() })
const seconds = z.number().finite()
const credential = z.looseObject({
  vct: z.string(),
  cnf: z.object({ jwk: holderKey }),
  exp: seconds,
  nbf: seconds.optional(),
})
const binding = z.object({ aud: z.string(), nonce: z.string(), iat: seconds, sd_hash: z.string() })

const broken = (reason: string) => refuse({ code: 'identity/wallet-credential-broken', reason } as const)
const unknown = (reason: string) => refuse({ code: 'identity/wallet-issuer-unknown', reason } as const)
const notForUs = (reason: string) => refuse({ code: 'identity/wallet-not-for-us', reason } as const)

/** The payload of a token signed with this key; null where key or signature are broken, or don't belong together. */
const verified = async (token: string, key: KeyObject | z.infer<typeof holderKey>): Promise<unknown> => {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: ALGORITHMS })
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return null
  }
}

const headerOf = (token: string): unknown => {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return null
  }
}

type Credential = z.infer<typeof credential>

const checkIssuer = async (token: string, { issuers, at }: Expected): Promise<Result<Credential, WalletRefusal>> => {
  const header = issuerHeader.safeParse(headerOf(token))
  if (!header.success) return broken('the header of the credential lacks its type or its certificates')
  const signer = trustedSigner(header.data.x5c, issuers, new Date(at))
  if (!signer) return unknown('the chain of certificates leads to no authority on the list')
  const payload = await verified(token, signer.publicKey)
  if (payload === null) return unknown('the signature is not by the certificate that was sent along')
  const read = credential.safeParse(payload)
  return read.success ? ok(read.data) : broken('the credential lacks type, end or key of its holder')
}

const checkTimes = ({ exp, nbf = 0 }: Credential, nowSeconds: number): boolean =>
  exp > nowSeconds && nbf <= nowSeconds + CLOCKS_DIFFER_SECONDS

/** The holder of the credential made this presentation, for us, for this request, now, and of exactly these disclosures. */
const checkHolder = async (
  token: string,
  presented: string,
  { key, expected }: { readonly key: Credential['cnf']['jwk']; readonly expected: Expected },
): Promise<Result<null, WalletRefusal>> => {
  const header = z.object({ typ: z.literal('kb+jwt') }).safeParse(headerOf(token))
  if (!header.success) return notForUs('there is no proof that the holder made this presentation')
  const payload = await verified(token, key)
  const read = binding.safeParse(payload)
  if (!read.success) return notForUs('the proof is not by the holder of the credential')
  const { aud, nonce, iat, sd_hash: hash } = read.data
  if (!isSame(aud, expected.clientId)) return notForUs('it was made for somebody else')
  if (!isSame(nonce, expected.nonce)) return notForUs('it answers another request')
  if (!isSame(hash, digestOf(presented))) return notForUs('other data was signed than was sent')
  const age = Date.parse(expected.at) / 1000 - iat
  return age <= LONGEST_AGO_SECONDS && age >= -CLOCKS_DIFFER_SECONDS ? ok(null) : notForUs('it was not made just now')
}

/** What a checked presentation says. */
export interface Presented {
  readonly type: string
  readonly claims: Readonly<Record<string, Json>>
}

/**
 * Checks a presentation of an SD-JWT VC with key binding (RFC 9901 section 7.3; OpenID4VP 1.0 annex B.3): trusted issuer,
 * times, asked type, disclosures, and a holder who signed our nonce for us. Refuses everything else, and never throws.
 */
export const checkPresentation = async (
  presentation: string,
  expected: Expected,
): Promise<Result<Presented, WalletRefusal>> => {
  if (presentation.length > LONGEST_PRESENTATION) return broken('the presentation is too long')
  const parts = presentation.split('~')
  const [issued = '', proof = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || proof === '') return notForUs('there is no proof that the holder made this presentation')
  const issuer = await checkIssuer(issued, expected)
  if (!issuer.ok) return issuer
  if (!checkTimes(issuer.value, Date.parse(expected.at) / 1000))
    return refuse({ code: 'identity/wallet-credential-ended' })
  if (!expected.types.includes(issuer.value.vct)) return notForUs('it is a credential of another type')
  const presented = presentation.slice(0, presentation.length - proof.length)
  const holder = await checkHolder(proof, presented, { key: issuer.value.cnf.jwk, expected })
  if (!holder.ok) return holder
  const read = discloseClaims(plainClaims(issuer.value), parts.slice(1, -1))
  return read.ok ? ok({ type: issuer.value.vct, claims: read.value }) : read
}

const plainClaims = (signed: Credential): Claims => z.record(z.string(), z.json()).parse(signed)
