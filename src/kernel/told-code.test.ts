import { expect, it } from 'vitest'
import { newId } from './ids.ts'
import { codeOf, normalCode } from './told-code.ts'

const key = Buffer.alloc(32, 7)

it('a code follows from its id, and another id or key has another', () => {
  const [id, other] = [newId(), newId()]
  expect(codeOf(key, id, 8)).toBe(codeOf(key, id, 8))
  expect(codeOf(key, id, 8)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(codeOf(key, other, 8)).not.toBe(codeOf(key, id, 8))
  expect(codeOf(Buffer.alloc(32, 8), id, 8)).not.toBe(codeOf(key, id, 8))
})

it('takes a code as people type it', () => {
  expect(normalCode(' 7kq2 - mOxI ')).toBe('7KQ2M0X1')
  expect(normalCode('l1oO')).toBe('1100')
  expect(normalCode('')).toBe('')
})
