import type { RefusalTexts } from '../../platform/http/words.ts'
import type { IdentityRefusal } from './words.ts'

export const refusals: RefusalTexts<IdentityRefusal['code']> = {
  'identity/answer-broken': {
    status: 400,
    de: 'Der Nachweis Ihrer Identität konnte nicht angenommen werden, weil die Antwort nicht stimmt. Es ist nichts verloren, und niemand wurde angemeldet. Beginnen Sie die Anmeldung bitte noch einmal.',
    en: 'The proof of your identity could not be accepted, because the answer is not right. Nothing is lost, and nobody was signed in. Please start signing in again.',
    leicht: 'Wir können Ihren Nachweis nicht annehmen. Es ist nichts verloren. Bitte fangen Sie noch einmal an.',
  },
  'identity/cancelled': {
    status: 400,
    de: 'Sie haben den Nachweis Ihrer Identität abgebrochen, oder er ist dort nicht gelungen. Es ist nichts verloren. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg.',
    en: 'You cancelled the proof of your identity, or it did not succeed there. Nothing is lost. Try again or take another way.',
    leicht: 'Der Nachweis hat nicht geklappt. Es ist nichts verloren. Bitte versuchen Sie es noch einmal.',
  },
  'identity/too-late': {
    status: 410,
    de: 'Diese Antwort wurde schon benutzt oder kam zu spät. Es ist nichts verloren. Beginnen Sie die Anmeldung bitte noch einmal.',
    en: 'This answer was used before or came too late. Nothing is lost. Please start signing in again.',
    leicht: 'Das hat zu lange gedauert. Es ist nichts verloren. Bitte fangen Sie noch einmal an.',
  },
  'identity/other-browser': {
    status: 403,
    de: 'Diese Anmeldung wurde in einem anderen Browser begonnen. Zu Ihrem Schutz gilt sie hier nicht. Es ist nichts verloren. Beginnen Sie sie bitte hier noch einmal.',
    en: 'This sign-in was started in another browser. To protect you it does not count here. Nothing is lost. Please start it again here.',
    leicht:
      'Sie haben auf einem anderen Gerät angefangen. Es ist nichts verloren. Bitte fangen Sie hier noch einmal an.',
  },
  'identity/other-session': {
    status: 409,
    de: 'Inzwischen ist hier niemand mehr oder jemand anderes angemeldet. Der Nachweis wurde mit keinem Konto verbunden. Es ist nichts verloren. Melden Sie sich an und beginnen Sie noch einmal.',
    en: 'Meanwhile nobody or somebody else is signed in here. The proof was joined to no account. Nothing is lost. Sign in and start again.',
    leicht: 'Sie sind nicht mehr angemeldet. Es ist nichts verloren. Bitte melden Sie sich an.',
  },
  'identity/no-such-way': {
    status: 404,
    de: 'Diesen Weg, sich auszuweisen, gibt es hier nicht. Es ist nichts verloren. Wählen Sie bitte einen anderen.',
    en: 'This way to prove an identity does not exist here. Nothing is lost. Please choose another one.',
    leicht: 'Diese Anmeldung gibt es hier nicht. Es ist nichts verloren. Bitte wählen Sie eine andere.',
  },
  'identity/provider-silent': {
    status: 503,
    de: 'Die andere Stelle antwortet gerade nicht. Es ist nichts verloren. Versuchen Sie es in einigen Minuten noch einmal oder nehmen Sie einen anderen Weg.',
    en: 'The other side does not answer just now. Nothing is lost. Try again in a few minutes or take another way.',
    leicht: 'Die andere Seite antwortet nicht. Es ist nichts verloren. Bitte versuchen Sie es später noch einmal.',
  },
}
