import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

// AES-256-GCM in segments, so that a large file is sealed and checked with little memory. Each segment is bound to its
// place by its nonce, and the last one to being the last: what was swapped or cut off can't be opened.
const MAGIC = Buffer.from('DKBK1\n')
const SALT_BYTES = 16
const SEGMENT_BYTES = 65_536
const TAG_BYTES = 16

const keyOf = (key: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'dreiklang backup file', 32))

const nonceOf = (segment: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(segment))
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts what comes in into pieces of one size; the last one may be shorter and is known to be the last. */
abstract class Segments extends Transform {
  #waiting: Buffer = Buffer.alloc(0)
  #count = 0
  readonly #size: number

  constructor(size: number) {
    super()
    this.#size = size
  }
  protected abstract turn(segment: Buffer, at: number, last: boolean): Buffer
  protected open(given: Buffer): Buffer {
    return given
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#waiting = this.open(Buffer.concat([this.#waiting, chunk]))
      while (this.#waiting.length > this.#size) {
        this.push(this.turn(this.#waiting.subarray(0, this.#size), this.#count++, false))
        this.#waiting = this.#waiting.subarray(this.#size)
      }
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }
  override _flush(done: TransformCallback): void {
    try {
      this.push(this.turn(this.#waiting, this.#count, true))
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }
}

class Sealing extends Segments {
  readonly #key: Buffer
  constructor(key: Uint8Array) {
    super(SEGMENT_BYTES)
    const salt = randomBytes(SALT_BYTES)
    this.#key = keyOf(key, salt)
    this.push(Buffer.concat([MAGIC, salt]))
  }
  protected override turn(segment: Buffer, at: number, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(at, last))
    return Buffer.concat([cipher.update(segment), cipher.final(), cipher.getAuthTag()])
  }
}

class Opening extends Segments {
  readonly #secret: Uint8Array
  #key: Buffer | null = null
  constructor(key: Uint8Array) {
    super(SEGMENT_BYTES + TAG_BYTES)
    this.#secret = key
  }
  protected override open(given: Buffer): Buffer {
    const head = MAGIC.length + SALT_BYTES
    if (this.#key || given.length < head) return given
    if (!given.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not a sealed file of a backup')
    this.#key = keyOf(this.#secret, given.subarray(MAGIC.length, head))
    return given.subarray(head)
  }
  protected override turn(segment: Buffer, at: number, last: boolean): Buffer {
    if (!this.#key || segment.length < TAG_BYTES) throw new Error('a sealed file of a backup was cut off')
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(at, last))
    decipher.setAuthTag(segment.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(segment.subarray(0, -TAG_BYTES)), decipher.final()])
  }
}

/** Seals a stream under a key of 32 bytes. */
export const sealing = (key: Uint8Array): Transform => new Sealing(key)

/** Opens what `sealing` made; fails where a byte was changed, a part is missing or the key is another. */
export const opening = (key: Uint8Array): Transform => new Opening(key)
