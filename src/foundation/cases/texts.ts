import type { Text } from '../../kernel/texts.ts'
import { FUNCTION_TEXTS } from '../account/words.ts'
import type { MoveRole, Need } from './words.ts'

/** Who made a move, for the history. */
export const ROLE_TEXTS: Readonly<Record<MoveRole, Text>> = {
  applicant: { de: 'Antragstellende Person', en: 'Applicant', leicht: 'Sie selbst' },
  ...FUNCTION_TEXTS,
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

/** What the parties are told when a file of theirs was infected. */
export const scanTexts = {
  infectedTitle: {
    de: 'Eine Ihrer Dateien war gefährlich',
    en: 'One of your files was dangerous',
    leicht: 'Eine Datei war gefährlich',
  },
  infectedText: {
    de: 'Der Virenscanner hat in der Datei „{name}“ Schadsoftware gefunden. Wir haben die Datei gelöscht, niemand hat sie geöffnet. Ihr Antrag ist eingegangen und wird bearbeitet. Prüfen Sie Ihr Gerät. Die Behörde meldet sich, wenn sie die Unterlage noch braucht.',
    en: 'The virus scanner found malware in the file “{name}”. We have deleted the file, nobody has opened it. Your application has arrived and is being dealt with. Check your device. The authority will get in touch if it still needs the document.',
    leicht:
      'In der Datei „{name}“ war ein Virus. Wir haben die Datei gelöscht. Ihr Antrag ist trotzdem da. Prüfen Sie bitte Ihren Computer. Das Amt meldet sich bei Ihnen.',
  },
  toCase: { de: 'Zum Vorgang', en: 'To the case', leicht: 'Zu Ihrem Antrag' },
} as const satisfies Record<string, Text>

/** Said beside a message whose documents go on paper. */
export const byPostText: Text = {
  de: 'Das Schreiben selbst schicken wir Ihnen per Post; erst mit dem Brief ist der Bescheid bekannt gegeben.',
  en: 'We send you the letter itself by post; only with it the decision is made known.',
  leicht: 'Sie bekommen einen Brief mit der Post. Der Bescheid gilt erst mit dem Brief.',
}
