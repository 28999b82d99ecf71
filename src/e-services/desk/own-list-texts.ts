import type { NextKind, OwnShow } from '../../foundation/cases/words.ts'
import { defineTexts, type Text } from '../../kernel/texts.ts'

/** The parts of "my cases". */
export const showTexts: Readonly<Record<OwnShow, Text>> = {
  all: { de: 'Alle', en: 'All', leicht: 'Alles zeigen' },
  action: { de: 'Sie sind am Zug', en: 'Your turn', leicht: 'Sie müssen etwas tun' },
  open: { de: 'Offen', en: 'Open', leicht: 'Noch offen' },
  drafts: { de: 'Entwürfe', en: 'Drafts', leicht: 'Noch nicht abgeschickt' },
  completed: { de: 'Abgeschlossen', en: 'Completed', leicht: 'Fertig' },
}

/** What comes next, in two or three words. */
export const nextTexts: Readonly<Record<NextKind, Text>> = {
  answer: { de: 'Rückfrage beantworten', en: 'Answer the question', leicht: 'Auf die Frage antworten' },
  act: { de: 'Nächsten Schritt gehen', en: 'Take the next step', leicht: 'Den nächsten Schritt machen' },
  decision: {
    de: 'Die Behörde arbeitet daran',
    en: 'The authority is working on it',
    leicht: 'Das Amt arbeitet daran',
  },
  none: { de: 'Nichts mehr zu tun', en: 'Nothing left to do', leicht: 'Sie müssen nichts mehr tun' },
}

/** "My cases": narrowing, sorting, and what is there. */
export const ownTexts = defineTexts({
  duties: { de: 'Das können Sie jetzt tun', en: 'What you can do now', leicht: 'Hier müssen Sie etwas tun' },
  moreDuties: {
    de: 'Alle Vorgänge, in denen Sie am Zug sind',
    en: 'All cases in which it is your turn',
    leicht: 'Alles zeigen: Hier müssen Sie etwas tun',
  },
  dutyBy: { de: 'bis {day}', en: 'by {day}', leicht: 'bis zum {day}' },
  overdue: { de: 'Frist war am {day}', en: 'was due on {day}', leicht: 'Die Frist war am {day}' },
  views: { de: 'Auswahl', en: 'Selection', leicht: 'Was möchten Sie sehen?' },
  list: { de: 'Vorgänge', en: 'Cases', leicht: 'Ihre Anträge' },
  search: { de: 'Nummer oder Stichwort', en: 'Number or keyword', leicht: 'Nummer oder Wort' },
  searchHelp: {
    de: 'Zum Beispiel WI-2026-000123 oder Hund',
    en: 'For example WI-2026-000123 or dog',
    leicht: 'Zum Beispiel: WI-2026-000123 oder Hund',
  },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Welches Amt?' },
  service: { de: 'Leistung', en: 'Service', leicht: 'Welcher Antrag?' },
  period: { de: 'Zeitraum', en: 'Period', leicht: 'Welche Zeit?' },
  order: { de: 'Sortieren nach', en: 'Sort by', leicht: 'Was soll oben stehen?' },
  any: { de: 'Alle', en: 'All', leicht: 'Egal' },
  anyTime: { de: 'Immer', en: 'Any time', leicht: 'Egal wann' },
  apply: { de: 'Anzeigen', en: 'Show', leicht: 'Jetzt zeigen' },
  narrow: { de: 'Suchen und filtern', en: 'Search and filter', leicht: 'Etwas suchen' },
  reset: { de: 'Filter zurücksetzen', en: 'Clear filters', leicht: 'Wieder alles zeigen' },
  byChange: { de: 'Letzte Änderung', en: 'Last change', leicht: 'Was neu ist' },
  byDeadline: {
    de: 'Frist (nur Vorgänge mit Frist)',
    en: 'Deadline (only cases with one)',
    leicht: 'Frist. Das heißt: Sie haben nur kurz Zeit',
  },
  last30: { de: 'Letzte 30 Tage', en: 'Last 30 days', leicht: 'Die letzten 30 Tage' },
  last12: { de: 'Letzte 12 Monate', en: 'Last 12 months', leicht: 'Das letzte Jahr' },
  older: { de: 'Älter als 12 Monate', en: 'Older than 12 months', leicht: 'Älter als ein Jahr' },
  next30: { de: 'Nächste 30 Tage', en: 'Next 30 days', leicht: 'Die nächsten 30 Tage' },
  late: { de: 'Frist verstrichen', en: 'Deadline passed', leicht: 'Die Zeit ist vorbei' },
  draft: { de: 'Entwurf', en: 'Draft', leicht: 'Noch nicht abgeschickt' },
  draftUntil: {
    de: 'wird am {until} gelöscht',
    en: 'will be deleted on {until}',
    leicht: 'Wir löschen das am {until}.',
  },
  noneTitle: { de: 'Dazu gibt es nichts', en: 'Nothing matches', leicht: 'Hier ist nichts' },
  noneText: {
    de: 'Kein Vorgang passt zu Ihrer Auswahl. Ändern Sie die Filter, oder zeigen Sie wieder alle Vorgänge.',
    en: 'No case matches your selection. Change the filters, or show all cases again.',
    leicht: 'Wir haben nichts gefunden. Suchen Sie anders. Oder zeigen Sie wieder alles.',
  },
  who: { de: 'Wer ist am Zug?', en: 'Whose turn is it?', leicht: 'Wer macht jetzt etwas?' },
  you: { de: 'Sie', en: 'You', leicht: 'Sie selbst' },
  documents: { de: '{count} Dokumente', en: '{count} documents', leicht: '{count} Briefe vom Amt' },
  oneDocument: { de: '1 Dokument', en: '1 document', leicht: '1 Brief vom Amt' },
})
