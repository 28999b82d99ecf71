import { defineTexts } from '../../kernel/texts.ts'

/** The list of messages and what can be done with it. */
export const listTexts = defineTexts({
  narrow: { de: 'Nachrichten eingrenzen', en: 'Narrow down messages', leicht: 'Nachrichten suchen' },
  part: { de: 'Ansicht', en: 'View', leicht: 'Was möchten Sie sehen?' },
  inbox: { de: 'Eingang', en: 'Inbox', leicht: 'Alle Nachrichten' },
  unreadOnly: { de: 'Nur ungelesene', en: 'Unread only', leicht: 'Nur neue Nachrichten' },
  archive: { de: 'Abgelegte', en: 'Put away', leicht: 'Abgelegte Nachrichten' },
  sender: { de: 'Absender', en: 'Sender', leicht: 'Wer hat geschrieben?' },
  everybody: { de: 'Alle', en: 'All', leicht: 'Alle Ämter' },
  period: { de: 'Zeitraum', en: 'Period', leicht: 'Wann kam die Nachricht?' },
  from: { de: 'Bereitgestellt ab', en: 'Provided from', leicht: 'Von diesem Tag' },
  to: { de: 'Bereitgestellt bis', en: 'Provided until', leicht: 'Bis zu diesem Tag' },
  show: { de: 'Anzeigen', en: 'Show', leicht: 'Jetzt zeigen' },
  nothingFound: {
    de: 'Keine Nachricht passt zu Ihrer Auswahl',
    en: 'No message matches your choice',
    leicht: 'Hier ist keine Nachricht',
  },
  showAll: { de: 'Alle Nachrichten zeigen', en: 'Show all messages', leicht: 'Alles zeigen' },
  official: { de: 'Bescheid', en: 'Decision', leicht: 'Das ist ein Bescheid' },
  doors: { de: 'Einstellungen', en: 'Settings', leicht: 'Das können Sie einstellen' },
})

/** One message: what the law attaches to it, and what can be done with it. */
export const messageTexts = defineTexts({
  kind: { de: 'Art', en: 'Kind', leicht: 'Was ist das?' },
  service: { de: 'Leistung', en: 'Service', leicht: 'Worum geht es?' },
  reference: { de: 'Aktenzeichen', en: 'File number', leicht: 'Die Nummer' },
  information: { de: 'Mitteilung', en: 'Information', leicht: 'Eine Nachricht' },
  question: { de: 'Rückfrage', en: 'Question', leicht: 'Eine Frage' },
  decision: { de: 'Bescheid', en: 'Decision', leicht: 'Ein Bescheid' },
  status: { de: 'Stand Ihres Vorgangs', en: 'State of your case', leicht: 'So weit ist Ihr Antrag' },
  answer: { de: 'Antwort', en: 'Answer', leicht: 'Eine Antwort' },
  answerIt: { de: 'Antworten', en: 'Answer', leicht: 'Jetzt antworten' },
  replyUntil: { de: 'Antwort erbeten bis', en: 'Answer asked for by', leicht: 'Antworten Sie bis' },
  answeredAt: { de: 'Beantwortet am', en: 'Answered on', leicht: 'Das war Ihre Antwort' },
  waitsFor: { de: 'Antwort bis {day}', en: 'Answer by {day}', leicht: 'Antworten bis {day}' },
  sent: {
    de: 'Ihre Antwort ist bei der Behörde',
    en: 'Your answer is with the authority',
    leicht: 'Ihre Antwort ist jetzt beim Amt',
  },
  sentText: {
    de: 'Sie liegt bei Ihrem Vorgang. Was die Behörde dazu schreibt, kommt in Ihr Postfach.',
    en: 'It is kept with your case. What the authority writes about it comes to your mailbox.',
    leicht: 'Die Antwort gehört zu Ihrem Antrag. Das Amt schreibt wieder in Ihr Post-Fach.',
  },
  officialTitle: {
    de: 'Amtliche Bekanntgabe',
    en: 'Officially made known',
    leicht: 'Das ist ein amtlicher Bescheid',
  },
  officialText: {
    de: 'Er gilt am {day} als bekannt gegeben ({law}). Von diesem Tag an laufen die Fristen, die im Bescheid stehen, auch wenn Sie ihn erst später lesen.',
    en: 'It counts as made known on {day} ({law}). From that day the time limits run that stand in the decision, even if you read it later.',
    leicht: 'Der Bescheid gilt ab dem {day}. Ab diesem Tag beginnen die Fristen. Das Gesetz ist: {law}.',
  },
  downloadText: {
    de: 'Sie haben ihn abgerufen. Er gilt am {day} als bekannt gegeben ({law}). Von diesem Tag an laufen die Fristen, die im Bescheid stehen.',
    en: 'You have retrieved it. It counts as made known on {day} ({law}). From that day the time limits run that stand in the decision.',
    leicht:
      'Sie haben den Bescheid gelesen. Er gilt ab dem {day}. Ab diesem Tag beginnen die Fristen. Das Gesetz ist: {law}.',
  },
  opened: { de: 'Zuerst geöffnet', en: 'First opened', leicht: 'Das erste Mal gelesen' },
  proof: {
    de: 'Nachweis der Zustellung (PDF)',
    en: 'Proof of delivery (PDF)',
    leicht: 'Nachweis: Wann kam der Bescheid? (PDF)',
  },
  archive: { de: 'Ablegen', en: 'Put away', leicht: 'Nachricht weglegen' },
  restore: { de: 'Zurück in den Eingang', en: 'Back to the inbox', leicht: 'Nachricht zurückholen' },
  remove: { de: 'Löschen', en: 'Delete', leicht: 'Nachricht löschen' },
  removeTitle: { de: 'Nachricht löschen?', en: 'Delete the message?', leicht: 'Möchten Sie die Nachricht löschen?' },
  removeText: {
    de: 'Die Nachricht ist danach für immer weg. Wann sie bereitgestellt und zuerst geöffnet wurde, behält die Behörde als Nachweis. Dokumente finden Sie weiter bei Ihrem Vorgang.',
    en: 'After that the message is gone for good. The authority keeps as proof when it was provided and first opened. You still find documents with your case.',
    leicht: 'Die Nachricht ist dann für immer weg. Das Amt weiß aber weiter: Die Nachricht ist angekommen.',
  },
  keep: { de: 'Behalten', en: 'Keep it', leicht: 'Nicht löschen' },
})

/** Official delivery: what it means, and the choice. */
export const consentTexts = defineTexts({
  title: { de: 'Bescheide in das Postfach', en: 'Decisions into the mailbox', leicht: 'Bescheide im Post-Fach' },
  door: {
    de: 'Wählen, ob Bescheide elektronisch oder per Post kommen',
    en: 'Choose whether decisions come electronically or by post',
    leicht: 'Bescheide hier bekommen oder mit der Post?',
  },
  lead: {
    de: 'Ein Bescheid gilt am vierten Tag nach seiner Bereitstellung im Postfach als bekannt gegeben (§ 9 Abs. 1 OZG). Das ist der Regelfall. Sie können jederzeit verlangen, dass Bescheide künftig per Post kommen.',
    en: 'A decision counts as made known on the fourth day after it was provided in the mailbox (OZG § 9 (1)). That is the normal case. You can ask at any time that decisions come by post from now on.',
    leicht: 'Sie bekommen Bescheide in Ihr Post-Fach. Nach 4 Tagen gilt ein Bescheid. Sie können auch Briefe bekommen.',
  },
  now: { de: 'So ist es jetzt', en: 'How it is now', leicht: 'So ist es jetzt eingestellt' },
  wanted: {
    de: 'Bescheide kommen in Ihr Postfach.',
    en: 'Decisions come into your mailbox.',
    leicht: 'Bescheide kommen in Ihr Post-Fach.',
  },
  unwanted: { de: 'Bescheide kommen per Post.', en: 'Decisions come by post.', leicht: 'Bescheide kommen als Brief.' },
  withdraw: { de: 'Künftig per Post', en: 'By post from now on', leicht: 'Ich möchte Briefe bekommen' },
  give: {
    de: 'Künftig in das Postfach',
    en: 'Into the mailbox from now on',
    leicht: 'Ich möchte Bescheide im Post-Fach',
  },
  future: {
    de: 'Die Änderung gilt für alles, was von jetzt an kommt. Was schon in Ihrem Postfach liegt, bleibt bekannt gegeben.',
    en: 'The change holds for everything that comes from now on. What already lies in your mailbox stays made known.',
    leicht: 'Das gilt ab jetzt. Alte Bescheide gelten weiter.',
  },
  history: { de: 'Ihre bisherigen Entscheidungen', en: 'Your choices so far', leicht: 'Das haben Sie früher gewählt' },
  at: { de: 'Zeitpunkt', en: 'Moment', leicht: 'Wann war das?' },
  choice: { de: 'Entscheidung', en: 'Choice', leicht: 'Das haben Sie gewählt' },
  about: { de: 'Gilt für', en: 'Holds for', leicht: 'Dafür gilt das' },
  all: { de: 'Alle Bescheide', en: 'All decisions', leicht: 'Für jeden Bescheid' },
  one: { de: 'Einen einzelnen Vorgang', en: 'One single case', leicht: 'Nur für einen Antrag' },
  none: {
    de: 'Sie haben noch nichts geändert.',
    en: 'You have not changed anything yet.',
    leicht: 'Sie haben noch nichts gewählt.',
  },
  saved: { de: 'Ihre Entscheidung ist gespeichert', en: 'Your choice is saved', leicht: 'Das ist jetzt eingestellt' },
})

/** A proof of delivery, as it is printed. */
export const proofTexts = defineTexts({
  title: { de: 'Nachweis der Zustellung', en: 'Proof of delivery', leicht: 'Nachweis: Der Bescheid ist angekommen' },
  intro: {
    de: 'Elektronische Bekanntgabe durch Bereitstellung im Postfach (§ 9 Abs. 1 OZG). Die Angaben stammen aus dem Protokoll, das gegen nachträgliche Änderung gesichert ist.',
    en: 'Electronic making known by provision in the mailbox (OZG § 9 (1)). The facts come from the trail, which is secured against later changes.',
    leicht: 'Der Bescheid ist im Post-Fach. So steht es im Protokoll.',
  },
  delivery: { de: 'Zustellung', en: 'Delivery', leicht: 'So kam der Bescheid' },
  authority: { de: 'Behörde', en: 'Authority', leicht: 'Das Amt' },
  message: { de: 'Kennung der Nachricht', en: 'Id of the message', leicht: 'Die Nummer' },
  recipient: { de: 'Kennung des Postfachs', en: 'Id of the mailbox', leicht: 'Die Nummer vom Post-Fach' },
  provided: { de: 'Bereitgestellt', en: 'Provided', leicht: 'Im Post-Fach seit' },
  noticed: { de: 'Benachrichtigung gesendet', en: 'Notice sent', leicht: 'E-Mail gesendet' },
  opened: { de: 'Zuerst geöffnet', en: 'First opened', leicht: 'Das erste Mal gelesen' },
  known: { de: 'Gilt als bekannt gegeben am', en: 'Counts as made known on', leicht: 'Der Bescheid gilt ab' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Das Gesetz' },
  notYet: { de: 'noch nicht', en: 'not yet', leicht: 'Das fehlt noch' },
  unknown: { de: 'keine Regel bekannt', en: 'no rule known', leicht: 'Das wissen wir nicht' },
})
