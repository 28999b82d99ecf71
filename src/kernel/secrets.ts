import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 256 random bits, as it goes into links, cookies and files: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether both are the same, in a time that doesn't tell where they differ. How long they are is no secret. */
export const isSame = (one: string | Uint8Array, other: string | Uint8Array): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** What proves that a text was made by whoever has the key: 192 bits of HMAC-SHA-256, 32 characters. */
export const proofOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 32)

/** Whether a proof belongs to this text and key. */
export const isProved = (key: Uint8Array, text: string, proof: string): boolean => isSame(proofOf(key, text), proof)
