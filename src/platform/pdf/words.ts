import type { Day, Instant } from '../../kernel/clock.ts'
import type { Language } from '../../kernel/texts.ts'

/** A row of a table: what it is, and what stands there. Line breaks in `value` are kept. */
export interface SheetRow {
  readonly label: string
  readonly value: string
}

/** A piece of a letter between salutation and closing. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | {
      readonly kind: 'table'
      /** Words over the two columns; a table of few rows does without. */
      readonly head?: SheetRow
      readonly rows: readonly SheetRow[]
    }

/** The authority that writes, as its letterhead shows it. */
export interface LetterSender {
  readonly name: string
  /** Department or office inside the authority. */
  readonly unit?: string
  readonly street: string
  /** Postcode and town: `65185 Wiesbaden`. */
  readonly place: string
  readonly phone?: string
  readonly email?: string
  readonly web?: string
}

/** Who answers questions about this letter. */
export interface LetterContact {
  readonly name: string
  readonly room?: string
  readonly phone?: string
  readonly email?: string
}

/** A letter of an authority after DIN 5008 form B. Every text is plain text; none of it is ever read as markup. */
export interface Letter {
  /** Language of the fixed words and of the document for screen readers. */
  readonly language: Language
  readonly sender: LetterSender
  /** Lines of the address window, six at most (DIN 5008); more are not shown. */
  readonly recipient: readonly string[]
  /** File number of the authority: "Unser Zeichen". */
  readonly number: string
  /** What the recipient calls it: "Ihr Zeichen". */
  readonly yourNumber?: string
  readonly date: Day
  readonly contact: LetterContact
  readonly subject: string
  /** Empty where the text brings its own greeting. */
  readonly salutation: string
  readonly blocks: readonly LetterBlock[]
  readonly closing: string
  readonly signedBy: { readonly name: string; readonly office?: string }
  /** Small words under the signature, such as why there is none by hand. */
  readonly note?: string
  /** Paragraphs of the remedy notice (Rechtsbehelfsbelehrung, VwVfG § 37 (6)); empty where the letter decides nothing. */
  readonly remedyNotice: readonly string[]
  readonly enclosures?: readonly string[]
  /** A line on top of every page that says what this is not, such as the mark of a demonstration. */
  readonly mark?: string
  /** Date of making inside the file. Given, not read from a clock, so that equal input makes equal bytes. */
  readonly madeAt: Instant
}

/** The copy of somebody's answers. */
export interface Summary {
  readonly language: Language
  readonly title: string
  /** Name of the authority that the answers went to. */
  readonly issuer: string
  /** File number, where there is one already. */
  readonly number?: string
  readonly intro?: readonly string[]
  readonly sections: readonly SummarySection[]
  readonly mark?: string
  readonly madeAt: Instant
}

/** A part of the copy: a page or a group of the form, with what was asked and what was answered. */
export interface SummarySection {
  readonly title: string
  readonly rows: readonly SheetRow[]
}

/** Makes PDF files: tagged, marked PDF/A-2a, with the same bytes for the same input. A failure is an exception. */
export interface PdfPress {
  readonly letterPdf: (letter: Letter) => Promise<Uint8Array>
  readonly summaryPdf: (summary: Summary) => Promise<Uint8Array>
  /** Ends the workers; work that is still waiting fails. */
  readonly close: () => Promise<void>
}
