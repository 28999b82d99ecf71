import type { FileContent } from '../../src/platform/files/words.ts'

/** A content that is held in memory. */
export const contentOf = (of: string | Uint8Array): FileContent => {
  const bytes = Buffer.from(of)
  return {
    sizeBytes: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    stream: async function* () {
      yield bytes
    },
    close: async () => {},
  }
}

/** All bytes of a content. */
export const bytesIn = async (content: Pick<FileContent, 'stream'>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of content.stream()) pieces.push(piece)
  return Buffer.concat(pieces)
}
