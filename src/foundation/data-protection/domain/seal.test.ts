import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Binding, deriveKey, openWith, randomKey, sealWith } from './seal.ts'

const key = randomKey()
const binding: Binding = { scope: 'a', subject: 'b', purpose: 'case.answers', version: 1 }

describe('sealing', () => {
  it('gives back exactly what went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) =>
        openWith(key, binding, sealWith(key, binding, bytes)).equals(bytes),
      ),
    )
  })
  it('opens for no other scope, subject, purpose, version or key', () => {
    const sealed = sealWith(key, binding, Buffer.from('geheim'))
    for (const other of [{ scope: 'x' }, { subject: 'x' }, { purpose: 'case.note' }, { version: 2 }])
      expect(() => openWith(key, { ...binding, ...other }, sealed)).toThrow()
    expect(() => openWith(randomKey(), binding, sealed)).toThrow()
  })
  it('notices every changed byte', () => {
    const sealed = sealWith(key, binding, Buffer.from('geheim'))
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ by
        expect(() => openWith(key, binding, changed)).toThrow()
      }),
    )
  })
  it('derives different keys for different uses', () => {
    expect(deriveKey(key, 'one').equals(deriveKey(key, 'two'))).toBe(false)
    expect(deriveKey(key, 'one').equals(deriveKey(key, 'one'))).toBe(true)
  })
})
