import type { Mail } from './words.ts'

const bytesOfQuoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** Undoes encoded words such as `=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=` (RFC 2047); only UTF-8, which is all that we write. */
const decodeWords = (text: string): string =>
  text
    .replace(/(=\?[^?]*\?[BQbq]\?[^?]*\?=)\s+(?==\?)/g, '$1')
    .replace(/((?:=\?utf-8\?[BQ]\?[^?]*\?=)+)/gi, (run: string) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way = '', word = '']) =>
          way.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : bytesOfQuoted(word.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    )

const decodeBody = (body: string, way: string): string => {
  if (way === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (way === 'quoted-printable')
    return bytesOfQuoted(body.replace(/[ \t]*=\n/g, (cut) => cut.slice(0, -2))).toString('utf8')
  return Buffer.from(body, 'latin1').toString('utf8')
}

/** Reads a message that we wrote ourselves (RFC 5322, one part of plain text). */
export const readEml = (file: Uint8Array): Mail => {
  const raw = Buffer.from(file).toString('latin1').replaceAll('\r\n', '\n')
  const end = raw.indexOf('\n\n')
  const head = (end < 0 ? raw : raw.slice(0, end)).replace(/\n[ \t]+/g, ' ')
  const header = (name: string): string => {
    const line = head.split('\n').find((one) => one.toLowerCase().startsWith(`${name}:`)) ?? ''
    return Buffer.from(line.slice(name.length + 1).trim(), 'latin1').toString('utf8')
  }
  return {
    to: decodeWords(header('to')),
    subject: decodeWords(header('subject')),
    text: end < 0 ? '' : decodeBody(raw.slice(end + 2), header('content-transfer-encoding').toLowerCase()),
  }
}
