import type { Fonts } from './fonts.ts'
import { type LetterSheet, type PressJob, type Sheet, type SummarySheet, sheetOf } from './sheet.ts'
import type { Render } from './typst.ts'
import type { LetterBlock, SheetRow } from './words.ts'

/** Points of a millimetre. */
const MM = 72 / 25.4
const LEFT = 25 * MM
const WIDTH = 165 * MM
const LABEL_WIDTH = 60 * MM
const BOTTOM = (297 - 27) * MM

/** The few things that a plain sheet is made of; each is tagged for screen readers. */
interface Pen {
  readonly heading: (level: 1 | 2, text: string) => void
  readonly paragraph: (text: string) => void
  readonly list: (items: readonly string[], numbered: boolean) => void
  readonly table: (rows: readonly SheetRow[], head?: SheetRow) => void
}

type Doc = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

const tagged = (doc: Doc, tag: string, write: () => void): Element => doc.struct(tag, {}, write)

/** A column: how far from the left edge it begins, and how wide it is. */
interface Column {
  readonly left: number
  readonly width: number
}
const WHOLE: Column = { left: LEFT, width: WIDTH }
const LABELS: Column = { left: LEFT, width: LABEL_WIDTH - 4 * MM }
const VALUES: Column = { left: LEFT + LABEL_WIDTH, width: WIDTH - LABEL_WIDTH }
const ITEMS: Column = { left: LEFT + 4 * MM, width: WIDTH - 4 * MM }

const write = (doc: Doc, text: string, { left, width }: Column): void => {
  doc.text(text, left, doc.y, { width, paragraphGap: 3 })
}

/** A row: the label left, the value right of it, both from the same height if they fit on one page. */
const tableRow = (doc: Doc, { label, value }: SheetRow, cell: 'TD' | 'TH'): Element => {
  const line = doc.struct('TR')
  let [top, page] = [0, doc.page]
  line.add(
    tagged(doc, cell, () => {
      doc.font(cell === 'TH' ? 'bold' : 'regular')
      const height = doc.heightOfString(value, { width: VALUES.width })
      if (doc.y + height > BOTTOM && height < BOTTOM / 2) doc.addPage()
      top = doc.y
      page = doc.page
      write(doc, label, LABELS)
    }),
  )
  line.add(
    tagged(doc, cell, () => {
      const labelEnd = doc.y
      const side = doc.page === page
      if (side) doc.y = top
      write(doc, value, VALUES)
      if (side && doc.page === page) doc.y = Math.max(labelEnd, doc.y)
      doc.font('regular')
    }),
  )
  return line
}

const penOf = (doc: Doc): Pen => {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const gap = (lines: number): void => {
    doc.moveDown(lines)
  }
  return {
    heading: (level, text) => {
      const set = (): void => {
        doc
          .moveDown(0.6)
          .font('bold')
          .fontSize(level === 1 ? 13 : 11)
        write(doc, text, WHOLE)
        doc.font('regular').fontSize(10.5).moveDown(0.3)
      }
      root.add(tagged(doc, `H${level}`, set))
    },
    paragraph: (text) => {
      root.add(tagged(doc, 'P', () => write(doc, text, WHOLE)))
      gap(0.5)
    },
    list: (items, numbered) => {
      const list = doc.struct('L')
      root.add(list)
      items.forEach((text, nth) => {
        const words = `${numbered ? `${nth + 1}.` : '–'} ${text}`
        const item = doc.struct('LI')
        list.add(item)
        item.add(tagged(doc, 'LBody', () => write(doc, words, ITEMS)))
        item.end()
      })
      list.end()
      gap(0.5)
    },
    table: (rows, head) => {
      const table = doc.struct('Table')
      root.add(table)
      const add = (row: SheetRow, cell: 'TD' | 'TH'): void => {
        const line = tableRow(doc, row, cell)
        table.add(line)
        line.end()
      }
      if (head) add(head, 'TH')
      for (const row of rows) add(row, 'TD')
      table.end()
      gap(0.5)
    },
  }
}

const writeBlock = (pen: Pen, block: LetterBlock): void => {
  if (block.kind === 'paragraph') pen.paragraph(block.text)
  else if (block.kind === 'heading') pen.heading(2, block.text)
  else if (block.kind === 'list') pen.list(block.items, block.numbered ?? false)
  else pen.table(block.rows, block.head)
}

const writeLetter = (pen: Pen, letter: LetterSheet): void => {
  const { sender } = letter
  pen.paragraph([sender.name, sender.unit, ...sender.lines].filter(Boolean).join('\n'))
  pen.paragraph(letter.recipient.join('\n'))
  pen.table(letter.info)
  pen.heading(1, letter.title)
  pen.paragraph(letter.salutation)
  for (const block of letter.blocks) writeBlock(pen, block)
  pen.paragraph(letter.closing)
  pen.paragraph(letter.signedBy.join('\n'))
  if (letter.note) pen.paragraph(letter.note)
  if (letter.remedy.length > 0) pen.heading(2, letter.remedyTitle)
  for (const text of letter.remedy) pen.paragraph(text)
  if (letter.enclosures.length > 0) pen.heading(2, letter.enclosuresTitle)
  if (letter.enclosures.length > 0) pen.list(letter.enclosures, false)
}

const writeSummary = (pen: Pen, summary: SummarySheet): void => {
  pen.heading(1, summary.title)
  pen.table(summary.info)
  for (const text of summary.intro) pen.paragraph(text)
  for (const section of summary.sections) {
    pen.heading(2, section.title)
    if (section.rows.length > 0) pen.table(section.rows, summary.head)
    else pen.paragraph(summary.nothing)
  }
}

/** Number and page count under every page, outside the reading order. */
const writeFooters = (doc: Doc, sheet: Sheet): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let nth = 0; nth < count; nth += 1) {
    doc.switchToPage(start + nth)
    doc.page.margins.bottom = 0
    const pages = sheet.pageWords.replace('{page}', String(nth + 1)).replace('{pages}', String(count))
    const words = [sheet.mark, sheet.number, pages].filter(Boolean).join(' · ')
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .font('regular')
      .fontSize(8)
      .text(words, LEFT, 282 * MM, { width: WIDTH, lineBreak: false })
    doc.endMarkedContent()
  }
}

/** A plain sheet with the same content, for machines that the typesetter has no binary for. */
export const openPlain = async (fonts: Fonts): Promise<Render> => {
  const { default: PDFDocument } = await import('pdfkit')
  return async (job: PressJob) => {
    const sheet = sheetOf(job, fonts.covers)
    const [year = 0, month = 1, ...rest] = sheet.made
    const made = new Date(Date.UTC(year, month - 1, ...rest))
    const doc = new PDFDocument({
      size: 'A4',
      margins: { top: 25 * MM, bottom: 27 * MM, left: LEFT, right: 20 * MM },
      ...{ pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, displayTitle: true, bufferPages: true },
      lang: `${sheet.lang}-${sheet.region}`,
      info: { Title: sheet.title, Author: sheet.author, CreationDate: made, ModDate: made },
    })
    const pieces: Buffer[] = []
    const whole = new Promise<Uint8Array>((resolve, reject) => {
      doc.on('data', (piece: Buffer) => pieces.push(piece))
      doc.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
      doc.on('error', reject)
    })
    doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold).font('regular').fontSize(10.5)
    const pen = penOf(doc)
    if (sheet.kind === 'letter') writeLetter(pen, sheet)
    else writeSummary(pen, sheet)
    writeFooters(doc, sheet)
    doc.end()
    return whole
  }
}
