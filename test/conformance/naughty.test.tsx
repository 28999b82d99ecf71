import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText } from '../../src/foundation/forms/domain/normalise.ts'
import { csvText } from '../../src/platform/csv/index.ts'
import { Alert } from '../../src/platform/html/index.ts'
import { folderMailer } from '../../src/platform/mail/index.ts'
import { openPdfPress } from '../../src/platform/pdf/index.ts'
import { canRead, textOf } from '../../src/platform/pdf/reading.ts'
import { sampleLetter, sampleSummary } from '../../src/platform/pdf/samples.ts'
import { afterFile } from '../setup/after-file.ts'
import { naughtyHouse, throughFields } from '../security/naughty/every-field.ts'

const FILE = new URL('../../../shared/testdata/security/blns.json', import.meta.url)
const there = existsSync(FILE)
const why = there ? '' : ' (needs ../shared/testdata/security/blns.json beside the checkout)'
const strings = there ? z.array(z.string()).parse(JSON.parse(readFileSync(FILE, 'utf8'))) : []

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
const decoded = (html: string): string =>
  html.replace(/&(amp|quot|lt|gt|#39);/g, (_all, name: string) => ENTITIES[name] ?? '')

/** Cells of a CSV text after RFC 4180. */
const cellsOf = (csv: string): readonly (string | undefined)[] =>
  [...csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))\r\n/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  )

const chunks = <Item,>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size))

describe.skipIf(!there)(`texts that break other programs${why}`, () => {
  it('are text on a page, never markup', () => {
    const marksOf = (html: string) => html.split('<').length
    const empty = marksOf(render(<Alert kind="info" title="x" />))
    for (const typed of strings) {
      const html = render(<Alert kind="info" title={typed} />)
      expect(marksOf(html), typed).toBe(empty)
      expect(decoded(html), typed).toContain(typed)
    }
  })

  it('are text in a PDF, as letter and as summary', { timeout: 120_000 }, async () => {
    const press = openPdfPress({ warn: () => {} })
    afterFile(() => press.close())
    for (const some of chunks(strings, 130)) {
      const blocks = some.map((text) => ({ kind: 'paragraph', text }) as const)
      const rows = some.map((value) => ({ label: value.slice(0, 60), value }))
      const letter = await press.letterPdf({ ...sampleLetter, subject: some[0] ?? '', blocks })
      const summary = await press.summaryPdf({ ...sampleSummary, sections: [{ title: some[1] ?? '', rows }] })
      for (const pdf of [letter, summary]) {
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
        expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction)\b/)
      }
      const words = some.filter((text) => /^[a-zA-Z]{4,20}$/.test(text))
      if (canRead) for (const word of words) expect(textOf(summary, 'cell')).toContain(word)
    }
  })

  it('are cells in a CSV file, and no spreadsheet runs one', async () => {
    const cells = cellsOf(
      await csvText(
        ['title'],
        strings.map((text) => [text]),
      ),
    )
    expect(cells).toHaveLength(strings.length + 1)
    for (const [nth, text] of strings.entries()) {
      expect([text, `'${text}`]).toContain(cells[nth + 1])
      expect(cells[nth + 1]).not.toMatch(/^[=+\-@\t\r]/)
    }
  })

  it('add no header to a mail', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dreiklang-naughty-'))
    afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
    const mailer = folderMailer({ folder, from: 'Dreiklang <noreply@portal.example>' })
    for (const text of strings) {
      const sent = await mailer.send({ to: 'erika@beispiel.example', subject: text, text })
      expect(sent.ok, text).toBe(true)
    }
    const known = /^(from|to|subject|message-id|date|mime-version|auto-submitted|content-(type|transfer-encoding))$/i
    const files = await readdir(folder)
    expect(files).toHaveLength(strings.length)
    for (const file of files) {
      const [head = ''] = (await readFile(join(folder, file), 'latin1')).split('\r\n\r\n')
      const names = head.split('\r\n').flatMap((line) => /^([^\s:]+):/.exec(line)?.[1] ?? [])
      expect(names.filter((name) => !known.test(name))).toEqual([])
    }
  })

  it('are kept in a draft as they are shown', { timeout: 120_000 }, async () => {
    const house = await naughtyHouse()
    let compared = 0
    for (const some of chunks(strings, 3)) {
      house.application.travel('PT5S')
      const shown = await throughFields(house, some)
      for (const [nth, text] of some.entries())
        if (shown[nth] !== undefined) {
          expect(shown[nth], JSON.stringify(text)).toBe(cleanText(text).replaceAll(/\s+/g, ' '))
          compared += 1
        }
    }
    // The others are empty or too long for their field, and are refused.
    process.stdout.write(`texts kept and shown: ${compared} of ${strings.length}\n`)
    expect(compared).toBeGreaterThan(300)
  })
})
