import { endingOf } from './name.ts'
import { Flawed, type Readable } from './words.ts'

/** First bytes of files, as latin1. They count at the very beginning only: a PDF that starts later is also something else. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'application/pdf'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftyp(?:heic|heix|mif1)/, 'image/heic'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'application/zip'],
]

const HEAD_BYTES = 4_096
const PIECE_BYTES = 262_144

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The end of an archive stands within its last 64 KiB (APPNOTE.TXT 4.3.16). */
const endsAsArchive = async ({ read, sizeBytes }: Readable): Promise<boolean> =>
  latin1(await read(Math.max(0, sizeBytes - 66_000), 66_000)).includes('PK\x05\x06')

const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)

const isText = async ({ read, sizeBytes }: Readable): Promise<boolean> => {
  for (let at = 0; at < sizeBytes; at += PIECE_BYTES)
    if ((await read(at, PIECE_BYTES)).some((byte) => isControl(byte))) return false
  return true
}

const TEXTS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', xml: 'application/xml' }

/** A text is of the kind that its name says; one that a browser or a shell would run is refused. */
const kindOfText = (head: string, name: string): string => {
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (start.startsWith('#!') || /<(?:svg|html|script|iframe|!doctype\s+html)\b/i.test(head))
    throw new Flawed('active-content')
  const kind = TEXTS[endingOf(name)] ?? 'text/plain'
  if (kind === 'application/xml' && /<!(?:doctype|entity)/i.test(head)) throw new Flawed('external')
  return kind
}

/** What the bytes are by their own word; throws where they are nothing that we know, or two things at once. */
export const sniff = async (name: string, content: Readable): Promise<string> => {
  const head = latin1(await content.read(0, HEAD_BYTES))
  const known = BEGINNINGS.find(([form]) => form.test(head))?.[1]
  if (known === 'application/zip') return known
  if (known !== undefined) {
    if (await endsAsArchive(content)) throw new Flawed('two-kinds')
    return known
  }
  if (!(await isText(content))) throw new Flawed('unknown-kind')
  return kindOfText(head, name)
}
