import { createHash, createSecretKey } from 'node:crypto'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RootKey, RootKeys } from '../root-key-words.ts'

const BYTES = 32

/** A root key out of 32 bytes; its name is the first 16 hex digits of their SHA-256. */
export const rootKeyOf = (bytes: Uint8Array): RootKey => {
  if (bytes.length !== BYTES) throw new RangeError(`root key: expected ${BYTES} bytes, got ${bytes.length}`)
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), key: createSecretKey(bytes) }
}

/**
 * Reads root keys: one a line, 32 bytes in base64, the current one first and the old ones behind it. Refuses a text with
 * no key, a line that is none and a key that stands there twice, by the number of the line and never by what it says.
 */
export const parseRootKeys = (
  text: string,
): Result<RootKeys, { readonly code: 'root-key/form'; readonly reason: string }> => {
  const bad = (reason: string) => refuse({ code: 'root-key/form' as const, reason })
  const keys: RootKey[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const word = line.trim()
    if (word === '') continue
    const bytes = Buffer.from(word, 'base64')
    if (bytes.length !== BYTES || bytes.toString('base64') !== word)
      return bad(`line ${at + 1}: expected ${BYTES} bytes in base64, got ${bytes.length}`)
    const key = rootKeyOf(bytes)
    if (keys.some(({ id }) => id === key.id)) return bad(`line ${at + 1}: the key ${key.id} stands there twice`)
    keys.push(key)
  }
  const [first, ...old] = keys
  return first ? ok([first, ...old]) : bad('expected a key, got nothing')
}
