import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** A signing key with the name that stands in every signature (C2SP signed-note, Ed25519). */
export interface NoteSigner {
  readonly name: string
  /** What others verify with: `name+hash+key`, public. */
  readonly verifier: string
  readonly sign: (text: string) => string
}

const ED25519 = 0x01
/** What stands before 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')
const DASH = '— '

const keyHash = (name: string, key: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(key).digest().subarray(0, 4)

/** A signer from 32 bytes that only this installation knows. */
export const noteSigner = (name: string, seed: Uint8Array): NoteSigner => {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length)
  const hash = keyHash(name, publicKey)
  const verifier = `${name}+${hash.toString('hex')}+${Buffer.concat([Uint8Array.of(ED25519), publicKey]).toString('base64')}`
  const signed = (text: string) => Buffer.concat([hash, sign(null, Buffer.from(text, 'utf8'), key)]).toString('base64')
  return { name, verifier, sign: (text) => `${text}\n${DASH}${name} ${signed(text)}\n` }
}

interface Verifier {
  readonly name: string
  readonly hash: string
  readonly key: KeyObject
}

/** Reads a verifier key; null where the text is none. */
const readVerifier = (text: string): Verifier | null => {
  const [, name = '', hash = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 33 || bytes[0] !== ED25519 || keyHash(name, bytes.subarray(1)).toString('hex') !== hash)
    return null
  return {
    name,
    hash,
    key: createPublicKey({ key: Buffer.concat([PUBLIC, bytes.subarray(1)]), format: 'der', type: 'spki' }),
  }
}

/** Whether a text is a verifier key. */
export const isVerifierKey = (text: string): boolean => readVerifier(text) !== null

/** The text of a signed note whose signature by this verifier holds, else null. */
export const openNote = (note: string, verifierKey: string): string | null => {
  const verifier = readVerifier(verifierKey)
  const end = note.lastIndexOf('\n\n')
  if (!verifier || end < 0) return null
  const text = note.slice(0, end + 1)
  const holds = note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      if (!line.startsWith(`${DASH}${verifier.name} `)) return false
      const bytes = Buffer.from(line.slice(DASH.length + verifier.name.length + 1), 'base64')
      const named = bytes.subarray(0, 4).toString('hex') === verifier.hash
      return named && verify(null, Buffer.from(text, 'utf8'), verifier.key, bytes.subarray(4))
    })
  return holds ? text : null
}
