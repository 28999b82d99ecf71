import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankRelations } from './blank-relations.ts'
import { XDF_3 } from './fim-words.ts'
import { field, identity, schema, use } from './examples/xml.ts'
import { read, refusalOf } from './examples/read.ts'

const relation = (prefix: string, between = '') =>
  [
    `<${prefix}relation>`,
    `<${prefix}praedikat listURI="urn:x" listVersionID="1.1"><code>ABL</code></${prefix}praedikat>`,
    `<${prefix}objekt><${prefix}id>F60000000001</${prefix}id><${prefix}version>1.2.0</${prefix}version></${prefix}objekt>`,
    `</${prefix}relation>`,
  ].join(between)

describe('back references', () => {
  test.each(['xdf3:', 'x:', ''])('leave spaces and line breaks behind, whatever the prefix: "%s"', (prefix) => {
    for (const between of ['', '\n', '\r\n\t  ']) {
      const text = relation(prefix, between)
      const blanked = blankRelations(`<a>${text}</a>`)
      expect(blanked).toHaveLength(text.length + 7)
      expect(blanked.match(/\n/g)).toEqual(text.match(/\n/g))
      expect(blanked).toMatch(/^<a>\s*<\/a>$/)
    }
  })

  test('leave every place in the file as it was', () => {
    const before = relation('x:').repeat(3)
    const faulty = (more: string) => schema(use('1:1', field({ id: 'F1', more })), before)
    expect(refusalOf(faulty('<x:wrong>'))).toEqual(refusalOf(faulty('<x:wrong>').replaceAll('relation>', 'relazion>')))
    expect(read(schema(use('1:1', field({ id: 'F1', more: before })))).counts).toEqual({
      fields: 1,
      groups: 0,
      rules: 0,
    })
  })

  test('are left to the parser where they are not like that', () => {
    const others = [
      relation('x:').replace('</x:praedikat>', ''),
      relation('x:').replace('</x:relation>', '</y:relation>'),
      relation('x:').replace('<code>ABL</code>', '<code>A&B</code>'),
      relation('x:').replace('"urn:x"', '"a<b"'),
      relation('x:').replace('<x:objekt>', '<x:objekt><x:more/>'),
    ]
    for (const text of others) expect(blankRelations(text)).toBe(text)
    for (const text of others.slice(0, 4))
      expect(refusalOf(schema(use('1:1', field({ id: 'F1', more: text }))))).toMatchObject({ code: 'fim/broken-xml' })
  })

  test('never change anything else', () => {
    const piece = fc.constantFrom(
      '<x:relation>',
      '</x:relation>',
      '<x:praedikat>',
      '<code>',
      'ABL',
      '<!--',
      '-->',
      ' ',
      identity('F1'),
      XDF_3,
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        expect(blankRelations(text)).toBe(text)
        expect(blankRelations(`${text}${relation('x:')}${text}`).replace(/ +/g, ' ')).toBe(
          `${text} ${text}`.replace(/ +/g, ' '),
        )
      }),
      { numRuns: 50 },
    )
  })
})
