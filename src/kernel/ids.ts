import { createHash, randomBytes } from 'node:crypto'

/** A UUID of version 7 in lower case: its order is the order of its making (RFC 9562 section 5.7). */
export type Id = string & { readonly kind: 'id' }

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from outside has the form of an id. */
export const isId = (text: string): text is Id => form.test(text)

let lastMs = 0
let sequence = 0

/** A new id; ids of one process never go backwards, not even when the clock does. */
export const newId = (nowMs: number = Date.now()): Id => {
  const bytes = randomBytes(16)
  if (nowMs > lastMs) {
    lastMs = nowMs
    sequence = bytes.readUInt16BE(6) & 0x7ff
  } else if (++sequence > 0xfff) {
    lastMs += 1
    sequence = 0
  }
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return id(formatted(bytes))
}

/** An id out of text; throws on what has not the form of one. */
export const id = (text: string): Id => {
  if (!isId(text)) throw new RangeError(`id: expected a UUID in lower case, got ${text}`)
  return text
}

/** When an id was made, in milliseconds since 1970: its first 48 bits (RFC 9562 section 5.7). */
export const madeAtMs = (made: Id): number => Number.parseInt(made.replaceAll('-', '').slice(0, 12), 16)

/** The id of something that follows from what happened at a moment: the same moment and seed, the same id, in its place in time. */
export const derivedId = (atMs: number, seed: string | Uint8Array): Id => {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 16)
  bytes.writeUIntBE(atMs, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return id(formatted(bytes))
}

const formatted = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
