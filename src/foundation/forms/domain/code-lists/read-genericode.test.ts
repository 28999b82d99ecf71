import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGenericode } from './read-genericode.ts'

const GC = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/'
const URI = 'urn:xoev-de:example:codeliste:art'
const ID = `<Identification><ShortName>Art</ShortName><LongName>Art der Sache</LongName><Version>3</Version><CanonicalUri>${URI}</CanonicalUri><CanonicalVersionUri>${URI}_3</CanonicalVersionUri></Identification>`
const column = (id: string) => `<Column Id="${id}" Use="required"><ShortName>${id}</ShortName></Column>`
const key = (id: string, ref: string) => `<Key Id="${id}"><ShortName>${id}</ShortName><ColumnRef Ref="${ref}"/></Key>`
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const row = (values: Readonly<Record<string, string>>) =>
  `<Row>${Object.entries(values)
    .map(([id, text]) => `<Value ColumnRef="${id}"><SimpleValue>${escape(text)}</SimpleValue></Value>`)
    .join('')}</Row>`
const list = (columns: string, rows: string, id = ID) =>
  `<?xml version="1.0"?><x:CodeList xmlns:x="${GC}">${id}<ColumnSet>${columns}</ColumnSet><SimpleCodeList>${rows}</SimpleCodeList></x:CodeList>`

const TWO = column('schluessel') + column('bezeichnung') + key('SchluesselKey', 'schluessel')

describe('a code list in genericode', () => {
  test('has an address, a version, and codes with their names', () => {
    const read = readGenericode(list(TWO, row({ schluessel: '01', bezeichnung: 'Größe & Gewicht' })))
    expect(read).toMatchObject({
      ok: true,
      value: {
        list: {
          uri: URI,
          version: '3',
          source: 'Art der Sache',
          choices: [{ code: '01', label: { de: 'Größe & Gewicht' } }],
        },
        columns: { code: 'schluessel', name: 'bezeichnung' },
        findings: [],
      },
    })
  })

  test('is read by the columns that a schema asks for, or that the list recommends', () => {
    const rows = row({ a: '1', b: 'eins', c: 'I' })
    const columns = column('a') + column('b') + column('c') + key('codeKey', 'c') + key('codenameKey', 'b')
    const choiceBy = (asked: { code?: string; name?: string }) => {
      const read = readGenericode(list(columns, rows), asked)
      return read.ok ? read.value.list.choices.map(({ code, label }) => [code, label.de]) : read.refusal.code
    }
    expect(choiceBy({})).toEqual([['I', 'eins']])
    expect(choiceBy({ code: 'a' })).toEqual([['1', 'eins']])
    expect(choiceBy({ code: 'a', name: 'c' })).toEqual([['1', 'I']])
    expect(choiceBy({ code: 'z' })).toBe('fim/missing-element')
  })

  test('says what it left out: a code that stands twice, or none', () => {
    const rows = [
      row({ schluessel: '1', bezeichnung: 'a' }),
      row({ schluessel: '1', bezeichnung: 'b' }),
      row({ bezeichnung: 'c' }),
    ]
    const read = readGenericode(list(TWO, rows.join('\n')))
    expect(read.ok && read.value.list.choices).toHaveLength(1)
    expect(read.ok && read.value.findings.map(({ code, detail }) => [code, detail])).toEqual([
      ['fim/repeated-value', '1'],
      ['fim/repeated-value', ''],
    ])
  })

  test.each([
    ['another document', '<schema/>', 'fim/not-a-code-list'],
    ['no values', list(TWO, ''), 'fim/missing-element'],
    ['no columns', list('', row({ a: '1' })), 'fim/missing-element'],
    ['no version', list(TWO, row({ schluessel: '1' }), ID.replace('<Version>3</Version>', '')), 'fim/missing-element'],
    [
      'no address',
      list(TWO, row({ schluessel: '1' }), '<Identification><Version>3</Version></Identification>'),
      'fim/missing-element',
    ],
    ['broken XML', list(TWO, '').slice(0, 200), 'fim/broken-xml'],
  ])('is refused with %s', (_, xml, code) => {
    expect(readGenericode(xml)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('comes back as it was written, whatever its codes and names', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9ÄÖÜäöüß&<>"'./-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(text, text), { minLength: 1, maxLength: 20, selector: ([code]) => code }),
        (rows) => {
          const xml = list(TWO, rows.map(([schluessel, bezeichnung]) => row({ schluessel, bezeichnung })).join(''))
          const read = readGenericode(xml)
          expect(read.ok && read.value.list.choices.map(({ code, label }) => [code, label.de])).toEqual(rows)
        },
      ),
      { numRuns: 50 },
    )
  })
})
