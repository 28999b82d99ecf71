import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturn } from './local-path.ts'

const PORTAL = 'https://portal.example'

describe('the way back', () => {
  it.each([
    '/',
    '/konto/vorgaenge',
    '/apply/dog-tax?page=2&x=a%20b#field',
    '/a//b',
    '/konto/sign-in?to=%2Fkonto%2Fvorgaenge',
  ])('keeps %s', (path) => {
    expect(safeReturn(path)).toBe(path)
  })

  it('writes what headers can not carry in ASCII', () => {
    expect(safeReturn('/straße/€?q=Hund ä')).toBe('/stra%C3%9Fe/%E2%82%AC?q=Hund%20%C3%A4')
  })

  it.each([
    undefined,
    '',
    'cases',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\u0000/cases',
    '/cases\r\nset-cookie: a=b',
    ' /cases',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
    `/${'a'.repeat(2_000)}`,
  ])('leads to the start page instead of %j', (path) => {
    expect(safeReturn(path)).toBe('/')
  })

  const parts = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '%5c',
    '\t',
    '\n',
    '\r',
    ':',
    '@',
    '?',
    '#',
    'a',
    'ü',
    '\ud800',
  )
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 12 }).map((some) => `/${some.join('')}elsewhere.example`),
  )

  it('never leaves this host, fits into a header and stays as it is the second time', () => {
    fc.assert(
      fc.property(hostile, (to) => {
        const path = safeReturn(to)
        expect(new URL(path, PORTAL).origin).toBe(PORTAL)
        expect(path).toMatch(/^\/[!-~]*$/)
        expect(safeReturn(path)).toBe(path)
      }),
      { numRuns: 2_000 },
    )
  })
})
