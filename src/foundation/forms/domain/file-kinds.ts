import { cleanText } from './normalise.ts'

/** First bytes of files, as latin1, by media type. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^[^]{0,1024}?%PDF-/, 'application/pdf'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftyp(?:heic|heix|mif1)/, 'image/heic'],
  [/^PK\x03\x04/, 'application/zip'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'application/x-ole-storage'],
]

/** Kinds that only their sender can tell from the container they are in. */
const inside: Readonly<Record<string, RegExp>> = {
  'application/zip': /^application\/(?:vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.)[\w.-]+$/,
  'application/x-ole-storage': /^application\/(?:msword|vnd\.ms-excel|vnd\.ms-powerpoint)$/,
}

const texts = /^(?:text\/[\w.+-]+|application\/(?:json|xml|[\w.-]+\+xml))$/

/**
 * The media type of a file by its bytes. What the sender says counts only for kinds that the bytes don't tell:
 * office files in their container, and texts without control bytes. Else `application/octet-stream`.
 */
export const mediaTypeOf = (bytes: Uint8Array, said: string): string => {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const claimed = said.toLowerCase().split(';')[0]?.trim() ?? ''
  const found = beginnings.find(([form]) => form.test(start))?.[1]
  if (found !== undefined) return inside[found]?.test(claimed) ? claimed : found
  return start.length > 0 && texts.test(claimed) && !/[\0-\x08\x0e-\x1f]/.test(start)
    ? claimed
    : 'application/octet-stream'
}

/** Longest name of a file, in code points; the ending stays. */
const LONGEST_NAME = 150

/** A name of a file that can be shown and saved: without folders and signs that systems forbid. */
export const fileNameOf = (said: string): string => {
  const name = cleanText(said.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\s<>:"|?*]+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return 'datei'
  const signs = [...name]
  if (signs.length <= LONGEST_NAME) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${signs.slice(0, LONGEST_NAME - ending.length).join('')}${ending}`
}
