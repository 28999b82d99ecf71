import { defineTexts } from '../../kernel/texts.ts'

/** Messages between a party and the authority of its case. */
export const writeTexts = defineTexts({
  title: { de: 'Nachricht an die Behörde', en: 'Message to the authority', leicht: 'Dem Amt schreiben' },
  write: { de: 'Nachricht schreiben', en: 'Write a message', leicht: 'Eine Nachricht schreiben' },
  answer: { de: 'Antworten', en: 'Answer', leicht: 'Jetzt antworten' },
  lead: {
    de: 'Ihre Nachricht geht an {authority} und liegt bei Ihrem Vorgang {number}.',
    en: 'Your message goes to {authority} and stays with your case {number}.',
    leicht: 'Das Amt liest Ihre Nachricht. Sie gehört zu Ihrem Antrag {number}.',
  },
  answers: { de: 'Sie antworten auf', en: 'You answer', leicht: 'Darauf antworten Sie' },
  until: {
    de: 'Bitte antworten Sie bis zum {day}.',
    en: 'Please answer by {day}.',
    leicht: 'Antworten Sie bitte bis {day}.',
  },
  filesHelp: {
    de: 'Höchstens {most} Dateien. Eine Virenprüfung sieht sie an, bevor die Behörde sie öffnet.',
    en: 'At most {most} files. A virus scan looks at them before the authority opens them.',
    leicht: 'Mehr als {most} Dateien gehen nicht. Wir prüfen alle Dateien auf Viren.',
  },
  filesAgain: {
    de: 'Ihr Text ist noch da. Bitte wählen Sie Ihre Dateien noch einmal aus.',
    en: 'Your text is still here. Please choose your files again.',
    leicht: 'Ihr Text ist noch da. Bitte wählen Sie die Dateien noch einmal.',
  },
  asked: {
    de: 'Die Behörde hat Ihnen geschrieben und wartet auf Ihre Antwort.',
    en: 'The authority wrote to you and waits for your answer.',
    leicht: 'Das Amt hat eine Frage. Bitte antworten Sie.',
  },
  send: { de: 'An die Behörde senden', en: 'Send to the authority', leicht: 'Jetzt an das Amt schicken' },
  back: { de: 'Zurück zum Vorgang', en: 'Back to the case', leicht: 'Zurück zum Antrag' },
  toMessage: { de: 'Zurück zur Nachricht', en: 'Back to the message', leicht: 'Die Nachricht noch einmal lesen' },
  sent: {
    de: 'Ihre Nachricht ist bei der Behörde',
    en: 'Your message is with the authority',
    leicht: 'Ihre Nachricht ist jetzt beim Amt',
  },
  sentText: {
    de: 'Sie steht unten bei den Nachrichten. Die Antwort kommt in Ihr Postfach.',
    en: 'It is shown below with the messages. The answer comes to your mailbox.',
    leicht: 'Sie sehen die Nachricht unten. Die Antwort kommt in Ihr Post-Fach.',
  },
  mine: { de: 'Ihre Nachricht', en: 'Your message', leicht: 'Das haben Sie geschrieben' },
  myAnswer: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Das haben Sie geantwortet' },
  by: { de: '{name} für {party}', en: '{name} for {party}', leicht: '{name} schreibt für {party}' },
  files: { de: 'Dateien', en: 'Files', leicht: 'Dateien dazu' },
})
