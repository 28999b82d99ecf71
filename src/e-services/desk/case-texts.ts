import type { Need } from '../../foundation/cases/words.ts'
import { defineTexts, type Text } from '../../kernel/texts.ts'

/** The receipt after sending. */
export const receiptTexts = defineTexts({
  title: {
    de: 'Ihr Antrag ist angekommen',
    en: 'Your application has arrived',
    leicht: 'Ihr Antrag ist jetzt beim Amt',
  },
  number: { de: 'Nummer', en: 'Number', leicht: 'Die Nummer' },
  yourNumber: { de: 'Ihre Nummer: {number}', en: 'Your number: {number}', leicht: 'Das ist Ihre Nummer: {number}' },
  keepNumber: {
    de: 'Bitte nennen Sie diese Nummer, wenn Sie Fragen haben.',
    en: 'Please name this number if you have questions.',
    leicht: 'Haben Sie Fragen? Dann sagen Sie bitte diese Nummer.',
  },
  at: { de: 'Abgesendet am', en: 'Sent on', leicht: 'Sie haben geschickt am' },
  by: { de: 'Entscheidung bis', en: 'Decision by', leicht: 'Das Amt antwortet bis' },
  fee: { de: 'Gebühr', en: 'Fee', leicht: 'Das kostet es' },
  nextTitle: { de: 'So geht es weiter', en: 'What happens next', leicht: 'Das passiert jetzt' },
  nextMail: {
    de: 'Bei Rückfragen und zur Entscheidung finden Sie eine Nachricht in Ihrem Postfach. Eine E-Mail sagt Ihnen Bescheid.',
    en: 'For questions and for the decision you find a message in your mailbox. An e-mail tells you.',
    leicht: 'Das Amt schreibt in Ihr Post-Fach. Sie bekommen dazu eine E-Mail.',
  },
  download: {
    de: 'Kopie herunterladen (PDF)',
    en: 'Download a copy (PDF)',
    leicht: 'Kopie als PDF speichern',
  },
})

/** "My cases". */
export const listTexts = defineTexts({
  title: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Meine Anträge' },
  saved: { de: 'Ihr Entwurf ist gespeichert', en: 'Your draft is saved', leicht: 'Alles ist gespeichert' },
  savedText: {
    de: 'Sie können bis zum {day} weitermachen.',
    en: 'You can continue until {day}.',
    leicht: 'Sie können bis zum {day} weitermachen. Danach löschen wir den Entwurf.',
  },
  discarded: { de: 'Der Entwurf ist gelöscht', en: 'The draft is deleted', leicht: 'Der Entwurf ist weg' },
  continue: { de: 'Weitermachen', en: 'Continue', leicht: 'Hier weitermachen' },
  what: { de: 'Vorgang', en: 'Case', leicht: 'Ihr Antrag' },
  state: { de: 'Stand', en: 'State', leicht: 'So ist es jetzt' },
  next: { de: 'Nächster Schritt', en: 'Next step', leicht: 'Das kommt danach' },
  changed: { de: 'Letzte Änderung', en: 'Last change', leicht: 'Zuletzt geändert' },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
  empty: { de: 'Sie haben noch keine Vorgänge', en: 'You have no cases yet', leicht: 'Hier ist noch nichts' },
  emptyText: {
    de: 'Suchen Sie auf der Startseite, was Sie brauchen. Was Sie absenden, steht danach hier.',
    en: 'Search on the start page for what you need. What you send will be listed here.',
    leicht: 'Suchen Sie auf der Start-Seite. Danach steht Ihr Antrag hier.',
  },
  emptyLink: { de: 'Leistung suchen', en: 'Find a service', leicht: 'Auf der Start-Seite suchen' },
  end: { de: 'Hier endet die Liste', en: 'The list ends here', leicht: 'Mehr haben Sie nicht' },
  toFirst: { de: 'Zum Anfang der Liste', en: 'To the start of the list', leicht: 'Zurück zum Anfang' },
})

/** One own case. */
export const caseTexts = defineTexts({
  erasedTitle: {
    de: 'Ihre Angaben in diesem Vorgang sind gelöscht',
    en: 'Your details in this case are erased',
    leicht: 'Ihre Angaben sind gelöscht',
  },
  erasedText: {
    de: 'Wir dürfen sie nicht länger speichern. Nummer, Stand und Verlauf des Vorgangs sehen Sie weiter. Sie müssen nichts tun.',
    en: 'We may not keep them any longer. You still see number, state and history of the case. There is nothing for you to do.',
    leicht: 'Wir dürfen sie nicht länger speichern. Die Nummer und den Verlauf sehen Sie noch. Sie müssen nichts tun.',
  },
  question: { de: 'Die Behörde fragt', en: 'The authority asks', leicht: 'Das Amt fragt Sie' },
  until: {
    de: 'Bitte antworten Sie bis zum {day}.',
    en: 'Please answer by {day}.',
    leicht: 'Antworten Sie bitte bis {day}.',
  },
  answered: {
    de: 'Ihre Antwort ist bei der Behörde',
    en: 'Your answer is with the authority',
    leicht: 'Ihre Antwort ist jetzt beim Amt',
  },
  withdrawn: {
    de: 'Ihr Antrag ist zurückgenommen',
    en: 'Your application is withdrawn',
    leicht: 'Ihr Antrag ist beendet',
  },
  moved: { de: 'Das ist erledigt', en: 'This is done', leicht: 'Das hat geklappt' },
  movedText: {
    de: 'Der Stand des Vorgangs steht unten.',
    en: 'The state of the case is shown below.',
    leicht: 'Unten sehen Sie: So ist es jetzt.',
  },
  documents: { de: 'Dokumente', en: 'Documents', leicht: 'Briefe vom Amt' },
  noDocuments: {
    de: 'Noch keine. Bescheide der Behörde finden Sie später hier.',
    en: 'None yet. Decisions of the authority will be here.',
    leicht: 'Noch keine. Briefe vom Amt stehen später hier.',
  },
  noDocumentsAtEnd: {
    de: 'Zu diesem Vorgang hat die Behörde kein Dokument ausgestellt.',
    en: 'The authority has issued no document in this case.',
    leicht: 'Das Amt hat keinen Brief geschrieben.',
  },
  facts: { de: 'Das Wichtigste', en: 'Key facts', leicht: 'Das ist wichtig' },
  answers: { de: 'Ihre Angaben', en: 'Your answers', leicht: 'Das haben Sie geschrieben' },
  history: { de: 'Verlauf', en: 'History', leicht: 'Das ist bisher passiert' },
  decideBy: { de: 'Entscheidung bis', en: 'Decision by', leicht: 'Das Amt antwortet bis' },
  paused: {
    de: 'Die Frist ruht, bis Sie geantwortet haben.',
    en: 'The deadline is paused until you have answered.',
    leicht: 'Das Amt wartet auf Ihre Antwort.',
  },
  you: { de: 'Sie', en: 'you', leicht: 'das waren Sie' },
  office: { de: 'Behörde', en: 'authority', leicht: 'das war das Amt' },
  automatic: { de: 'automatisch', en: 'automatic', leicht: 'das war der Computer' },
  confirm: {
    de: 'Das lässt sich nicht rückgängig machen',
    en: 'This cannot be undone',
    leicht: 'Möchten Sie das wirklich?',
  },
  confirmText: {
    de: 'Es geht um Ihren Antrag {number} „{service}“. Eine Gebühr, die schon entstanden ist, kann bestehen bleiben.',
    en: 'This is about your application {number} “{service}”. A fee that is already due may remain.',
    leicht: 'Es geht um den Antrag {number}. Sie können das nicht zurückholen. Vielleicht kostet es trotzdem Geld.',
  },
  cancel: { de: 'Nein, zurück zum Vorgang', en: 'No, back to the case', leicht: 'Nein, zurück zum Antrag' },
  changedTitle: {
    de: 'Der Vorgang hat sich inzwischen geändert',
    en: 'The case has changed meanwhile',
    leicht: 'Der Antrag hat sich geändert',
  },
  changedText: {
    de: 'Es wurde nichts gesendet, und Ihr Text ist nicht verloren. Bitte sehen Sie den neuen Stand an und entscheiden Sie dann.',
    en: 'Nothing was sent, and your text is not lost. Please look at the new state, then decide.',
    leicht: 'Wir haben nichts geschickt. Ihr Text ist noch da. Bitte lesen Sie den neuen Stand.',
  },
  yourText: { de: 'Ihr Text', en: 'Your text', leicht: 'Das wollten Sie schreiben' },
  missing: {
    de: 'Bitte schreiben Sie einen Text, höchstens 5000 Zeichen.',
    en: 'Please write a text, at most 5000 characters.',
    leicht: 'Bitte schreiben Sie etwas. Schreiben Sie nicht zu viel.',
  },
  sendAnswer: { de: 'An die Behörde senden', en: 'Send to the authority', leicht: 'Jetzt an das Amt schicken' },
  yourFee: { de: 'Gebühr', en: 'Fee', leicht: 'Das kostet es' },
})

/** The way of a case, whose turn it is, and what lies in it. */
export const wayTexts = defineTexts({
  way: { de: 'Stand Ihres Antrags', en: 'Where your application stands', leicht: 'So weit ist Ihr Antrag' },
  sent: { de: 'Abgesendet', en: 'Sent', leicht: 'Sie haben den Antrag geschickt' },
  received: { de: 'Eingegangen', en: 'Received', leicht: 'Der Antrag ist beim Amt' },
  processing: { de: 'In Bearbeitung', en: 'Being processed', leicht: 'Das Amt prüft den Antrag' },
  asked: { de: 'Sie sind am Zug', en: 'It is your turn', leicht: 'Sie müssen etwas tun' },
  completed: { de: 'Abgeschlossen', en: 'Completed', leicht: 'Der Antrag ist fertig' },
  next: { de: 'So geht es weiter', en: 'What happens next', leicht: 'Das passiert als Nächstes' },
  who: { de: 'Am Zug', en: 'Whose turn', leicht: 'Wer muss etwas tun?' },
  you: { de: 'Sie', en: 'You', leicht: 'Sie selbst' },
  office: { de: 'Behörde', en: 'The authority', leicht: 'Das Amt' },
  by: { de: 'Bis', en: 'By', leicht: 'Bis wann?' },
  messages: { de: 'Nachrichten', en: 'Messages', leicht: 'Fragen und Antworten' },
  noMessages: {
    de: 'Keine Rückfragen zu diesem Vorgang. Nachrichten der Behörde liegen in Ihrem Postfach.',
    en: 'No questions about this case. Messages of the authority are in your mailbox.',
    leicht: 'Das Amt hat keine Frage. Andere Nachrichten liegen in Ihrem Post-Fach.',
  },
  asksAbove: {
    de: 'Die offene Rückfrage steht oben. Nachrichten der Behörde liegen in Ihrem Postfach.',
    en: 'The open question is shown above. Messages of the authority are in your mailbox.',
    leicht: 'Die Frage vom Amt steht oben. Andere Nachrichten liegen in Ihrem Post-Fach.',
  },
  toMailbox: { de: 'Zum Postfach', en: 'To the mailbox', leicht: 'Das Post-Fach öffnen' },
  asks: { de: 'Frage der Behörde', en: 'Question of the authority', leicht: 'Das Amt fragt' },
  answers: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Sie antworten' },
  payments: { de: 'Gebühren', en: 'Fees', leicht: 'Was das kostet' },
  noPayments: {
    de: 'Bisher ist keine Gebühr entstanden.',
    en: 'No fee has come due so far.',
    leicht: 'Es kostet bis jetzt nichts.',
  },
  charged: { de: 'Gebühr entstanden', en: 'Fee came due', leicht: 'Das kostet es' },
  returned: { de: 'Gebühr erlassen', en: 'Fee waived', leicht: 'Das müssen Sie nicht zahlen' },
  sum: { de: 'Zusammen', en: 'In total', leicht: 'Alles zusammen' },
})

/** The copy of an application as a file. */
export const copyTexts = defineTexts({
  intro: {
    de: 'Kopie Ihres Antrags, abgesendet am {at}.',
    en: 'Copy of your application, sent on {at}.',
    leicht: 'Das ist eine Kopie. Sie haben den Antrag geschickt am {at}.',
  },
})

/** What a move has to bring along, as the applicant is asked for it. */
export const needTexts: Readonly<Record<Need, Text>> = {
  question: { de: 'Ihre Frage', en: 'Your question', leicht: 'Das möchten Sie fragen' },
  answer: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Das antworten Sie' },
  reasons: { de: 'Ihre Begründung', en: 'Your reasons', leicht: 'Warum möchten Sie das?' },
  note: { de: 'Ihr Hinweis', en: 'Your note', leicht: 'Das möchten Sie noch sagen' },
}

/** What the usual moves came to, for the history; of others the state that they led to is told. */
export const stepTexts: Readonly<Record<string, Text>> = {
  submit: { de: 'Antrag abgesendet', en: 'Application sent', leicht: 'Antrag ist beim Amt angekommen' },
  ask: { de: 'Rückfrage gestellt', en: 'Question asked', leicht: 'Eine Frage vom Amt' },
  answer: { de: 'Rückfrage beantwortet', en: 'Question answered', leicht: 'Ihre Antwort an das Amt' },
  remind: { de: 'An die Rückfrage erinnert', en: 'Reminder sent', leicht: 'Das Amt wartet auf Ihre Antwort' },
  extend: { de: 'Frist verlängert', en: 'Deadline extended', leicht: 'Das Amt braucht mehr Zeit' },
}
