import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, piecesOf } from './mail-text.ts'

const PORTAL = 'http://127.0.0.1:3000'

describe('the text of a mail', () => {
  it('has links to the pages of the portal, by their paths', () => {
    expect(piecesOf(`Klicken Sie: ${PORTAL}/konto/confirm?token=a.b_c, bitte.`, PORTAL)).toEqual([
      { text: 'Klicken Sie: ' },
      { text: `${PORTAL}/konto/confirm?token=a.b_c`, href: '/konto/confirm?token=a.b_c' },
      { text: ', bitte.' },
    ])
    expect(piecesOf(PORTAL, PORTAL)).toEqual([{ text: PORTAL, href: '/' }])
  })

  it.each([
    'https://elsewhere.example/konto',
    'http://127.0.0.1:3001/konto',
    'http://127.0.0.1:3000.elsewhere.example/',
    'http://127.0.0.1:3000@elsewhere.example/',
    'http://127.0.0.1:3000//elsewhere.example/',
    'http://127.0.0.1:3000/\\elsewhere.example/',
    'javascript:alert(1)',
  ])('has no link to %s', (address) => {
    expect(piecesOf(address, PORTAL).filter((piece) => piece.href !== undefined)).toEqual([])
  })

  it('loses nothing and leads nowhere else, whatever it says', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(PORTAL, '/', '//', '@', '.', ' ', 'https://', 'elsewhere.example', '?a=b', '#c', '\\'),
    )
    const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\n', ' '))
    fc.assert(
      fc.property(line, (text) => {
        const pieces = piecesOf(text, PORTAL)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const origins = pieces.flatMap(({ href }) => (href === undefined ? [] : [new URL(href, PORTAL).origin]))
        expect(origins.filter((origin) => origin !== PORTAL)).toEqual([])
      }),
    )
  })

  it('falls into paragraphs and lines', () => {
    expect(paragraphsOf('Guten Tag,\n\neins\nzwei \n \n\ndrei\n')).toEqual([['Guten Tag,'], ['eins', 'zwei'], ['drei']])
    expect(paragraphsOf('  ')).toEqual([])
  })
})
