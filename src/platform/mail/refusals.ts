import type { RefusalTexts } from '../http/words.ts'
import type { MailRefusal } from './words.ts'

/** How a person is told that a mail did not go. */
export const refusals: RefusalTexts<MailRefusal['code']> = {
  'mail/unreachable': {
    status: 503,
    de: 'Die E-Mail konnte noch nicht gesendet werden. Sie geht nicht verloren: Wir versuchen es weiter.',
    en: 'The e-mail could not be sent yet. It is not lost: we keep trying.',
    leicht: 'Die E-Mail ist noch nicht weg. Wir versuchen es weiter.',
  },
  'mail/refused': {
    status: 502,
    de: 'Der Mailserver hat die E-Mail abgelehnt. Prüfen Sie die Adresse. Ihre Nachricht liegt weiter im Postfach des Portals.',
    en: 'The mail server refused the e-mail. Check the address. Your message is still in the mailbox of the portal.',
    leicht: 'Die E-Mail kam nicht an. Prüfen Sie bitte die Adresse. Die Nachricht liegt noch im Post-Fach.',
  },
  'mail/no-address': {
    status: 422,
    de: 'Das ist keine E-Mail-Adresse. Eine Adresse sieht so aus: name@beispiel.de',
    en: 'This is not an e-mail address. An address looks like this: name@example.org',
    leicht: 'Die E-Mail-Adresse stimmt nicht. Eine Adresse sieht so aus: name@beispiel.de',
  },
}
