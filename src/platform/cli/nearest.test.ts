import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the nearest known word', () => {
  it('is the one with the fewest slips', () => {
    expect(nearest('geo fidn', ['geo find', 'geo fix', 'service import'])).toBe('geo find')
  })

  it('is none where everything is far', () => {
    expect(nearest('xyzzy', ['geo find', 'init'])).toBeNull()
    expect(nearest('', ['init'])).toBeNull()
  })

  it('is always a known word itself', () => {
    const words = fc.array(fc.stringMatching(/^[a-z ]{1,12}$/), { minLength: 1 })
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        (known, at) => nearest(known[at % known.length] ?? '', known) === known[at % known.length],
      ),
    )
  })
})
