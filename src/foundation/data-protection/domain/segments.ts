import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import type { FileSeal, FileSegments, OpenSeal, SegmentPlace } from '../../../platform/files/words.ts'
import { type Binding, keyOf, openWith, randomKey, sealWith } from './seal.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The nonce says the place: a counter, and whether it is the last one. */
const nonceOf = ({ index, last }: SegmentPlace): Buffer => {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`segment: ${index} is no place`)
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeBigUInt64BE(BigInt(index), 3)
  nonce[NONCE_BYTES - 1] = last ? 1 : 0
  return nonce
}

/**
 * Seals a file segment by segment under a key of its own that seals nothing else: AES-256-GCM, the tag behind the
 * ciphertext. Place and end are bound by the nonce, so that cutting off, swapping, repeating or adding segments is found
 * (STREAM: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance").
 */
export const segmentsUnder = (secret: KeyObject): FileSegments => {
  return {
    seal: (plain, place) => {
      const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(place))
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed, place) => {
      if (sealed.length < TAG_BYTES) throw new Error('segment: too short')
      const at = sealed.length - TAG_BYTES
      const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(place)).setAuthTag(sealed.subarray(at))
      return Buffer.concat([decipher.update(sealed.subarray(0, at)), decipher.final()])
    },
  }
}

/** The seal of a new file: a random key of its own, which the header keeps under the key of the subject. */
export const newFileSeal = (key: KeyObject, binding: Binding): FileSeal => {
  const fileKey = randomKey()
  return { header: sealWith(key, binding, fileKey.export()), ...segmentsUnder(fileKey) }
}

/** Opens what `newFileSeal` sealed with the same key and binding. */
export const openFileSeal =
  (key: KeyObject, binding: Binding): OpenSeal =>
  (header) =>
    segmentsUnder(keyOf(openWith(key, binding, header)))

/** A seal whose key nobody keeps: what it sealed can be opened with this very value and with nothing else. */
export const passingSeal = (): FileSeal => ({ header: new Uint8Array(), ...segmentsUnder(randomKey()) })
