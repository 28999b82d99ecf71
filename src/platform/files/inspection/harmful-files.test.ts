import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../../test/setup/content.ts'
import {
  bomb,
  docxWith,
  linkInZip,
  nestedZip,
  png,
  repeated,
  xlsxWith,
  zipOf,
} from '../../../../test/setup/harmful-files.ts'
import { inspect } from './inspect.ts'
import { openInspector } from './inspector.ts'

const look = (name: string, of: string | Uint8Array) => inspect(name, contentOf(of))
const bytes = (text: string) => Buffer.from(text, 'latin1')
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('files that people send', () => {
  it('are known by their bytes', async () => {
    const odt = 'application/vnd.oasis.opendocument.text'
    const known: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['a.pdf', '%PDF-1.7\n', 'application/pdf'],
      ['a.png', png(), 'image/png'],
      ['a.jpg', bytes('\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x10\0\x10\x01'), 'image/jpeg'],
      ['a.gif', bytes('GIF89a\x02\0\x02\0\0\0\0'), 'image/gif'],
      ['a.csv', 'a;b\r\n1;2', 'text/csv'],
      ['a.txt', bytes('Gr\xfc\xdfe'), 'text/plain'],
      ['a.xml', '<?xml version="1.0"?><a/>', 'application/xml'],
      ['a.docx', await docxWith(), DOCX],
      ['a.xlsx', await xlsxWith('<workbook/>'), XLSX],
      [
        'a.odt',
        await zipOf([
          { name: 'mimetype', bytes: odt },
          { name: 'content.xml', bytes: '<a/>' },
        ]),
        odt,
      ],
      ['a.zip', await zipOf([{ name: 'a.txt', bytes: 'a' }]), 'application/zip'],
    ]
    for (const [name, of, mediaType] of known) expect(await look(name, of), name).toEqual({ mediaType, name })
  })
  it('get an ending that fits, where they have none', async () => {
    expect(await look('Scan 2026', '%PDF-1.7')).toEqual({ mediaType: 'application/pdf', name: 'Scan 2026.pdf' })
  })
})

describe('a file that could do harm is refused', () => {
  const refused = async (name: string, of: string | Uint8Array, flaw: string) =>
    expect(await look(name, of), name).toEqual({ flaw })

  it('when it is empty, unknown, broken, or says another kind than it is', async () => {
    await refused('leer.pdf', '', 'empty')
    await refused('programm.pdf', bytes('MZ\x90\0\x03'), 'unknown-kind')
    await refused('kopf.png', bytes('\x89PNG\r\n\x1a\nabc'), 'broken')
    await refused('bild.png', png(60_000, 60_000), 'bomb')
    await refused('foto.jpg', '%PDF-1.7', 'name-differs')
    await refused('text.txt', '%PDF-1.7', 'name-differs')
    await refused('brief.docx', await zipOf([{ name: 'a.txt' }]), 'name-differs')
  })
  it('when a browser or a system would run it', async () => {
    await refused('bild.svg', '<svg xmlns="x"><script>alert(1)</script></svg>', 'active-content')
    await refused('bild.txt', '<svg onload=alert(1)>', 'active-content')
    await refused('seite.txt', '  <!DOCTYPE html><p>', 'active-content')
    await refused('rechnung.pdf.exe', '%PDF-1.7', 'active-content')
    await refused('lauf.txt', '#!/bin/sh\nrm -rf /', 'active-content')
  })
  it('when it is two things at once, or begins with something else', async () => {
    const zip = await zipOf([{ name: 'a.txt', bytes: 'a' }])
    await refused('a.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), zip]), 'two-kinds')
    await refused('a.png', Buffer.concat([png(), zip]), 'two-kinds')
    await refused('a.pdf', bytes('GIF89a\x02\0\x02\0\0\0\0 %PDF-1.7'), 'name-differs')
    await refused('a.zip', Buffer.concat([zip, Buffer.alloc(70_000, 1)]), 'broken')
  })
  it('when an archive leads out of itself', async () => {
    await refused('a.zip', await linkInZip(), 'link-or-path')
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x', 'a/../../b'])
      await refused('a.zip', await zipOf([{ name, bytes: 'x' }]), 'link-or-path')
  })
  it('when an archive is locked, deep, or grows without end', async () => {
    await refused('a.zip', await zipOf([{ name: 'a.txt', bytes: 'a' }], 'geheim'), 'encrypted')
    expect(await look('a.zip', await nestedZip(2))).toMatchObject({ mediaType: 'application/zip' })
    await refused('a.zip', await nestedZip(3), 'nested')
    await refused('a.zip', await nestedZip(20), 'nested')
    await refused('a.zip', repeated(2_001, 1), 'bomb')
    await refused('a.zip', repeated(1, 60_000_000), 'bomb')
    await refused('a.zip', repeated(40, 9_000_000, 1_000), 'broken')
  })
  it('when an office file brings programs', async () => {
    await refused('a.docx', await docxWith([{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'macro')
    await refused('a.docm', await docxWith(), 'active-content')
    const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    await refused('a.docx', await docxWith([{ name: 'more/types.xml', bytes: types }]), 'macro')
    await refused('a.odt', await zipOf([{ name: 'Basic/Standard/Module1.xml', bytes: '<a/>' }]), 'macro')
  })
  it('when an office file loads something foreign; a link to click is fine', async () => {
    const dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>'
    await refused('a.xlsx', await xlsxWith(dtd), 'external')
    await refused('a.xlsx', await xlsxWith(Buffer.from(`\ufeff${dtd}`, 'utf16le')), 'external')
    await refused('a.xml', dtd, 'external')
    const relation = (type: string) =>
      docxWith([
        {
          name: 'word/_rels/settings.xml.rels',
          bytes: `<Relationships><Relationship Id="1" Type="http://x/${type}" Target="http://boese.example/" TargetMode="External"/></Relationships>`,
        },
      ])
    await refused('a.docx', await relation('attachedTemplate'), 'external')
    expect(await look('a.docx', await relation('hyperlink'))).toMatchObject({ mediaType: DOCX })
  })
})

describe('the thread that looks into files', () => {
  it('stops a bomb of more than a gigabyte early, in little memory, and serves the next one', async () => {
    const inspector = openInspector()
    const small = bomb()
    expect(small.length).toBeLessThan(2_000_000)
    const before = process.memoryUsage().rss
    const found = await Promise.all([
      inspector('bombe.zip', contentOf(small)),
      inspector('a.pdf', contentOf('%PDF-1.7')),
      inspector('b.docx', contentOf(await docxWith())),
    ])
    expect(found).toMatchObject([{ flaw: 'bomb' }, { mediaType: 'application/pdf' }, { mediaType: DOCX }])
    expect(process.memoryUsage().rss - before).toBeLessThan(256_000_000)
  })
  it('fails where the file can not be read, and for nobody else', async () => {
    const inspector = openInspector()
    const gone = { ...contentOf('x'), read: () => Promise.reject(new Error('damaged')) }
    await expect(inspector('a.pdf', gone)).rejects.toThrow('damaged')
    expect(await inspector('a.pdf', contentOf('%PDF-1.7'))).toMatchObject({ name: 'a.pdf' })
  })
})
