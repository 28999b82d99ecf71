import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf } from './examples/read.ts'
import { EXAMPLE, field, group, identity, schema, use } from './examples/xml.ts'
import { FIM_LIMITS, XDF_2, XDF_3 } from './fim-words.ts'
import { readXdf } from './read-xdf.ts'

describe('what can not become a form', () => {
  const cut = (from: string, to: string): string => EXAMPLE.replace(from, to)

  test('is refused with the place in broken XML', () => {
    expect(refusalOf(cut('</x:name>', '</x:nam>'))).toMatchObject({
      code: 'fim/broken-xml',
      line: 3,
      message: expect.any(String),
    })
    expect(refusalOf('')).toMatchObject({ code: 'fim/broken-xml', line: 1 })
    expect(refusalOf('no XML at all')).toMatchObject({ code: 'fim/broken-xml', line: 1 })
  })

  test('is refused at once where its elements lie in each other without end', () => {
    const before = process.cpuUsage()
    const deep = EXAMPLE.replace('<x:name>', `<x:name>${'<x:name>'.repeat(100_000)}`)
    expect(refusalOf(deep)).toMatchObject({ code: 'fim/too-deep' })
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })

  test.each([
    [
      'another version',
      cut(XDF_3, 'urn:xoev-de:fim:standard:xdatenfelder_1'),
      {
        code: 'fim/unknown-version',
        namespace: 'urn:xoev-de:fim:standard:xdatenfelder_1',
        expected: `${XDF_3} or ${XDF_2}`,
      },
    ],
    ['a later version', cut(XDF_3, 'urn:xoev-de:fim:standard:xdatenfelder_4.0.0'), { code: 'fim/unknown-version' }],
    ['other XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', { code: 'fim/not-a-schema', root: 'html' }],
    [
      'another message',
      `<xdatenfelder.dokumentsteckbrief.0101 xmlns="${XDF_3}"/>`,
      { code: 'fim/not-a-schema', root: 'xdatenfelder.dokumentsteckbrief.0101' },
    ],
    [
      'a message without schema',
      `<xdatenfelder.stammdatenschema.0102 xmlns="${XDF_3}"/>`,
      { code: 'fim/missing-element', element: 'stammdatenschema' },
    ],
    ['a schema without content', schema(''), { code: 'fim/missing-element', element: 'struktur' }],
    ['a field without id', cut('<x:id>F1</x:id>', ''), { code: 'fim/missing-id', element: 'datenfeld', line: 4 }],
    [
      'a group with an empty id',
      cut('<x:id>G2</x:id>', '<x:id> </x:id>'),
      { code: 'fim/missing-id', element: 'datenfeldgruppe' },
    ],
    ['a rule without id', cut(identity('R1'), ''), { code: 'fim/missing-id', element: 'regel' }],
    [
      'a field with two ids',
      cut(identity('F1'), identity('F1') + identity('F8')),
      { code: 'fim/duplicate-id', element: 'datenfeld', id: 'F1' },
    ],
    ['an id that is a path', cut('<x:id>F1</x:id>', '<x:id>G1.F1</x:id>'), { code: 'fim/wrong-id', id: 'G1.F1' }],
    [
      'a schema without version',
      cut('<x:version>1.2.0</x:version>', ''),
      { code: 'fim/missing-element', element: 'version' },
    ],
    [
      'a use of nothing',
      schema(use('1:1', '')),
      { code: 'fim/missing-element', element: 'datenfeld', inside: 'enthaelt' },
    ],
    [
      'two parts in one use',
      schema(use('1:1', field({ id: 'F1' }) + group('G1', ''))),
      { code: 'fim/wrong-value', element: 'enthaelt' },
    ],
    [
      'a wrong number of times',
      schema(use('eins', field({ id: 'F1' }))),
      { code: 'fim/wrong-value', element: 'anzahl', value: 'eins' },
    ],
    ['more least than most', schema(use('3:2', field({ id: 'F1' }))), { code: 'fim/wrong-value', value: '3:2' }],
  ])('is refused: %s', (_name, xml, refusal) => {
    expect(refusalOf(xml)).toMatchObject(refusal)
  })

  test('is refused with a document type, and entities stay unknown', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;">]>\n'
    expect(refusalOf(cut('\n', `\n${bomb}`))).toMatchObject({ code: 'fim/doctype', line: 2 })
    expect(refusalOf(cut('Antrag', '&c;'))).toMatchObject({ code: 'fim/broken-xml' })
  })

  test('is refused when it is too large, too deep, or forces too many answers', () => {
    expect(refusalOf(EXAMPLE + ' '.repeat(FIM_LIMITS.characters))).toMatchObject({
      code: 'fim/too-large',
      of: 'characters',
    })
    const nest = (depth: number): string =>
      depth === 0 ? use('1:1', field({ id: 'F1' })) : use('1:1', group(`G${depth}`, nest(depth - 1)))
    expect(refusalOf(schema(nest(90)))).toMatchObject({ code: 'fim/too-deep', limit: FIM_LIMITS.depth })
    expect(refusalOf(schema(`<x:relation>${'<x:a>'.repeat(300)}${'</x:a>'.repeat(300)}</x:relation>`))).toMatchObject({
      code: 'fim/too-deep',
    })
    const grow = (depth: number): string =>
      use('90:90', depth === 0 ? field({ id: 'F1' }) : group(`G${depth}`, grow(depth - 1)))
    expect(refusalOf(schema(grow(4)))).toMatchObject({ code: 'fim/too-large', of: 'answers' })
    const many = Array.from({ length: FIM_LIMITS.parts + 1 }, (_, n) => use('0:1', field({ id: `F${n}` }))).join('')
    expect(refusalOf(schema(many))).toMatchObject({ code: 'fim/too-large', of: 'parts' })
  })

  test('never throws, wherever the file breaks off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: EXAMPLE.length - 1 }), (end) => {
        expect(refusalOf(EXAMPLE.slice(0, end))).toMatchObject({ code: 'fim/broken-xml' })
      }),
    )
  })

  test('never throws, whatever is changed in the file', () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      '"',
      '=',
      ']]>',
      '<x:id>',
      '</x:id>',
      '\u0000',
      '\ud800',
      'Ä',
      '1',
    )
    fc.assert(
      fc.property(fc.nat(EXAMPLE.length - 1), fc.nat(40), fc.array(signs, { maxLength: 8 }), (at, length, text) => {
        const result = readXdf(EXAMPLE.slice(0, at) + text.join('') + EXAMPLE.slice(at + length))
        expect(result.ok || result.refusal.code.startsWith('fim/')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
