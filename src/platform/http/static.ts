import { gzipSync } from 'node:zlib'
import type { StaticFile } from './ports.ts'

/** A static file as it leaves the house. */
export interface StaticAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
}

/** Finds the answer for a path, packed where the browser takes that. */
export type StaticAnswers = (path: string, packed: boolean) => StaticAnswer | undefined

// Fonts are packed already.
const PACKABLE = /^(text\/|image\/svg|application\/json|application\/javascript)/

/** Answers for static files: their names change with their content, so they are kept for a year and packed once. */
export const staticAnswers = (fileOf: (path: string) => StaticFile | undefined): StaticAnswers => {
  const packedFiles = new Map<string, Uint8Array<ArrayBuffer>>()
  const packedOf = (path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
    const known = packedFiles.get(path)
    if (known) return known
    const packed = new Uint8Array(gzipSync(bytes))
    packedFiles.set(path, packed)
    return packed
  }
  return (path, packed) => {
    const file = fileOf(path)
    if (!file) return undefined
    const headers = { 'content-type': file.mediaType, 'cache-control': 'public, max-age=31536000, immutable' }
    if (!PACKABLE.test(file.mediaType)) return { bytes: new Uint8Array(file.bytes), headers }
    const vary = { ...headers, vary: 'Accept-Encoding' }
    return packed
      ? { bytes: packedOf(path, file.bytes), headers: { ...vary, 'content-encoding': 'gzip' } }
      : { bytes: new Uint8Array(file.bytes), headers: vary }
  }
}
