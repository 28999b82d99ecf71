import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import type { FimRefusal } from './fim-words.ts'

/** Encodings that a file may name, as the decoder calls them. */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
])

const DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/u
const HEAD_BYTES = 400

/** The encoding by the first bytes (a byte order mark, or the zeros of UTF-16), else as declared, else UTF-8. */
function encodingOf(bytes: Uint8Array): { readonly declared: string; readonly name: string | undefined } {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return { declared: 'UTF-16', name: 'utf-16le' }
  if (first === 0xfe && second === 0xff) return { declared: 'UTF-16', name: 'utf-16be' }
  if (first === 0x3c && second === 0) return { declared: 'UTF-16', name: 'utf-16le' }
  if (first === 0 && second === 0x3c) return { declared: 'UTF-16', name: 'utf-16be' }
  if (first === 0xef && second === 0xbb) return { declared: 'UTF-8', name: 'utf-8' }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES))
  const declared = DECLARATION.exec(head)?.[1] ?? 'UTF-8'
  return { declared, name: ENCODINGS.get(declared.toLowerCase()) }
}

/**
 * The text of an XML file. Read are UTF-8, UTF-16, ASCII, ISO 8859-1 and -15 and Windows-1252, as the file says it;
 * refused are other encodings, and bytes that are not what the file says.
 */
export function decodeXml(bytes: Uint8Array): Result<string, FimRefusal> {
  const { declared, name } = encodingOf(bytes)
  if (name === undefined) return refuse({ code: 'fim/unknown-encoding', encoding: declared, line: 1, column: 1 })
  try {
    return ok(new TextDecoder(name, { fatal: true }).decode(bytes))
  } catch {
    return refuse({ code: 'fim/wrong-encoding', encoding: declared, ...placeOfFault(bytes, name) })
  }
}

/** Where the first byte stands that does not fit: the longest beginning that can be read, found by halving. */
function placeOfFault(bytes: Uint8Array, name: string): { readonly line: number; readonly column: number } {
  const reads = (length: number): boolean => {
    try {
      new TextDecoder(name, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (reads(middle)) good = middle
    else bad = middle
  }
  const before = new TextDecoder(name).decode(bytes.subarray(0, good), { stream: true }).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
