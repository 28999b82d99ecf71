import { defineTexts } from '../../kernel/texts.ts'

/** What this room says about the personal data that it holds. */
export const personalDataTexts = defineTexts({
  title: { de: 'Anträge und Vorgänge', en: 'Applications and cases', leicht: 'Ihre Anträge' },
  purpose: {
    de: 'Über Ihren Antrag entscheiden und Ihnen die Entscheidung mitteilen.',
    en: 'To decide on your application and to tell you the decision.',
    leicht: 'Das Amt prüft Ihren Antrag. Dafür braucht das Amt Ihre Daten.',
  },
  what: {
    de: 'Ihr Name, Ihre Antworten und Dateien, Nachrichten zum Antrag, Bescheide, Verlauf',
    en: 'your name, your answers and files, messages about the application, decisions, history',
    leicht: 'Ihr Name, Ihre Antworten, Ihre Dateien und die Briefe vom Amt',
  },
  untilDecided: {
    de: 'Bis über den Antrag entschieden ist; danach so lange, wie die Leistung es bestimmt.',
    en: 'Until the application is decided; after that as long as the service lays down.',
    leicht: 'Das Amt prüft Ihren Antrag noch. Danach muss das Amt die Daten eine Zeit lang behalten.',
  },
  untilDay: {
    de: 'Bis {day}, dann gelöscht.',
    en: 'Until {day}, then deleted.',
    leicht: 'Bis zum {day}. Dann löscht das Amt die Daten.',
  },
  untilArchive: {
    de: 'Bis {day}, dann dem Archiv angeboten und hier gelöscht.',
    en: 'Until {day}, then offered to the archive and deleted here.',
    leicht: 'Bis zum {day}. Dann fragt das Amt das Archiv. Danach löscht das Amt die Daten hier.',
  },
  keptBecause: {
    de: 'Die Behörde muss belegen können, was beantragt und wie entschieden wurde.',
    en: 'The authority must be able to show what was applied for and how it was decided.',
    leicht: 'Das Amt muss die Entscheidung später zeigen können.',
  },
  stillRunning: {
    de: 'Dieser Antrag läuft noch und läuft auch ohne Konto weiter. Die Behörde erfährt, dass Ihr Servicekonto geschlossen ist, und schreibt Ihnen dann per Post. Antworten können auch Sie ihr dann nur per Post. Wenn Sie den Antrag nicht mehr möchten, ziehen Sie ihn vorher zurück.',
    en: 'This application is still running and goes on without an account. The authority learns that your service account is closed and then writes to you by post. You, too, can then answer it only by post. If you no longer want the application, withdraw it first.',
    leicht:
      'Das Amt prüft diesen Antrag noch. Sie löschen das Konto? Dann sagen wir es dem Amt. Sie bekommen dann Briefe mit der Post. Oder Sie nehmen den Antrag vorher zurück.',
  },
  applicant: { de: 'Antragstellende Person', en: 'Applicant', leicht: 'Der Antrag ist von' },
  state: { de: 'Stand', en: 'State', leicht: 'So weit ist der Antrag' },
  question: { de: 'Rückfrage der Behörde', en: 'Question of the authority', leicht: 'Eine Frage vom Amt' },
  message: { de: 'Nachricht', en: 'Message', leicht: 'Eine Nachricht' },
  answer: { de: 'Ihre Antwort', en: 'Your answer', leicht: 'Das haben Sie geantwortet' },
})

/** Why a case outlives the account of its applicant. */
export const KEPT_LAW = { de: 'Art. 17 Abs. 3 Buchst. b DSGVO', en: 'GDPR Art. 17 (3) (b)' } as const

/** Readings of cases as sentences; `{who}` is who read. */
export const readingTexts = defineTexts({
  'cases.view': {
    de: '{who} hat Ihren Antrag geöffnet.',
    en: '{who} opened your application.',
    leicht: '{who} hat Ihren Antrag gelesen.',
  },
  'cases.list': {
    de: '{who} hat eine Liste gesehen, in der Ihr Antrag mit Ihrem Namen stand.',
    en: '{who} saw a list that named you and your application.',
    leicht: '{who} hat eine Liste gesehen. In der Liste steht Ihr Name.',
  },
  'cases.find': {
    de: '{who} hat Ihren Antrag über das Aktenzeichen gesucht und gefunden.',
    en: '{who} searched for your application by its file number and found it.',
    leicht: '{who} hat Ihren Antrag gesucht und gefunden.',
  },
  'cases.open-file': {
    de: '{who} hat eine Datei Ihres Antrags geöffnet.',
    en: '{who} opened a file of your application.',
    leicht: '{who} hat eine Datei von Ihnen geöffnet.',
  },
  'cases.view-granted': {
    de: '{who} hat Ihren Antrag mit einer Lesefreigabe der Behörde geöffnet.',
    en: '{who} opened your application under a reading grant of the authority.',
    leicht: '{who} hat Ihren Antrag gelesen. Das Amt hat es erlaubt.',
  },
  'cases.list-granted': {
    de: '{who} hat mit einer Lesefreigabe eine Liste gesehen, in der Ihr Antrag ohne Ihren Namen stand.',
    en: '{who} saw a list under a reading grant that named your application, but not you.',
    leicht: '{who} hat eine Liste gesehen. In der Liste steht Ihr Antrag.',
  },
  'cases.open-granted-file': {
    de: '{who} hat mit einer Lesefreigabe der Behörde eine Datei Ihres Antrags geöffnet.',
    en: '{who} opened a file of your application under a reading grant of the authority.',
    leicht: '{who} hat eine Datei von Ihnen geöffnet. Das Amt hat es erlaubt.',
  },
  'cases.letter': {
    de: '{who} hat Ihre Daten für ein Schreiben an Sie verwendet.',
    en: '{who} used your data for a letter to you.',
    leicht: '{who} hat einen Brief an Sie gemacht.',
  },
  'cases.message': {
    de: '{who} hat Ihre Daten für eine Nachricht an Sie verwendet.',
    en: '{who} used your data for a message to you.',
    leicht: '{who} hat eine Nachricht an Sie gemacht.',
  },
})
