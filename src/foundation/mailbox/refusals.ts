import type { RefusalTexts } from '../../platform/http/words.ts'
import type { MailboxRefusal } from './words.ts'

export const refusals: RefusalTexts<MailboxRefusal['code']> = {
  'mailbox/not-found': {
    status: 404,
    de: 'Diese Nachricht gibt es nicht (mehr) oder sie liegt nicht in Ihrem Postfach.',
    en: 'This message does not exist (any more) or is not in your mailbox.',
    leicht: 'Diese Nachricht ist nicht mehr da. Oder sie ist nicht in Ihrem Post-Fach.',
  },
  'mailbox/not-allowed': {
    status: 403,
    de: 'Ihre Vollmacht umfasst das Postfach nicht. Es ist nichts verloren. Bitten Sie die Person oder Organisation, für die Sie handeln, um das Recht, Nachrichten zu lesen.',
    en: 'Your mandate does not cover the mailbox. Nothing is lost. Ask the person or organisation you act for to let you read messages.',
    leicht: 'Sie dürfen dieses Post-Fach nicht lesen. Fragen Sie die Person oder die Firma. Es ist nichts verloren.',
  },
  'mailbox/read-first': {
    status: 409,
    de: 'Das ist ein Bescheid, den Sie noch nicht geöffnet haben. Er gilt auch ungelesen. Öffnen Sie ihn bitte zuerst; danach können Sie ihn löschen.',
    en: 'This is a decision that you have not opened yet. It takes effect unread, too. Please open it first; then you can delete it.',
    leicht: 'Das ist ein Bescheid. Lesen Sie den Bescheid bitte zuerst. Dann können Sie ihn löschen.',
  },
  'mailbox/download-over': {
    status: 410,
    de: 'Dieser Bescheid wurde nicht rechtzeitig abgerufen. Er gilt deshalb nicht als bekannt gegeben, und Sie versäumen nichts: Die Behörde stellt ihn noch einmal bereit oder schickt ihn per Post.',
    en: 'This decision was not retrieved in time. It therefore does not count as made known, and you miss nothing: the authority provides it once more or sends it by post.',
    leicht:
      'Sie haben den Bescheid nicht rechtzeitig gelesen. Der Bescheid gilt noch nicht. Das Amt schickt ihn noch einmal.',
  },
  'mailbox/already-provided': {
    status: 409,
    de: 'Der Bescheid liegt schon in Ihrem Postfach und ist bekannt gegeben. Es wurde nichts geändert. Für spätere Bescheide können Sie unter „Bescheide in das Postfach“ in Ihrem Konto die Post wählen.',
    en: 'The decision already lies in your mailbox and is made known. Nothing was changed. For later decisions you can choose post in your account under "Decisions into the mailbox".',
    leicht: 'Der Bescheid ist schon in Ihrem Post-Fach. Wir haben nichts geändert. Das können Sie im Konto einstellen.',
  },
  'mailbox/no-subscription': {
    status: 404,
    de: 'Diese Adresse gilt nicht (mehr). Unter „Benachrichtigungen“ in Ihrem Konto können Sie eine neue anlegen.',
    en: 'This address does not work (any more). You can make a new one in your account under "Notifications".',
    leicht: 'Diese Adresse geht nicht mehr. In Ihrem Konto bekommen Sie eine neue Adresse.',
  },
  'mailbox/bad-link': {
    status: 410,
    de: 'Dieser Link ist nicht vollständig oder nicht von uns. Es wurde nichts geändert. Unter „Benachrichtigungen“ in Ihrem Konto können Sie alles abbestellen.',
    en: 'This link is incomplete or not ours. Nothing was changed. You can stop everything in your account under "Notifications".',
    leicht: 'Der Link ist falsch. Es ist nichts passiert. Melden Sie sich an: Dort können Sie E-Mails abstellen.',
  },
  'mailbox/too-many-attempts': {
    status: 429,
    de: 'Diese Adresse wurde gerade zu oft abgerufen. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'This address was asked for too often just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht: 'Das waren zu viele Versuche. Bitte warten Sie {wait}. Versuchen Sie es dann noch einmal.',
  },
}
