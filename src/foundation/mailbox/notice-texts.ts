import { defineTexts } from '../../kernel/texts.ts'

/** Mails tell that there is something; what it says stays behind the sign-in, the name of a service too. */
export const noticeTexts = defineTexts({
  subject: {
    de: 'Neue Nachricht in Ihrem Postfach',
    en: 'New message in your mailbox',
    leicht: 'In Ihrem Post-Fach ist eine Nachricht',
  },
  text: {
    de: 'Guten Tag,\n\nin Ihrem Postfach liegt eine neue Nachricht. Aus Gründen des Datenschutzes steht ihr Inhalt nicht in dieser E-Mail. Melden Sie sich an, um sie zu lesen:\n\n{mailbox}\n\nSie möchten solche E-Mails nicht mehr bekommen:\n\n{stop}',
    en: 'Hello,\n\nthere is a new message in your mailbox. To protect your data, this e-mail does not say what is in it. Sign in to read it:\n\n{mailbox}\n\nYou do not want such e-mails any more:\n\n{stop}',
    leicht:
      'Guten Tag,\n\nSie haben eine neue Nachricht. Die Nachricht ist in Ihrem Post-Fach. Melden Sie sich an und lesen Sie die Nachricht:\n\n{mailbox}\n\nSie möchten diese E-Mails nicht? Klicken Sie hier:\n\n{stop}',
  },
  deadlineSubject: {
    de: 'Ein Termin in Ihrem Konto rückt näher',
    en: 'A date in your account is coming closer',
    leicht: 'Bald ist ein Termin',
  },
  deadlineText: {
    de: 'Guten Tag,\n\nin Ihrem Servicekonto steht ein Termin an. Aus Gründen des Datenschutzes steht nicht in dieser E-Mail, welcher. Melden Sie sich an, um ihn zu sehen:\n\n{account}\n\nSie möchten solche E-Mails nicht mehr bekommen:\n\n{stop}',
    en: 'Hello,\n\na date is coming up in your service account. To protect your data, this e-mail does not say which. Sign in to see it:\n\n{account}\n\nYou do not want such e-mails any more:\n\n{stop}',
    leicht:
      'Guten Tag,\n\nin Ihrem Service-Konto steht ein Termin. Melden Sie sich an und sehen Sie nach:\n\n{account}\n\nSie möchten diese E-Mails nicht? Klicken Sie hier:\n\n{stop}',
  },
  digestSubject: {
    de: 'Neues in Ihrem Servicekonto',
    en: 'News in your service account',
    leicht: 'Neues in Ihrem Service-Konto',
  },
  digestText: {
    de: 'Guten Tag,\n\nseit der letzten E-Mail ist in Ihrem Servicekonto Neues eingegangen. Anzahl: {count}. Aus Gründen des Datenschutzes steht nicht in dieser E-Mail, was. Melden Sie sich an, um es zu sehen:\n\n{mailbox}\n\nSie möchten diese tägliche E-Mail nicht mehr bekommen:\n\n{stop}',
    en: 'Hello,\n\nsince the last e-mail something new has arrived in your service account. Number: {count}. To protect your data, this e-mail does not say what. Sign in to see it:\n\n{mailbox}\n\nYou do not want this daily e-mail any more:\n\n{stop}',
    leicht:
      'Guten Tag,\n\nes gibt Neues in Ihrem Service-Konto. So viele Nachrichten: {count}. Melden Sie sich an und sehen Sie nach:\n\n{mailbox}\n\nSie möchten diese E-Mails nicht? Klicken Sie hier:\n\n{stop}',
  },
})
