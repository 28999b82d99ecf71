import { defineTexts } from '../../kernel/texts.ts'

/** Who read, for the person concerned: the function, not the name (docs/decisions/0015-access-log.md). */
export const READER_TEXTS = defineTexts({
  clerk: { de: 'Jemand aus der Sachbearbeitung', en: 'Somebody of the case workers', leicht: 'Eine Person im Amt' },
  head: { de: 'Jemand aus der Leitung', en: 'Somebody of the heads of office', leicht: 'Eine Person aus der Leitung' },
  administrator: {
    de: 'Jemand aus der Verwaltung des Systems',
    en: 'Somebody who administers the system',
    leicht: 'Eine Person für die Technik',
  },
  system: { de: 'Das Programm', en: 'The program', leicht: 'Der Computer' },
  self: { de: 'Sie selbst', en: 'You yourself', leicht: 'Das waren Sie' },
  other: {
    de: 'Jemand mit einer besonderen Befugnis',
    en: 'Somebody with a special power',
    leicht: 'Eine Person mit einer Erlaubnis',
  },
})

/** What for. */
export const PURPOSE_TEXTS = defineTexts({
  'case-work': { de: 'Antrag bearbeiten', en: 'To work on the application', leicht: 'Den Antrag prüfen' },
  worklist: { de: 'Arbeitsliste durchsehen', en: 'To look through the worklist', leicht: 'Die nächste Arbeit suchen' },
  search: { de: 'Antrag finden', en: 'To find the application', leicht: 'Ihren Antrag suchen' },
  supervision: { de: 'Aufsicht oder Prüfung', en: 'Supervision or audit', leicht: 'Die Arbeit im Amt prüfen' },
  emergency: { de: 'Notfall', en: 'Emergency', leicht: 'Es war dringend' },
  'once-only': {
    de: 'Angaben nicht noch einmal eintippen',
    en: 'Not to type data again',
    leicht: 'Damit Sie es nicht noch einmal schreiben',
  },
  system: { de: 'Schreiben erstellen und zustellen', en: 'To make and deliver a letter', leicht: 'Einen Brief machen' },
})

/** Titles of the table of accesses. */
export const accessTexts = defineTexts({
  at: { de: 'Wann', en: 'When', leicht: 'An diesem Tag' },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
  reader: { de: 'Funktion', en: 'Function', leicht: 'Wer war das?' },
  what: { de: 'Was', en: 'What', leicht: 'Das ist passiert' },
  about: { de: 'Vorgang', en: 'Case', leicht: 'Ihr Antrag' },
  purpose: { de: 'Zweck', en: 'Purpose', leicht: 'Warum?' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Das Gesetz' },
  read: {
    de: '{who} hat Daten von Ihnen gelesen.',
    en: '{who} read data about you.',
    leicht: '{who} hat Ihre Daten gelesen.',
  },
  gone: {
    de: 'eine Behörde, die es nicht mehr gibt',
    en: 'an authority that no longer exists',
    leicht: 'Dieses Amt gibt es nicht mehr',
  },
})

/** What this room says about the personal data that it holds. */
export const accessDataTexts = defineTexts({
  title: { de: 'Datenschutz', en: 'Data protection', leicht: 'Schutz für Ihre Daten' },
  purpose: {
    de: 'Ihnen zeigen, wer Ihre Daten gelesen hat.',
    en: 'To show you who read your data.',
    leicht: 'Sie sehen: Diese Person hat Ihre Daten gelesen.',
  },
  log: { de: 'Protokoll der Zugriffe', en: 'Log of accesses', leicht: 'Die Liste: Wer hat gelesen?' },
  what: {
    de: 'Welche Funktion welcher Behörde wann und wofür gelesen hat',
    en: 'which function of which authority read, when and what for',
    leicht: 'Wer hat gelesen? An welchem Tag? Und warum?',
  },
  kept: { de: 'Bis Sie das Konto löschen.', en: 'Until you erase the account.', leicht: 'Bis Sie Ihr Konto löschen.' },
})
