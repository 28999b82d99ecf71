import type { Text } from '../../kernel/texts.ts'
import type { DecisionRecord, Deadline, MoveRole, Need, State } from './words.ts'

/** The six federal statuses of a case (ZBP), for lists and "my cases". */
export const STATUS_TEXTS: Readonly<Record<State['status'], Text>> = {
  INITIATED: { de: 'Begonnen', en: 'Started', leicht: 'Angefangen' },
  SUBMITTED: { de: 'Abgesendet', en: 'Sent', leicht: 'Sie haben den Antrag geschickt' },
  RECEIVED: { de: 'Eingegangen', en: 'Received', leicht: 'Der Antrag ist da' },
  PROCESSING: { de: 'In Bearbeitung', en: 'Being processed', leicht: 'Wir prüfen den Antrag' },
  ACTION_REQUIRED: { de: 'Sie sind am Zug', en: 'Your turn', leicht: 'Sie müssen etwas tun' },
  COMPLETED: { de: 'Abgeschlossen', en: 'Completed', leicht: 'Fertig' },
}

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
    de: 'Begründung (steht im Bescheid)',
    en: 'Reasons (part of the decision)',
    leicht: 'Warum? Das steht später im Brief.',
  },
  note: { de: 'Hinweis an die Sachbearbeitung', en: 'Note to the case worker', leicht: 'Notiz für das Amt' },
}

/** What follows when a deadline passes, for the clerk. */
export const DEADLINE_TEXTS: Readonly<Record<Deadline['then'], Text>> = {
  escalate: {
    de: 'Nach Ablauf wird der Vorgang der Leitung angezeigt.',
    en: 'When it has passed, the case is shown to the head of office.',
    leicht: 'Danach schaut die Leitung auf den Antrag.',
  },
  remind: {
    de: 'Nach Ablauf wird an die Rückfrage erinnert.',
    en: 'When it has passed, a reminder is sent.',
    leicht: 'Danach erinnern wir an die Frage.',
  },
  'deemed-approval': {
    de: 'Nach Ablauf gilt die Genehmigung als erteilt.',
    en: 'When it has passed, the permit counts as granted.',
    leicht: 'Danach gilt das als ein Ja.',
  },
}

/** What a record of a decision is worth now. */
export const RECORD_STATUS_TEXTS: Readonly<Record<DecisionRecord['status'], Text>> = {
  valid: { de: 'Gültig', en: 'Valid', leicht: 'Das gilt' },
  suspended: { de: 'Ruht', en: 'Suspended', leicht: 'Das gilt im Moment nicht' },
  revoked: { de: 'Widerrufen', en: 'Revoked', leicht: 'Das gilt nicht mehr' },
  replaced: { de: 'Ersetzt', en: 'Replaced', leicht: 'Es gibt etwas Neues dafür' },
}
