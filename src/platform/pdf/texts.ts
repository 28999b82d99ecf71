import type { Text } from '../../kernel/texts.ts'

/** The fixed words of letters and copies. */
export const sheetTexts = {
  ourNumber: { de: 'Unser Zeichen', en: 'Our reference', leicht: 'Unsere Nummer' },
  yourNumber: { de: 'Ihr Zeichen', en: 'Your reference', leicht: 'Ihre Nummer' },
  date: { de: 'Datum', en: 'Date', leicht: 'Tag' },
  contact: { de: 'Auskunft erteilt', en: 'Contact', leicht: 'Das ist Ihr Kontakt' },
  room: { de: 'Zimmer', en: 'Room', leicht: 'Im Zimmer' },
  phone: { de: 'Telefon', en: 'Phone', leicht: 'Anrufen' },
  email: { de: 'E-Mail', en: 'E-mail', leicht: 'E-Mail schreiben' },
  remedy: {
    de: 'Rechtsbehelfsbelehrung',
    en: 'Information on legal remedies',
    leicht: 'So können Sie sich wehren',
  },
  enclosures: { de: 'Anlagen', en: 'Enclosures', leicht: 'Das liegt dabei' },
  page: { de: 'Seite {page} von {pages}', en: 'Page {page} of {pages}', leicht: 'Blatt {page} von {pages}' },
  question: { de: 'Angabe', en: 'Question', leicht: 'Frage' },
  answer: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Das haben Sie gesagt' },
  nothing: { de: 'Keine Angaben', en: 'No answers', leicht: 'Hier steht nichts' },
  madeOn: { de: 'Erstellt am', en: 'Made on', leicht: 'Gemacht am' },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
} satisfies Readonly<Record<string, Text>>
