import type { ZipWriter } from '@zip.js/zip.js'
import { type Instant, showInstant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Language, say } from '../../../kernel/texts.ts'
import { csvLines } from '../../../platform/csv/index.ts'
import type { PdfPress, SummarySection } from '../../../platform/pdf/words.ts'
import { exportTexts as t } from '../export-texts.ts'
import type { Access, HeldContent, Holding, HoldingsWish, PersonalDataSource } from '../person-words.ts'
import { accessCells, accessTitles, sayAccess } from '../say-access.ts'

/** Everything that an export is made of. */
export interface ExportInput {
  readonly wish: HoldingsWish
  readonly sources: readonly PersonalDataSource[]
  readonly authorities: ReadonlyMap<Id, string>
  readonly access: () => AsyncIterable<Access>
  readonly press: PdfPress
  readonly at: Instant
  /** Heard after each holding, so that others see that the work goes on. */
  readonly alive: (done: number) => Promise<void>
}

const encoder = new TextEncoder()

/** Pieces of text or bytes as a stream that is read only as fast as it is written on. */
const streamOf = (pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> => {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await iterator.next()
        if (next.done) controller.close()
        else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      },
    },
    { highWaterMark: 0 },
  )
}

/** A name inside the ZIP: never a path of somebody's making. */
const safeName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-100)

const pathOf = (room: string, { ref }: Holding, file: { readonly name: string; readonly count: number }): string =>
  `files/${room}/${ref}/${file.count}-${safeName(file.name)}`

const holdingJson = (
  input: ExportInput,
  room: string,
  held: { readonly holding: Holding; readonly content: HeldContent },
) => {
  const { holding, content } = held
  const { kind, ref, title, authority, what, law, kept } = holding
  return {
    kind,
    ref,
    title,
    what,
    law,
    kept,
    authority: authority === null ? null : { id: authority, name: input.authorities.get(authority) ?? '' },
    items: content.items,
    files: content.files.map(({ name, mediaType, sizeBytes }, index) => ({
      name,
      mediaType,
      sizeBytes,
      path: pathOf(room, holding, { name, count: index + 1 }),
    })),
  }
}

/** One room as JSON, holding by holding (docs/formats/export.schema.json). */
const roomJson = async function* (input: ExportInput, source: PersonalDataSource): AsyncGenerator<string> {
  const { account, language } = input.wish
  const head = {
    format: 'dreiklang-export',
    version: 1,
    room: source.room,
    title: say(source.title, language),
    purpose: say(source.purpose, language),
    account,
    language,
    madeAt: input.at,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"holdings":[`
  let first = true
  for await (const holding of source.holdings(input.wish)) {
    const line = JSON.stringify(holdingJson(input, source.room, { holding, content: await holding.open() }))
    yield first ? `\n${line}` : `,\n${line}`
    first = false
  }
  yield '\n]}\n'
}

const accessRows = async function* (input: ExportInput): AsyncGenerator<readonly string[]> {
  const readings = Object.assign({}, ...input.sources.map((source) => source.readings))
  for await (const line of input.access()) {
    const named = await Promise.all(input.sources.map((source) => source.names(input.wish, [line.row])))
    const names = new Map(named.flatMap((some) => [...some]))
    const words = { language: input.wish.language, readings, authorities: input.authorities, names }
    yield accessCells(sayAccess(line, words))
  }
}

// So many rows stand in one PDF: a file that opens quickly, and that the press makes within its time.
const ROWS_IN_A_PDF = 1_500

const sectionOf = (input: ExportInput, holding: Holding, content: HeldContent): SummarySection => {
  const words = (text: (typeof t)['who']) => say(text, input.wish.language)
  const authority = holding.authority === null ? words(t.operator) : (input.authorities.get(holding.authority) ?? '')
  return {
    title: holding.title,
    rows: [
      { label: words(t.who), value: authority },
      { label: words(t.law), value: holding.law },
      { label: words(t.kept), value: holding.kept },
      ...content.items,
      ...content.files.map(({ name }) => ({ label: words(t.file), value: name })),
    ],
  }
}

const pdf = (input: ExportInput, sections: readonly SummarySection[]): Promise<Uint8Array> => {
  const { language } = input.wish
  return input.press.summaryPdf({
    language,
    title: say(t.title, language),
    issuer: say(t.operator, language),
    intro: [say(t.intro, language, { at: showInstant(input.at, language) })],
    sections,
    madeAt: input.at,
  })
}

/** Readable summaries, each as long as a press makes it quickly. */
const summaries = async function* (input: ExportInput): AsyncGenerator<Uint8Array> {
  let sections: SummarySection[] = []
  let [rows, done] = [0, 0]
  for (const source of input.sources)
    for await (const holding of source.holdings(input.wish)) {
      const section = sectionOf(input, holding, await holding.open())
      sections.push(section)
      rows += section.rows.length
      done += 1
      await input.alive(done)
      if (rows < ROWS_IN_A_PDF) continue
      yield await pdf(input, sections)
      sections = []
      rows = 0
    }
  if (sections.length > 0) yield await pdf(input, sections)
}

const languageOf = (language: Language): string => (language === 'en' ? 'summary' : 'uebersicht')

/** Writes everything about a person into one ZIP: JSON for each room, access log, readable summary, all files. */
export const writeExport = async (input: ExportInput, out: WritableStream<Uint8Array>): Promise<void> => {
  // Loaded when somebody asks for an export, not with every start.
  const { ZipWriter: Writer } = await import('@zip.js/zip.js')
  const zip = new Writer(out, { useWebWorkers: false, lastModDate: new Date(input.at) })
  for (const source of input.sources) await zip.add(`${source.room}.json`, streamOf(roomJson(input, source)))
  const titles = accessTitles(input.wish.language)
  await zip.add('access.csv', streamOf(csvLines(titles, accessRows(input))))
  let count = 0
  for await (const bytes of summaries(input)) {
    count += 1
    await zip.add(`${languageOf(input.wish.language)}-${count}.pdf`, streamOf(once(bytes)), { level: 0 })
  }
  for (const source of input.sources)
    for await (const holding of source.holdings(input.wish)) await addFiles(zip, source.room, holding)
  await zip.close()
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const pieces = async function* (content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* content
}

const addFiles = async (zip: ZipWriter<unknown>, room: string, holding: Holding): Promise<void> => {
  const { files } = await holding.open()
  for (const [index, { name, open }] of files.entries()) {
    const content = await open()
    if (content) await zip.add(pathOf(room, holding, { name, count: index + 1 }), streamOf(pieces(content)))
  }
}
