import type { FileContent } from './words.ts'

/** All bytes of a content in order; closes it at the end, or when nobody wants more. */
export async function* piecesOf(content: FileContent): AsyncGenerator<Uint8Array> {
  try {
    yield* content.stream()
  } finally {
    await content.close()
  }
}
