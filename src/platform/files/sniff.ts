import type { MediaType } from './words.ts'

const MAGIC: readonly (readonly [MediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/zip', [0x50, 0x4b, 0x05, 0x06]],
]

const ENDINGS: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
  docx: 'application/zip',
  xlsx: 'application/zip',
  odt: 'application/zip',
  ods: 'application/zip',
  txt: 'text/plain',
  csv: 'text/plain',
}

/** UTF-8 without control characters other than tab, line feed, form feed and carriage return. */
const isText = (bytes: Uint8Array): boolean => {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bytes.length > 0
  } catch {
    return false
  }
}

/** What the bytes are by their own word, or null where they are nothing that we know. */
export const sniffMediaType = (bytes: Uint8Array): MediaType | null => {
  const known = MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))
  return known?.[0] ?? (isText(bytes) ? 'text/plain' : null)
}

/** What a file name promises, or null where its ending is none that we know. */
const promisedMediaType = (name: string): MediaType | null => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(ENDINGS, ending) ? (ENDINGS[ending] ?? null) : null
}

/** What a file is, if name and content agree on it; null where they don't or where it is unknown. */
export const agreedMediaType = (name: string, bytes: Uint8Array): MediaType | null => {
  const sniffed = sniffMediaType(bytes)
  return sniffed === promisedMediaType(name) ? sniffed : null
}
