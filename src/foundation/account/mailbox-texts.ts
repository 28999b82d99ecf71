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

/** The overview of the own account. */
export const overviewTexts = defineTexts({
  title: { de: 'Mein Konto', en: 'My account', leicht: 'Ihr Service-Konto' },
  name: { de: 'Name', en: 'Name', leicht: 'Ihr Name' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address', leicht: 'Ihre E-Mail-Adresse' },
  level: {
    de: 'Vertrauensniveau dieser Anmeldung',
    en: 'Trust level of this sign-in',
    leicht: 'So sicher ist die Anmeldung',
  },
  low: {
    de: 'niedrig (E-Mail-Adresse und Passwort)',
    en: 'low (e-mail address and password)',
    leicht: 'Normal: mit einem Passwort',
  },
  substantial: { de: 'substanziell', en: 'substantial', leicht: 'Sicher: mit einem Zertifikat' },
  high: { de: 'hoch (Online-Ausweis)', en: 'high (online ID card)', leicht: 'Sehr sicher: mit Ihrem Ausweis' },
  mailbox: {
    de: 'Nachrichten und Bescheide lesen',
    en: 'Read messages and decisions',
    leicht: 'Nachrichten von den Ämtern lesen',
  },
  cases: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Ihre Anträge' },
  casesText: {
    de: 'Sehen, wie weit Ihre Anträge sind',
    en: 'See how your applications are going',
    leicht: 'Sehen Sie hier: Was macht Ihr Antrag?',
  },
  workplace: { de: 'Arbeitsplatz', en: 'Workplace', leicht: 'Ihre Arbeit' },
  workplaceText: {
    de: 'Wählen, in welcher Behörde Sie arbeiten',
    en: 'Choose in which authority you work',
    leicht: 'Wählen Sie Ihre Behörde',
  },
  signOut: { de: 'Abmelden', en: 'Sign out', leicht: 'Jetzt abmelden' },
})
