import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { opening, sealing } from './sealed.ts'

/** What was written: enough to know later whether it is still the same. */
export interface Written {
  readonly sizeBytes: number
  readonly sha256: string
}

/** A stream that lets everything through and hashes it. */
const hashing = (hash: Hash, count: (bytes: number) => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      count(chunk.length)
      done(null, chunk)
    },
  })

/** Writes a stream to a new file, synced to disk, and tells size and hash. */
export const writeHashed = async (source: Readable, file: string, through: readonly Transform[]): Promise<Written> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = hashing(hash, (bytes) => void (sizeBytes += bytes))
  await pipeline([source, ...through, counted, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })])
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** Packs a stream into a new file of a backup, sealed where there is a key. */
export const pack = (source: Readable, file: string, key: Uint8Array | null): Promise<Written> =>
  writeHashed(source, file, [createGzip(), ...(key ? [sealing(key)] : [])])

/** What `pack` made of a stream, as that stream. Trouble while reading is an error of the stream that is read. */
export const unpacked = (file: string, key: Uint8Array | null): AsyncIterable<Uint8Array> => {
  const out = createGunzip()
  const failed = pipeline([createReadStream(file), ...(key ? [opening(key)] : []), out])
  // The reader hears it too: the last stream is destroyed with the same error.
  failed.catch(() => {})
  return out
}

/** Size and hash of a file as it lies there; null where there is none. */
export const writtenAt = async (file: string): Promise<Written | null> => {
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const chunk of createReadStream(file)) {
      if (!(chunk instanceof Buffer)) continue
      hash.update(chunk)
      sizeBytes += chunk.length
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}

/** The lines of a stream, one at a time. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
