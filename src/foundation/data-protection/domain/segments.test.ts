import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomKey } from './seal.ts'
import { segmentsUnder } from './segments.ts'

const segments = segmentsUnder(randomKey())

const sealed = (parts: readonly Uint8Array[]) =>
  parts.map((part, index) => segments.seal(part, { index, last: index === parts.length - 1 }))
const opened = (parts: readonly Uint8Array[]) =>
  parts.map((part, index) => segments.open(part, { index, last: index === parts.length - 1 }))

const someParts = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 6 })
const severalParts = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 2, maxLength: 6 })

describe('the segments of a file', () => {
  it('give back exactly what went in', () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        expect(opened(sealed(parts)).map((part) => [...part])).toEqual(parts.map((part) => [...part]))
      }),
    )
  })
  it('notice that the end was cut off', () => {
    fc.assert(
      fc.property(severalParts, (parts) => {
        expect(() => opened(sealed(parts).slice(0, -1))).toThrow()
      }),
    )
  })
  it('notice that one was repeated, left out or added', () => {
    fc.assert(
      fc.property(severalParts, fc.nat(), (parts, pick) => {
        const all = sealed(parts)
        const at = pick % all.length
        const one = all.slice(at, at + 1)
        expect(() => opened([...all.slice(0, at), ...one, ...all.slice(at)])).toThrow()
        expect(() => opened([...all.slice(0, at), ...all.slice(at + 1)])).toThrow()
        expect(() => opened([...all, ...one])).toThrow()
      }),
    )
  })
  it('notice that two were swapped', () => {
    fc.assert(
      fc.property(severalParts, fc.nat(), (parts, pick) => {
        const all = sealed(parts)
        const at = pick % (all.length - 1)
        expect(() =>
          opened([...all.slice(0, at), ...all.slice(at, at + 2).toReversed(), ...all.slice(at + 2)]),
        ).toThrow()
      }),
    )
  })
  it('notice every changed byte, and open under no other key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, pick, by) => {
        const place = { index: 3, last: true }
        const one = segments.seal(plain, place)
        const changed = Buffer.from(one)
        const at = pick % changed.length
        changed[at] = (changed[at] ?? 0) ^ by
        expect(() => segments.open(changed, place)).toThrow()
        expect(() => segmentsUnder(randomKey()).open(one, place)).toThrow()
      }),
    )
  })
})
