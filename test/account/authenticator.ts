import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** How an answer may differ from an honest one. */
export interface Trick {
  readonly origin?: string
  readonly rpId?: string
  /** Says that the person was not verified. */
  readonly unverified?: boolean
  readonly challenge?: string
  /** The counter that is answered; one more than before where nothing is said. */
  readonly counter?: number
  readonly type?: string
  /** The id of a new credential, where it is to be one that somebody has already. */
  readonly id?: string
}

/** A credential as the authenticator keeps it. */
export interface Credential {
  readonly id: string
  readonly rpId: string
  readonly userHandle: string
  readonly key: KeyObject
  counter: number
}

interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id?: string | undefined }
  readonly user: { readonly id: string }
}
interface RequestOptions {
  readonly challenge: string
  readonly rpId?: string | undefined
  readonly allowCredentials?: readonly { readonly id: string }[] | undefined
}

/** A software authenticator with resident keys, as a phone has one: answers as a browser would send them, as JSON. */
export interface Authenticator {
  readonly credentials: Credential[]
  readonly create: (options: CreationOptions, trick?: Trick) => string
  /** Answers with the credential, or with the newest that fits. */
  readonly get: (options: RequestOptions, trick?: Trick & { readonly by?: Credential }) => string
}

const sha = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** CBOR, as far as a passkey needs it (RFC 8949): small integers, bytes, texts and maps. */
const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

/** The public key as COSE writes it (RFC 9053). */
const coseOf = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  const okp: [number, Cbor][] = [[1, 1], [3, -8], [-1, 6], [-2, bytes(x)]] // biome-ignore format: one key a line says nothing
  const ec2: [number, Cbor][] = [[1, 2], [3, -7], [-1, 1], [-2, bytes(x)], [-3, bytes(y)]] // biome-ignore format: as above
  return cbor(new Map(key.asymmetricKeyType === 'ed25519' ? okp : ec2))
}

const keyPair = (algorithm: 'ES256' | 'EdDSA') =>
  algorithm === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })

const FLAGS = { present: 1, verified: 4, attested: 64 }

const authData = (rpId: string, counter: number, flags: number): Buffer => {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha(rpId), Buffer.from([flags]), count])
}

const clientData = (type: string, challenge: string, trick: Trick & { readonly home: string }): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: trick.type ?? type,
      challenge: trick.challenge ?? challenge,
      origin: trick.origin ?? trick.home,
      crossOrigin: false,
    }),
  )

/** Opens an authenticator in front of pages of this origin. `counts` false: its counter stays at zero, as phones do. */
export const openAuthenticator = (
  home: string,
  { algorithm = 'ES256', counts = true }: { readonly algorithm?: 'ES256' | 'EdDSA'; readonly counts?: boolean } = {},
): Authenticator => {
  const credentials: Credential[] = []
  const flagsOf = (trick: Trick): number => FLAGS.present | (trick.unverified ? 0 : FLAGS.verified)
  return {
    credentials,
    create: ({ challenge, rp, user }, trick = {}) => {
      const { publicKey, privateKey } = keyPair(algorithm)
      const rpId = trick.rpId ?? rp.id ?? new URL(home).hostname
      const id = trick.id === undefined ? randomBytes(32) : Buffer.from(trick.id, 'base64url')
      credentials.push({ id: text(id), rpId, userHandle: user.id, key: privateKey, counter: 0 })
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseOf(publicKey)])
      const data = Buffer.concat([authData(rpId, 0, flagsOf(trick) | FLAGS.attested), attested])
      const attestation = new Map<string, Cbor>([['fmt', 'none'], ['attStmt', new Map()], ['authData', data]]) // biome-ignore format: one line
      const client = clientData('webauthn.create', challenge, { ...trick, home })
      return JSON.stringify({
        id: text(id),
        response: { clientDataJSON: text(client), attestationObject: text(cbor(attestation)) },
      })
    },
    get: ({ challenge, rpId, allowCredentials = [] }, trick = {}) => {
      const fits = ({ id }: Credential) =>
        allowCredentials.length === 0 || allowCredentials.some((one) => one.id === id)
      const credential = trick.by ?? credentials.findLast(fits)
      if (!credential) throw new Error('the authenticator has no such credential')
      credential.counter = trick.counter ?? (counts ? credential.counter + 1 : 0)
      const data = authData(trick.rpId ?? rpId ?? credential.rpId, credential.counter, flagsOf(trick))
      const client = clientData('webauthn.get', challenge, { ...trick, home })
      const signed = Buffer.concat([data, sha(client)])
      const signature = sign(algorithm === 'EdDSA' ? null : 'sha256', signed, credential.key)
      return JSON.stringify({
        id: credential.id,
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(signature),
          userHandle: credential.userHandle,
        },
      })
    },
  }
}
