import { dayOf, showDay } from '../../kernel/clock.ts'
import { type Language, type Text, say } from '../../kernel/texts.ts'
import { type Covers, printable } from './coverage.ts'
import { sheetTexts } from './texts.ts'
import type { Letter, LetterBlock, SheetRow, Summary, SummarySection } from './words.ts'

/** What every template gets besides its content. */
interface SheetFrame {
  readonly lang: 'de' | 'en'
  readonly region: 'DE' | 'GB'
  readonly title: string
  readonly author: string
  /** Year, month, day, hour, minute, second in UTC. */
  readonly made: readonly number[]
  readonly mark: string
  readonly number: string
  /** `Seite {page} von {pages}`, filled in by the template. */
  readonly pageWords: string
}

/** A letter as the templates take it: only text that can be printed, fixed words filled in. */
export interface LetterSheet extends SheetFrame {
  readonly kind: 'letter'
  readonly sender: { readonly name: string; readonly unit: string; readonly lines: readonly string[] }
  readonly returnLine: string
  readonly recipient: readonly string[]
  readonly info: readonly SheetRow[]
  readonly salutation: string
  readonly blocks: readonly LetterBlock[]
  readonly closing: string
  readonly signedBy: readonly string[]
  readonly note: string
  readonly remedyTitle: string
  readonly remedy: readonly string[]
  readonly enclosuresTitle: string
  readonly enclosures: readonly string[]
}

/** A copy of answers as the templates take it. */
export interface SummarySheet extends SheetFrame {
  readonly kind: 'summary'
  readonly info: readonly SheetRow[]
  readonly intro: readonly string[]
  readonly head: SheetRow
  readonly sections: readonly SummarySection[]
  /** Said where a section has no answers. */
  readonly nothing: string
}

export type Sheet = LetterSheet | SummarySheet

const speaking =
  (language: Language) =>
  (text: Text): string =>
    say(text, language)

const filled = (texts: readonly (string | undefined)[]): string[] => texts.flatMap((text) => (text ? [text] : []))

const rows = (pairs: readonly (readonly [Text, string | undefined])[], language: Language): SheetRow[] =>
  pairs.flatMap(([label, value]) => (value ? [{ label: say(label, language), value }] : []))

const numbersOf = (instant: string): number[] => instant.slice(0, 19).split(/\D/).map(Number)

const frame = (of: Letter | Summary, title: string, author: string): SheetFrame => ({
  lang: of.language === 'en' ? 'en' : 'de',
  region: of.language === 'en' ? 'GB' : 'DE',
  title: title.replaceAll(/\s+/g, ' '),
  author,
  made: numbersOf(of.madeAt),
  mark: of.mark ?? '',
  number: of.number ?? '',
  pageWords: say(sheetTexts.page, of.language),
})

const letterInfo = (letter: Letter): SheetRow[] =>
  rows(
    [
      [sheetTexts.yourNumber, letter.yourNumber],
      [sheetTexts.ourNumber, letter.number],
      [sheetTexts.contact, letter.contact.name],
      [sheetTexts.room, letter.contact.room],
      [sheetTexts.phone, letter.contact.phone],
      [sheetTexts.email, letter.contact.email],
      [sheetTexts.date, showDay(letter.date, letter.language)],
    ],
    letter.language,
  )

const letterSheet = (letter: Letter): LetterSheet => {
  const words = speaking(letter.language)
  const { sender } = letter
  return {
    ...frame(letter, letter.subject, sender.name),
    kind: 'letter',
    sender: {
      name: sender.name,
      unit: sender.unit ?? '',
      lines: [`${sender.street}, ${sender.place}`, filled([sender.phone, sender.email, sender.web]).join(' · ')],
    },
    returnLine: [sender.name, sender.street, sender.place].join(' · '),
    recipient: letter.recipient.slice(0, 6),
    info: letterInfo(letter),
    salutation: letter.salutation,
    blocks: letter.blocks,
    closing: letter.closing,
    signedBy: filled([letter.signedBy.name, letter.signedBy.office]),
    note: letter.note ?? '',
    remedyTitle: words(sheetTexts.remedy),
    remedy: letter.remedyNotice,
    enclosuresTitle: words(sheetTexts.enclosures),
    enclosures: letter.enclosures ?? [],
  }
}

const summarySheet = (summary: Summary): SummarySheet => {
  const words = speaking(summary.language)
  return {
    ...frame(summary, summary.title, summary.issuer),
    kind: 'summary',
    info: rows(
      [
        [sheetTexts.authority, summary.issuer],
        [sheetTexts.ourNumber, summary.number],
        [sheetTexts.madeOn, showDay(dayOf(summary.madeAt), summary.language)],
      ],
      summary.language,
    ),
    intro: summary.intro ?? [],
    head: { label: words(sheetTexts.question), value: words(sheetTexts.answer) },
    sections: summary.sections,
    nothing: words(sheetTexts.nothing),
  }
}

/** Work for a press: what kind of sheet, and its content. */
export type PressJob =
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'summary'; readonly summary: Summary }

/** Turns every text inside a tree of plain data into text that can be printed. */
const printableTree = <Tree>(tree: Tree, covers: Covers): Tree =>
  JSON.parse(JSON.stringify(tree), (_, value) => (typeof value === 'string' ? printable(value, covers) : value))

/** The sheet of a job, ready for any template. */
export const sheetOf = (job: PressJob, covers: Covers): Sheet =>
  printableTree(job.kind === 'letter' ? letterSheet(job.letter) : summarySheet(job.summary), covers)
