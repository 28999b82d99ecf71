import { createHmac } from 'node:crypto'
import type { Id } from './ids.ts'

// Crockford's letters: without I, L, O and U, which people mistake or which make words.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that follows from an id and a key, so that it is stored nowhere: `7KQ2-M9XT`. Each letter carries 5 bits. */
export const codeOf = (key: Uint8Array, id: Id, letters: number): string => {
  const bytes = createHmac('sha256', key).update(id).digest().subarray(0, letters)
  const text = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return (text.match(/.{1,4}/g) ?? []).join('-')
}

/** A code as somebody typed it, in the one form that it is compared in; small letters, blanks and mistaken letters are no mistake. */
export const normalCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
