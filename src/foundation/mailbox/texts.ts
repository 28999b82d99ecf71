import { defineTexts } from '../../kernel/texts.ts'

/** The mailbox and its messages. */
export const mailboxTexts = defineTexts({
  title: { de: 'Postfach', en: 'Mailbox', leicht: 'Ihr Post-Fach' },
  lead: {
    de: 'Hier liegen die Nachrichten und Bescheide, die Behörden Ihnen schicken.',
    en: 'Here are the messages and decisions that authorities send you.',
    leicht: 'Hier finden Sie Nachrichten von den Ämtern.',
  },
  list: { de: 'Nachrichten, neueste zuerst', en: 'Messages, newest first', leicht: 'Die neuen Nachrichten sind oben' },
  message: { de: 'Nachricht', en: 'Message', leicht: 'Die Nachricht' },
  from: { de: 'Von', en: 'From', leicht: 'Das schreibt' },
  provided: { de: 'Bereitgestellt am', en: 'Provided on', leicht: 'Seit diesem Tag hier' },
  state: { de: 'Stand', en: 'State', leicht: 'Schon gelesen?' },
  unread: { de: 'Ungelesen', en: 'Unread', leicht: 'Noch nicht gelesen' },
  read: { de: 'Gelesen', en: 'Read', leicht: 'Schon gelesen' },
  emptyTitle: { de: 'Noch keine Nachrichten', en: 'No messages yet', leicht: 'Hier ist noch nichts' },
  emptyText: {
    de: 'Sobald eine Behörde Ihnen eine Rückfrage oder einen Bescheid schickt, liegt die Nachricht hier. Eine E-Mail sagt Ihnen dann Bescheid.',
    en: 'As soon as an authority sends you a question or a decision, it will be here. An e-mail will tell you.',
    leicht: 'Ein Amt schreibt Ihnen? Dann finden Sie die Nachricht hier. Sie bekommen auch eine E-Mail.',
  },
  emptyLink: { de: 'Eine Leistung finden', en: 'Find a service', leicht: 'Einen Antrag stellen' },
  nothingOlder: { de: 'Keine älteren Nachrichten', en: 'No older messages', leicht: 'Mehr Nachrichten gibt es nicht' },
  newest: { de: 'Zu den neuesten Nachrichten', en: 'To the newest messages', leicht: 'Die neuen Nachrichten zeigen' },
  links: { de: 'Anlagen und Links', en: 'Attachments and links', leicht: 'Das gehört zu der Nachricht' },
  back: { de: 'Zurück zum Postfach', en: 'Back to the mailbox', leicht: 'Zurück zu Ihrem Post-Fach' },
  portal: { de: 'Dieses Portal', en: 'This portal', leicht: 'Diese Internet-Seite' },
  gone: {
    de: 'Eine Behörde, die es nicht mehr gibt',
    en: 'An authority that no longer exists',
    leicht: 'Diese Behörde gibt es nicht mehr',
  },
})

/** What the jobs of this room do. */
export const jobTitles = defineTexts({
  notice: {
    de: 'Hinweis auf eine Nachricht vorbereiten',
    en: 'Prepare the notice of a message',
    leicht: 'Eine E-Mail vorbereiten',
  },
  mail: {
    de: 'Hinweis auf eine Nachricht senden',
    en: 'Send a notice of a message',
    leicht: 'Eine E-Mail senden: Sie haben Post',
  },
  evidence: {
    de: 'Nachweis einer Zustellung führen',
    en: 'Keep the evidence of a delivery',
    leicht: 'Aufschreiben: Die Nachricht ist da',
  },
})

/** The message that an export of the own data is ready. */
export const exportTexts = defineTexts({
  title: { de: 'Meine Daten mitnehmen', en: 'Take my data with me', leicht: 'Ihre Daten herunterladen' },
  readyTitle: {
    de: 'Ihr Datenexport ist fertig',
    en: 'Your data export is ready',
    leicht: 'Das Daten-Paket ist fertig',
  },
  readyText: {
    de: 'Sie haben angefordert, was über Sie gespeichert ist. Sie können es jetzt sieben Tage lang herunterladen; danach wird es entfernt.',
    en: 'You asked for what is stored about you. You can download it for seven days now; after that it is removed.',
    leicht: 'Sie haben Ihre Daten bestellt. Laden Sie das Paket jetzt. Nach 7 Tagen ist es weg.',
  },
})

/** What this room says about the personal data that it holds. */
export const personalDataTexts = defineTexts({
  purpose: {
    de: 'Ihnen Nachrichten und Bescheide zustellen.',
    en: 'To deliver messages and decisions to you.',
    leicht: 'Sie bekommen Nachrichten von den Ämtern.',
  },
  title: { de: 'Postfach', en: 'Mailbox', leicht: 'Ihr Post-Fach' },
  choices: {
    de: 'wie Sie benachrichtigt werden wollen, was Sie zur Zustellung gesagt haben, private Adressen',
    en: 'how you want to be told, what you said about delivery, private addresses',
    leicht: 'So sollen wir Ihnen Bescheid sagen',
  },
  unopened: {
    de: 'Ungelesener Bescheid im Postfach',
    en: 'Unread decision in the mailbox',
    leicht: 'Ein Bescheid im Post-Fach ist noch neu',
  },
  unopenedWhy: {
    de: 'Er gilt auch, wenn Sie ihn nicht öffnen. Mit dem Konto verschwindet er aus dem Postfach. Lesen und sichern Sie ihn vorher.',
    en: 'It holds even if you never open it. With the account it disappears from the mailbox. Read and save it first.',
    leicht: 'Der Bescheid gilt auch so. Lesen Sie ihn zuerst. Mit dem Konto ist er weg.',
  },
  consent: {
    de: 'Bescheide ins Postfach',
    en: 'Decisions into the mailbox',
    leicht: 'Bescheide in Ihr Post-Fach',
  },
  wanted: { de: 'ja', en: 'yes', leicht: 'Das wollen Sie' },
  unwanted: { de: 'nein, auf Papier', en: 'no, on paper', leicht: 'Sie wollen Briefe aus Papier' },
  feed: { de: 'Private Feed-Adresse seit', en: 'Private feed address since', leicht: 'Ihre Feed-Adresse seit' },
  calendar: {
    de: 'Private Kalender-Adresse seit',
    en: 'Private calendar address since',
    leicht: 'Ihre Kalender-Adresse seit',
  },
  what: {
    de: 'Nachrichten an Sie, wann sie kamen und ob Sie sie gelesen haben',
    en: 'messages to you, when they came and whether you read them',
    leicht: 'Alle Nachrichten an Sie',
  },
  kept: {
    de: 'Bis Sie das Konto löschen.',
    en: 'Until you erase the account.',
    leicht: 'Bis Sie Ihr Konto löschen.',
  },
})

/** How the room's pages are reached from the own account. */
export const accountTitle = defineTexts({
  title: { de: 'Mein Konto', en: 'My account', leicht: 'Ihr Service-Konto' },
})
