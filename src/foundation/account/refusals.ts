import type { RefusalTexts } from '../../platform/http/words.ts'
import type { AccountRefusal } from './words.ts'

export const refusals: RefusalTexts<AccountRefusal['code']> = {
  'account/wrong-sign-in': {
    status: 401,
    de: 'E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es noch einmal.',
    en: 'The e-mail address or password is not right. Check both and try again.',
    leicht: 'Die E-Mail-Adresse oder das Passwort ist falsch. Bitte versuchen Sie es noch einmal.',
  },
  'account/not-confirmed': {
    status: 403,
    de: 'Ihre E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben.',
    en: 'Your e-mail address is not confirmed yet. Open the link in the e-mail that we sent you.',
    leicht:
      'Ihre E-Mail-Adresse ist noch nicht bestätigt. Sie haben eine E-Mail von uns. Klicken Sie dort auf den Link.',
  },
  'account/link-used-up': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt oder ist älter als zwei Tage. Melden Sie sich an; wenn das nicht geht, eröffnen Sie das Konto noch einmal mit derselben Adresse.',
    en: 'This link no longer works: it was used before or is older than two days. Sign in; if that fails, open the account again with the same address.',
    leicht:
      'Der Link geht nicht mehr. Vielleicht ist der Link zu alt. Versuchen Sie die Anmeldung. Geht das nicht? Dann eröffnen Sie das Konto noch einmal.',
  },
  'account/not-found': {
    status: 404,
    de: 'Das gibt es nicht (mehr) oder es gehört nicht zu Ihrem Konto.',
    en: 'This does not exist (any more) or does not belong to your account.',
    leicht: 'Das ist nicht mehr da. Oder es gehört nicht zu Ihrem Konto.',
  },
  'account/no-workplace': {
    status: 403,
    de: 'In dieser Behörde haben Sie keine Funktion.',
    en: 'You hold no function in this authority.',
    leicht: 'In dieser Behörde arbeiten Sie nicht.',
  },
}
