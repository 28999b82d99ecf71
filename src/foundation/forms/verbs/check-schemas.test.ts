import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSchemas } from './check-schemas.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-schemas-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content)

const check = async (...args: readonly string[]) => {
  const printed: unknown[] = []
  const told: string[] = []
  const terminal = {
    print: (value: unknown) => printed.push(value),
    tell: (said: string) => told.push(said),
    env: {},
    cwd: folder,
  }
  const exit = await checkSchemas(args, terminal)
  return { exit, printed, told }
}

const identity = (id: string, version = '1.0') =>
  `<f:identifikation><f:id>${id}</f:id><f:version>${version}</f:version></f:identifikation>`
const labels = (name: string) =>
  `<f:name>${name}</f:name><f:bezeichnungEingabe>${name}</f:bezeichnungEingabe><f:bezeichnungAusgabe>${name}</f:bezeichnungAusgabe><f:beschreibung/><f:definition/><f:bezug/><f:status listURI="urn:xoev-de:fim:codeliste:xdatenfelder.status" listVersionID="1.0"><code>aktiv</code></f:status>`
const use = (times: string, part: string) =>
  `<f:struktur><f:anzahl>${times}</f:anzahl><f:bezug/><f:enthaelt>${part}</f:enthaelt></f:struktur>`
const field = (id: string, name: string, more: string) =>
  `<f:datenfeld>${identity(id)}${labels(name)}<f:schemaelementart><code>RNG</code></f:schemaelementart>${more}</f:datenfeld>`
const kind = (art: string, type: string) =>
  `<f:feldart><code>${art}</code></f:feldart><f:datentyp><code>${type}</code></f:datentyp>`
const LIST = 'urn:xoev-de:fim:codeliste:antragsart'
const listed = kind('select', 'text').concat(
  `<f:codelisteReferenz>${identity('C11000001')}<f:genericodeIdentification><f:canonicalIdentification>${LIST}</f:canonicalIdentification><f:version>1.0</f:version><f:canonicalVersionUri>${LIST}_1.0</f:canonicalVersionUri></f:genericodeIdentification></f:codelisteReferenz>`,
)
const rule = (text: string) =>
  `<f:regel>${identity('R11000001')}<f:name>Regel</f:name><f:definition>${text}</f:definition><f:script>function script() { }</f:script></f:regel>`

const RULE = 'Wenn F11000002V1.0 "Art" = 002 "Änderung", dann muss G11000003V1.0.F11000004V1.0 "Größe" befüllt sein.'
/** A schema as editors of the older edition write it. */
const older = (name = 'Antrag für Übung', from = 'utf-8', parts = '') =>
  `<?xml version="1.0" encoding="${from}"?><f:xdatenfelder.stammdatenschema.0102 xmlns:f="urn:xoev-de:fim:standard:xdatenfelder_2"><f:header><f:nachrichtID>n</f:nachrichtID></f:header><f:stammdatenschema>${identity('S11000001', '1.1')}${labels(name)}${use('1:1', field('F11000002', 'Art', listed))}${use('0:*', `<f:datenfeldgruppe>${identity('G11000003')}${labels('Maße')}${use('0:1', field('F11000004', 'Größe', `${kind('input', 'text')}<f:praezisierung>{"minLength":"1","maxLength":"5"}</f:praezisierung>`))}</f:datenfeldgruppe>`)}${parts}${rule(RULE)}</f:stammdatenschema></f:xdatenfelder.stammdatenschema.0102>`

const GENERICODE = `<?xml version="1.0"?><gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/"><Identification><ShortName>Antragsart</ShortName><Version>1.0</Version><CanonicalUri>${LIST}</CanonicalUri><CanonicalVersionUri>${LIST}_1.0</CanonicalVersionUri></Identification><ColumnSet><Column Id="code" Use="required"><ShortName>Code</ShortName></Column><Column Id="name" Use="required"><ShortName>Name</ShortName></Column><Key Id="codeKey"><ShortName>Key</ShortName><ColumnRef Ref="code"/></Key></ColumnSet><SimpleCodeList><Row><Value ColumnRef="code"><SimpleValue>001</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Neu</SimpleValue></Value></Row><Row><Value ColumnRef="code"><SimpleValue>002</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Änderung</SimpleValue></Value></Row></SimpleCodeList></gc:CodeList>`

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('a schema of the older edition', () => {
  test('is told with its list, which lies beside it or not', async () => {
    await write('old.xml', older())
    const alone = await check('old.xml', '--rules')
    expect(alone).toMatchObject({
      exit: 0,
      told: [],
      printed: [{ rules: 1, rulesSure: 1, codeLists: [`${LIST}_1.0`] }],
    })
    await write('C11000001_genericode.xml', GENERICODE)
    const { exit, printed } = await check('old.xml', '--rules')
    expect(exit).toBe(0)
    expect(printed).toEqual([
      expect.objectContaining({
        ...{ file: 'old.xml', format: 'xdf2', id: 'S11000001', version: '1.1', name: 'Antrag für Übung' },
        ...{ fields: 2, groups: 1, rules: 1, rulesSure: 1, rulesWarned: 0, rulesOpen: 0, problems: [] },
        translatedRules: {
          R11000001: [
            expect.objectContaining({
              effect: 'require',
              condition: { equal: [{ identifier: 'self.F11000002' }, '002'] },
            }),
          ],
        },
      }),
    ])
    await rm(join(folder, 'C11000001_genericode.xml'))
  })

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${older()}`)],
    ['UTF-16, little end first', utf16(older('Antrag für Übung', 'utf-16'), false)],
    ['UTF-16, big end first', utf16(older('Antrag für Übung', 'utf-16'), true)],
    ['ISO 8859-1 as declared', Buffer.from(older('Antrag für Übung', 'ISO-8859-1'), 'latin1')],
    ['Windows-1252 as declared', Buffer.from(older('Antrag für Übung', 'windows-1252'), 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    await write('encoded.xml', bytes)
    expect(await check('encoded.xml')).toMatchObject({ exit: 0, printed: [{ name: 'Antrag für Übung', fields: 2 }] })
  })
})

describe('a file that can not be read', () => {
  const twice = use('1:1', field('F11000004', 'Anderes', kind('input', 'bool')))
  const nameless = use('1:1', field('', 'Ohne', kind('input', 'text')))
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}">]>`
  test.each([
    ['breaks off', older().slice(0, -30), 'fim/broken-xml'],
    ['is empty', '', 'fim/broken-xml'],
    ['is of another edition', older().replace('xdatenfelder_2', 'xdatenfelder_9'), 'fim/unknown-version'],
    ['is of another namespace', older().replace('urn:xoev-de:fim:standard', 'urn:x'), 'fim/unknown-version'],
    ['has a document type with entities', older().replace('?>', `?>${entities}`), 'fim/doctype'],
    ['has other bytes than it says', Buffer.from(older(), 'latin1'), 'fim/wrong-encoding'],
    ['says an encoding that nobody reads', older('Antrag', 'EBCDIC-CP-DE'), 'fim/unknown-encoding'],
    ['has an element without an id', older('Antrag', 'utf-8', nameless), 'fim/missing-id'],
  ])('gives a line of its own when it %s, and the others are still done', async (_, content, code) => {
    await write('broken.xml', content)
    await write('fine.xml', older())
    const { exit, printed, told } = await check('broken.xml', 'none.xml', 'fine.xml')
    expect({ exit, told }).toEqual({ exit: 2, told: [] })
    expect(printed).toMatchObject([
      { file: 'broken.xml', format: null, fields: 0, rules: 0, problems: [{ code, weight: 'error' }] },
      { file: 'none.xml', format: null, problems: [{ code: 'file/unreadable', weight: 'error' }] },
      { file: 'fine.xml', format: 'xdf2', fields: 2, problems: [{ code: 'fim/code-list-not-held', weight: 'note' }] },
    ])
  })

  test('is read, and said to be faulty, when it has one id for two things', async () => {
    await write('twice.xml', older('Antrag', 'utf-8', twice))
    const { exit, printed } = await check('twice.xml')
    expect(exit).toBe(1)
    expect(JSON.stringify(printed)).toContain('"code":"fim/contradicting-id","weight":"warning","element":"F11000004"')
  })

  test('is not opened when it is far too large', async () => {
    await write('large.xml', Buffer.alloc(41 * 1024 * 1024))
    const { exit, printed } = await check('large.xml')
    expect([exit, printed]).toMatchObject([2, [{ problems: [{ code: 'fim/too-large' }] }]])
  })

  test('needs at least one, and a Land that there is', async () => {
    for (const args of [[], ['--rules'], ['fine.xml', '--land', 'XX'], ['fine.xml', '--unknown']])
      expect(await check(...args)).toMatchObject({ exit: 2, printed: [] })
  })
})
