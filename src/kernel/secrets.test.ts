import { expect, test } from 'vitest'
import { isProved, isSame, newSecret, proofOf } from './secrets.ts'

const key = Buffer.alloc(32, 7)

test('a secret is 256 bits that fit into an address, never twice the same', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(newSecret()).not.toBe(secret)
})

test('texts and bytes are the same where every byte is, and of other length they never are', () => {
  expect(isSame('süß', Buffer.from('süß'))).toBe(true)
  expect(isSame('süß', 'suß')).toBe(false)
  expect(isSame('abc', 'abcd')).toBe(false)
  expect(isSame('', '')).toBe(true)
})

test('a proof holds for its text and key alone', () => {
  const proof = proofOf(key, 'this link')
  expect(proof).toHaveLength(32)
  expect(isProved(key, 'this link', proof)).toBe(true)
  expect(isProved(key, 'that link', proof)).toBe(false)
  expect(isProved(Buffer.alloc(32, 8), 'this link', proof)).toBe(false)
  expect(isProved(key, 'this link', proof.slice(0, 31))).toBe(false)
  expect(isProved(key, 'this link', '')).toBe(false)
})
