import type { FileHandle } from 'node:fs/promises'
import type { FileContent, FileSeal, FileSegments, OpenSeal, SegmentPlace } from './words.ts'

/** Plain bytes of every segment but the last. */
export const SEGMENT_BYTES = 65_536
/** What sealing adds to a segment. */
const SEAL_BYTES = 16
const SEALED_BYTES = SEGMENT_BYTES + SEAL_BYTES
const LENGTH_BYTES = 2

/** Some bytes in pieces of one segment, each with its place; at least one, the last may be short or empty. */
async function* segmentsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly [Uint8Array, SegmentPlace]> {
  let index = 0
  let held: Uint8Array[] = []
  let heldBytes = 0
  for await (const piece of bytes) {
    let rest = piece
    // A full segment goes only when more follows: else it is the last one, and has to say so.
    while (heldBytes + rest.length > SEGMENT_BYTES) {
      const take = SEGMENT_BYTES - heldBytes
      yield [Buffer.concat([...held, rest.subarray(0, take)]), { index: index++, last: false }]
      held = []
      heldBytes = 0
      rest = rest.subarray(take)
    }
    // A copy: whoever reads from the network may use the same memory again.
    if (rest.length > 0) held.push(Buffer.from(rest))
    heldBytes += rest.length
  }
  yield [Buffer.concat(held), { index, last: true }]
}

/** Writes a header and sealed segments from where the handle stands; memory for one segment. */
export const writeSealed = async (
  handle: FileHandle,
  seal: FileSeal,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt16BE(seal.header.length)
  await handle.write(Buffer.concat([length, seal.header]))
  for await (const [plain, place] of segmentsOf(bytes)) {
    const sealed = seal.seal(plain, place)
    for (let done = 0; done < sealed.length; )
      done += (await handle.write(sealed, done, sealed.length - done)).bytesWritten
  }
}

const exactly = async (handle: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) throw new Error('sealed file: cut off')
    done += bytesRead
  }
  return bytes
}

interface Layout {
  readonly segments: FileSegments
  /** Where the first segment begins. */
  readonly startsAt: number
  readonly sealedBytes: number
  readonly count: number
}

const layoutOf = async (handle: FileHandle, open: OpenSeal): Promise<Layout> => {
  const { size } = await handle.stat()
  const headerBytes = (await exactly(handle, 0, LENGTH_BYTES)).readUInt16BE()
  const startsAt = LENGTH_BYTES + headerBytes
  const segments = open(await exactly(handle, LENGTH_BYTES, headerBytes))
  const sealedBytes = size - startsAt
  return { segments, startsAt, sealedBytes, count: Math.max(1, Math.ceil(sealedBytes / SEALED_BYTES)) }
}

const segmentAt = async (handle: FileHandle, layout: Layout, index: number): Promise<Uint8Array> => {
  const last = index === layout.count - 1
  const length = last ? layout.sealedBytes - index * SEALED_BYTES : SEALED_BYTES
  const sealed = await exactly(handle, layout.startsAt + index * SEALED_BYTES, length)
  return layout.segments.open(sealed, { index, last })
}

/** Opens a sealed file for reading anywhere in it; throws where the first or the last segment is not what was sealed. */
export const openSealed = async (handle: FileHandle, open: OpenSeal): Promise<FileContent> => {
  const layout = await layoutOf(handle, open)
  await segmentAt(handle, layout, 0)
  const sizeBytes = (layout.count - 1) * SEGMENT_BYTES + (await segmentAt(handle, layout, layout.count - 1)).length
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const end = Math.min(offset + length, sizeBytes)
    const parts: Uint8Array[] = []
    for (let at = offset; at < end; ) {
      const index = Math.floor(at / SEGMENT_BYTES)
      const plain = await segmentAt(handle, layout, index)
      const from = at - index * SEGMENT_BYTES
      const part = plain.subarray(from, from + end - at)
      parts.push(part)
      at += part.length
    }
    return Buffer.concat(parts)
  }
  return {
    sizeBytes,
    read,
    stream: async function* () {
      for (let index = 0; index < layout.count; index++) {
        const plain = await segmentAt(handle, layout, index)
        if (plain.length > 0) yield plain
      }
    },
    close: () => handle.close(),
  }
}
