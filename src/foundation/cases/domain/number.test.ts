import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNumber, parseFileNumber } from './number.ts'

describe('a file number', () => {
  it('reads as authority, year and count', () => {
    expect(fileNumber({ authority: 'WI', year: 2026, sequence: 123 })).toBe('WI-2026-000123')
    expect(fileNumber({ authority: 'RPDA', year: 2026, sequence: 1_234_567 })).toBe('RPDA-2026-1234567')
  })

  it('is read back as it was made, however it was typed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-ZÄÖÜ][A-ZÄÖÜ0-9]{0,7}$/),
        fc.integer({ min: 1900, max: 2999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (authority, year, sequence) => {
          const parts = { authority, year, sequence }
          expect(parseFileNumber(` ${fileNumber(parts).toLowerCase()} `)).toEqual(parts)
        },
      ),
    )
  })

  it('is not made of parts that make none, nor read from other texts', () => {
    expect(() => fileNumber({ authority: 'wi', year: 2026, sequence: 1 })).toThrow(/expected one like/)
    expect(() => fileNumber({ authority: 'WI', year: 2026, sequence: 0 })).toThrow(/expected one like/)
    expect(() => fileNumber({ authority: 'WI', year: 2026, sequence: 1.5 })).toThrow(/expected one like/)
    for (const text of ['', 'WI', 'WI-26-000123', 'WI-2026-000000', 'WI-2026-000123-4']) {
      expect(parseFileNumber(text)).toBeNull()
    }
  })
})
