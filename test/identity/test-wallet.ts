import { createHash, createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import {
  CompactEncrypt,
  CompactSign,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  importX509,
  type JWK,
} from 'jose'
import { z } from 'zod'
import { digestOf, type Json } from '../../src/foundation/identity/domain/wallet/disclosures.ts'
import type { WalletVerifier } from '../../src/foundation/identity/words.ts'
import { basicConstraints, der, makeCertificate, pem, type Signer } from '../setup/certificates.ts'

/** Somebody who issues identity credentials, with the authority above. */
export interface TestIssuer {
  readonly signer: Signer
  /** What a verifier has on its list. */
  readonly root: X509Certificate
  readonly rootPem: string
}

/** An issuer with a root and a signer of its own; real signatures, no trust. */
export const testIssuer = async (name = 'Ausweise im Test'): Promise<TestIssuer> => {
  const root = await makeCertificate(`${name}, Wurzel`, { says: [basicConstraints(true)] })
  const signer = await makeCertificate(name, { says: [basicConstraints(false)], by: root })
  return { signer, root: new X509Certificate(pem(root)), rootPem: pem(root) }
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const salt = (): string => randomBytes(16).toString('base64url')
const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000)

type Key = Parameters<CompactSign['sign']>[0]

const sign = (payload: unknown, key: Key, header: { alg: string; typ: string; x5c?: string[] }): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(header).sign(key)

/** A request as a wallet understands it. */
export interface WalletRequest {
  readonly clientId: string
  readonly nonce: string
  readonly at: string
}

/** What may be wrong with a presentation. */
export interface Odd {
  /** Names of the claims that are disclosed; all where left out. */
  readonly disclose?: readonly string[]
  /** Signed over other disclosures than are sent. */
  readonly swapDisclosures?: boolean
  /** Signed by another holder. */
  readonly byOtherHolder?: boolean
  readonly withoutProof?: boolean
  readonly proofType?: string
}

/** A wallet with one credential of a person. */
export interface TestWallet {
  readonly present: (request: WalletRequest, odd?: Odd) => Promise<string>
}

interface Issuing {
  readonly issuer: TestIssuer
  readonly claims: Readonly<Record<string, Json>>
  readonly type?: string
  readonly endsAt?: string
  readonly startsAt?: string
  /** Header and payload that are changed before they are signed. */
  readonly x5c?: readonly string[]
  readonly more?: Readonly<Record<string, Json>>
}

const publicPart = ({ kty, crv, x, y }: JWK) => ({ kty, crv, x, y })

/** Issues a credential to a new wallet; every claim can be disclosed by itself. */
export const testWallet = async (wish: Issuing): Promise<TestWallet> => {
  const { issuer, claims, type = 'urn:eudi:pid:1', endsAt = '2030-01-01T00:00:00Z' } = wish
  const holder = await generateKeyPair('ES256', { extractable: true })
  const other = await generateKeyPair('ES256')
  const disclosures = new Map(Object.entries(claims).map(([name, value]) => [name, encode([salt(), name, value])]))
  const payload = {
    iss: 'https://ausweise.example',
    vct: type,
    exp: secondsOf(endsAt),
    ...(wish.startsAt !== undefined && { nbf: secondsOf(wish.startsAt) }),
    cnf: { jwk: publicPart(await exportJWK(holder.publicKey)) },
    _sd_alg: 'sha-256',
    _sd: [...disclosures.values()].map(digestOf).sort(),
    ...wish.more,
  }
  const header = { alg: 'ES256', typ: 'dc+sd-jwt', x5c: [...(wish.x5c ?? [der(issuer.signer)])] }
  const issued = await sign(payload, issuer.signer.key, header)

  const present = async ({ clientId, nonce, at }: WalletRequest, odd: Odd = {}): Promise<string> => {
    const wanted = odd.disclose ?? [...disclosures.keys()]
    const shown = (names: readonly string[]): string =>
      `${[issued, ...names.map((name) => disclosures.get(name) ?? '')].join('~')}~`
    const signed = shown(odd.swapDisclosures ? wanted.slice(1) : wanted)
    const key = odd.byOtherHolder ? other.privateKey : holder.privateKey
    const proof = { aud: clientId, nonce, iat: secondsOf(at), sd_hash: digestOf(signed) }
    if (odd.withoutProof) return shown(wanted)
    return `${shown(wanted)}${await sign(proof, key, { alg: 'ES256', typ: odd.proofType ?? 'kb+jwt' })}`
  }
  return { present }
}

const asked = z.object({
  client_id: z.string(),
  nonce: z.string(),
  state: z.string(),
  response_uri: z.string(),
  client_metadata: z.object({ jwks: z.object({ keys: z.array(z.looseObject({ kid: z.string() })).length(1) }) }),
})
/** A request as a wallet reads it. */
export type ReadRequest = z.output<typeof asked>

/** Reads a signed request as a wallet does: the certificate has to be the one that the client id names. */
export const readRequest = async (jwt: string): Promise<ReadRequest> => {
  const [head = ''] = jwt.split('.')
  const { x5c } = z
    .object({ typ: z.literal('oauth-authz-req+jwt'), x5c: z.array(z.string()) })
    .parse(JSON.parse(Buffer.from(head, 'base64url').toString()))
  const key = await importX509(`-----BEGIN CERTIFICATE-----\n${x5c[0]}\n-----END CERTIFICATE-----`, 'ES256')
  const request = asked.parse(JSON.parse(new TextDecoder().decode((await compactVerify(jwt, key)).payload)))
  const digest = createHash('sha256')
    .update(Buffer.from(x5c[0] ?? '', 'base64'))
    .digest('base64url')
  if (request.client_id !== `x509_hash:${digest}`) throw new Error('the client id names another certificate')
  return request
}

/** The answer of a wallet, encrypted for whoever asked. */
export const encryptAnswer = async (
  { state, client_metadata: { jwks } }: ReadRequest,
  presentation: string,
  enc = 'A256GCM',
): Promise<string> => {
  const [jwk] = jwks.keys
  const answer = JSON.stringify({ state, vp_token: { pid: [presentation] } })
  return new CompactEncrypt(Buffer.from(answer))
    .setProtectedHeader({ alg: 'ECDH-ES', enc, kid: jwk?.kid ?? '' })
    .encrypt(await importJWK(jwk ?? {}, 'ECDH-ES'))
}

/** How a portal asks wallets in a test, with these issuers on its list. */
export const testVerifier = async (issuers: readonly TestIssuer[]): Promise<WalletVerifier> => {
  const portal = await makeCertificate('Portal im Test', { says: [basicConstraints(false)] })
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', portal.key))
  return {
    key: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
      .export({ type: 'pkcs8', format: 'pem' })
      .toString(),
    certificate: new X509Certificate(pem(portal)),
    issuers: issuers.map(({ root }) => root),
  }
}
