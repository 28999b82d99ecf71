import type { Text } from '../../kernel/texts.ts'
import type { MoveRole, Need } from './words.ts'

/** Who made a move, for the history. */
export const ROLE_TEXTS: Readonly<Record<MoveRole, Text>> = {
  applicant: { de: 'Antragstellende Person', en: 'Applicant', leicht: 'Sie selbst' },
  clerk: { de: 'Sachbearbeitung', en: 'Case worker', leicht: 'Eine Person im Amt' },
  head: { de: 'Leitung', en: 'Head of office', leicht: 'Die Leitung im Amt' },
  administrator: { de: 'Verwaltung des Systems', en: 'Administrator', leicht: 'Technik im Amt' },
  system: { de: 'Automatisch', en: 'Automatic', leicht: 'Der Computer' },
}

/** What a move has to bring along: the label of its field. */
export const NEED_TEXTS: Readonly<Record<Need, Text>> = {
  question: { de: 'Ihre Rückfrage', en: 'Your question', leicht: 'Ihre Frage' },
  answer: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Schreiben Sie Ihre Antwort' },
  reasons: {
    de: 'Begründung für die antragstellende Person',
    en: 'Reasons for the applicant',
    leicht: 'Warum? Das liest die andere Person.',
  },
  note: { de: 'Hinweis an die Sachbearbeitung', en: 'Note to the case worker', leicht: 'Notiz für das Amt' },
}
