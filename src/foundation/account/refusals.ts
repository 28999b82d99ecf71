import type { RefusalTexts } from '../../platform/http/words.ts'
import type { AccountRefusal } from './words.ts'

export const refusals: RefusalTexts<AccountRefusal['code']> = {
  'account/wrong-sign-in': {
    status: 401,
    de: 'E-Mail-Adresse oder Passwort stimmen nicht. Prüfen Sie beides und versuchen Sie es noch einmal.',
    en: 'The e-mail address or password is not right. Check both and try again.',
    leicht: 'Die E-Mail-Adresse oder das Passwort ist falsch. Bitte versuchen Sie es noch einmal.',
  },
  'account/too-many-attempts': {
    status: 429,
    de: 'Es gab gerade zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait} und versuchen Sie es dann noch einmal.',
    en: 'There were too many attempts just now. Nothing is lost. Please wait {wait}, then try again.',
    leicht:
      'Es waren zu viele Versuche. Es ist nichts verloren. Bitte warten Sie {wait}. Versuchen Sie es dann noch einmal.',
  },
  'account/session-ended': {
    status: 401,
    de: 'Ihre Anmeldung ist schon beendet. Was Sie gespeichert haben, ist nicht verloren. Melden Sie sich bitte neu an.',
    en: 'Your sign-in has ended already. What you saved is not lost. Please sign in again.',
    leicht: 'Sie sind nicht mehr angemeldet. Ihre Angaben sind noch da. Bitte melden Sie sich noch einmal an.',
  },
  'account/device-link-used-up': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt oder ist älter als eine Stunde. Fordern Sie bei der Anmeldung einen neuen an.',
    en: 'This link no longer works: it was used before or is older than an hour. Ask for a new one when you sign in.',
    leicht:
      'Der Link geht nicht mehr. Vielleicht ist der Link zu alt. Sie bekommen bei der Anmeldung einen neuen Link.',
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
  'account/wrong-password': {
    status: 422,
    de: 'Das Passwort stimmt nicht. Es wurde nichts geändert. Bitte geben Sie es noch einmal ein.',
    en: 'The password is not right. Nothing was changed. Please enter it again.',
    leicht: 'Das Passwort ist falsch. Es ist nichts passiert. Bitte versuchen Sie es noch einmal.',
  },
  'account/address-taken': {
    status: 409,
    de: 'Mit dieser E-Mail-Adresse gibt es schon ein anderes Konto. Ihre bisherige Adresse gilt weiter. Löschen Sie erst das andere Konto oder nehmen Sie eine andere Adresse.',
    en: 'There already is another account with this e-mail address. Your address so far still holds. Erase the other account first, or take another address.',
    leicht:
      'Es gibt schon ein Konto mit dieser Adresse. Ihre alte Adresse gilt weiter. Nehmen Sie eine andere Adresse.',
  },
  'account/confirm-again': {
    status: 410,
    de: 'Die Bestätigung ist älter als zehn Minuten. Ihr Konto besteht weiter. Beginnen Sie unter „Meine Daten“ noch einmal, wenn Sie es löschen möchten.',
    en: 'The confirmation is older than ten minutes. Your account is still there. Start again at "My data" if you want to erase it.',
    leicht: 'Das hat zu lange gedauert. Ihr Konto ist noch da. Fangen Sie bitte noch einmal an.',
  },
  'account/works-in-authority': {
    status: 409,
    de: 'Mit diesem Konto arbeiten Sie in einer Behörde. Ihr Konto besteht weiter. Bitten Sie die Verwaltung des Systems in Ihrer Behörde, Ihre Funktionen zu beenden, und löschen Sie es dann.',
    en: 'You work in an authority with this account. Your account is still there. Ask the administrator of your authority to end your functions, then erase it.',
    leicht: 'Sie arbeiten mit diesem Konto. Ihr Konto ist noch da. Fragen Sie zuerst in Ihrem Amt.',
  },
  'account/identity-taken': {
    status: 409,
    de: 'Dieser Identitätsnachweis gehört schon zu einem anderen Konto. Es wurde nichts geändert. Melden Sie sich mit ihm an und nehmen Sie ihn dort unter „Identitätsnachweise“ weg, wenn er zu diesem Konto gehören soll.',
    en: 'This proof of identity already belongs to another account. Nothing was changed. Sign in with it and take it away there at "Proofs of identity" if it should belong to this account.',
    leicht:
      'Dieser Nachweis gehört schon zu einem anderen Konto. Es ist nichts passiert. Melden Sie sich mit dem Nachweis an. Dort können Sie ihn löschen.',
  },
  'account/last-way-in': {
    status: 409,
    de: 'Das ist Ihr einziger Weg in dieses Konto. Es wurde nichts geändert. Fügen Sie erst einen anderen hinzu, zum Beispiel einen zweiten Nachweis oder ein Passwort.',
    en: 'This is your only way into this account. Nothing was changed. Add another one first, such as a second proof or a password.',
    leicht: 'Sie kommen nur so in Ihr Konto. Es ist nichts passiert. Fügen Sie zuerst einen anderen Weg hinzu.',
  },
  'account/unknown-identity': {
    status: 404,
    de: 'Zu diesem Identitätsnachweis gibt es noch kein Konto. Es ist nichts verloren. Eröffnen Sie eines oder melden Sie sich bei Ihrem Konto an und verbinden Sie beide.',
    en: 'There is no account with this proof of identity yet. Nothing is lost. Open one, or sign in to your account and join the two.',
    leicht: 'Zu diesem Nachweis gibt es noch kein Konto. Es ist nichts verloren. Eröffnen Sie ein Konto.',
  },
  'account/no-mandate': {
    status: 403,
    de: 'Dafür haben Sie keine Vollmacht, oder sie gilt nicht (mehr). Es wurde nichts geändert. Unter „Für wen handle ich“ sehen Sie, wen Sie vertreten können.',
    en: 'You have no mandate for this, or it does not hold (any more). Nothing was changed. See "Whom do I act for" for those whom you may represent.',
    leicht: 'Dafür haben Sie keine Vollmacht. Es wurde nichts geändert.',
  },
  'account/closed': {
    status: 403,
    de: 'Mit diesem Konto kann niemand mehr handeln. Was darin liegt, ist nicht verloren. Wenn das ein Irrtum ist, wenden Sie sich an Ihre Stadt oder Gemeinde.',
    en: 'Nobody can act with this account any more. What is in it is not lost. If this is a mistake, turn to your municipality.',
    leicht: 'Dieses Konto ist geschlossen. Es ist nichts verloren. Ist das ein Fehler? Dann fragen Sie in Ihrer Stadt.',
  },
  'account/last-administrator': {
    status: 409,
    de: 'Das ist die einzige Person, die in dieser Behörde das System verwaltet. Es wurde nichts geändert. Geben Sie erst einer anderen Person diese Funktion.',
    en: 'This is the only administrator of this authority. Nothing was changed. Give that function to somebody else first.',
    leicht:
      'Nur diese Person verwaltet hier das System. Es ist nichts passiert. Bestimmen Sie zuerst eine andere Person.',
  },
  'account/own-function': {
    status: 403,
    de: 'Niemand gibt sich selbst eine Funktion oder eine Vertretung. Es wurde nichts geändert. Bitten Sie eine andere Person, die das System verwaltet.',
    en: 'Nobody gives a function or a substitution to themselves. Nothing was changed. Ask another administrator.',
    leicht: 'Das geht nicht für Sie selbst. Es ist nichts passiert. Fragen Sie eine andere Person im Amt.',
  },
  'account/no-substitute': {
    status: 422,
    de: 'Diese Vertretung geht nicht. Es wurde nichts geändert. Beide Personen müssen selbst in dieser Behörde arbeiten, und die vertretene Person muss diese Funktion selbst haben.',
    en: 'This substitution is not possible. Nothing was changed. Both people have to work in this authority themselves, and the absent person has to hold that function.',
    leicht: 'Diese Vertretung geht nicht. Es ist nichts passiert. Beide Personen müssen hier arbeiten.',
  },
  'account/substitute-days': {
    status: 422,
    de: 'Diese Tage gehen nicht. Es wurde nichts geändert. Der letzte Tag liegt nicht vor dem ersten und nicht in der Vergangenheit.',
    en: 'These days are not possible. Nothing was changed. The last day is not before the first one, nor in the past.',
    leicht: 'Diese Tage gehen nicht. Es ist nichts passiert. Bitte prüfen Sie die beiden Tage.',
  },
  'account/no-workplace': {
    status: 403,
    de: 'In dieser Behörde haben Sie keine Funktion.',
    en: 'You hold no function in this authority.',
    leicht: 'In dieser Behörde arbeiten Sie nicht.',
  },
  'account/busy': {
    status: 503,
    de: 'Gerade melden sich sehr viele Menschen an. Es ist nichts verloren. Bitte versuchen Sie es in {wait} noch einmal.',
    en: 'Very many people are signing in just now. Nothing is lost. Please try again in {wait}.',
    leicht: 'Es melden sich gerade viele Menschen an. Es ist nichts verloren. Bitte warten Sie {wait}.',
  },
  'account/code-needed': {
    status: 401,
    de: 'Ihr Passwort stimmt. Geben Sie jetzt noch den Code aus Ihrer App ein.',
    en: 'Your password is right. Now enter the code of your app.',
    leicht: 'Das Passwort ist richtig. Jetzt brauchen wir noch den Code aus der App.',
  },
  'account/wrong-code': {
    status: 401,
    de: 'Der Code stimmt nicht, ist abgelaufen oder wurde schon benutzt. Warten Sie auf den nächsten Code und geben Sie ihn ein.',
    en: 'The code is not right, has expired or was used before. Wait for the next code and enter it.',
    leicht: 'Der Code ist falsch oder zu alt. Bitte nehmen Sie den nächsten Code.',
  },
  'account/code-expired': {
    status: 410,
    de: 'Das hat länger als fünf Minuten gedauert, oder der Schritt wurde schon abgeschlossen. Bitte melden Sie sich noch einmal an.',
    en: 'This took longer than five minutes, or the step was finished already. Please sign in again.',
    leicht: 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  },
  'account/passkey-refused': {
    status: 422,
    de: 'Mit diesem Passkey hat es nicht geklappt. Es wurde nichts geändert. Versuchen Sie es noch einmal oder nehmen Sie einen anderen Weg, zum Beispiel Ihr Passwort.',
    en: 'This did not work with that passkey. Nothing was changed. Try again, or take another way, your password for example.',
    leicht: 'Das hat nicht geklappt. Es ist nichts passiert. Bitte versuchen Sie es noch einmal.',
  },
  'account/passkey-copied': {
    status: 403,
    de: 'Dieser Passkey wurde abgelehnt: Es sieht so aus, als gäbe es eine Kopie davon. Melden Sie sich auf einem anderen Weg an und entfernen Sie den Passkey. Wir haben Ihnen eine E-Mail geschickt.',
    en: 'This passkey was refused: there seems to be a copy of it. Sign in by another way and remove the passkey. We sent you an e-mail.',
    leicht: 'Dieser Schlüssel ist nicht sicher. Melden Sie sich anders an. Sie bekommen eine E-Mail von uns.',
  },
  'account/too-many-passkeys': {
    status: 409,
    de: 'Mehr als 20 Passkeys hat ein Konto nicht. Entfernen Sie erst einen, den Sie nicht mehr benutzen.',
    en: 'An account has no more than 20 passkeys. First remove one that you no longer use.',
    leicht: 'Sie haben schon 20 Schlüssel. Bitte löschen Sie zuerst einen Schlüssel.',
  },
  'account/prove-first': {
    status: 403,
    de: 'Bevor Sie Ihre Anmeldung ändern, bestätigen Sie bitte noch einmal, dass Sie es sind. Es wurde nichts geändert.',
    en: 'Before you change how you sign in, please confirm once more that it is you. Nothing was changed.',
    leicht: 'Zeigen Sie uns bitte noch einmal: Das sind Sie. Es ist noch nichts passiert.',
  },
  'account/staff-link-used-up': {
    status: 410,
    de: 'Diese Einladung gilt nicht mehr: Sie wurde schon angenommen, zurückgenommen oder ist älter als 14 Tage. Bitten Sie die Behörde um eine neue.',
    en: 'This invitation no longer works: it was accepted before, withdrawn, or is older than 14 days. Ask the authority for a new one.',
    leicht: 'Diese Einladung geht nicht mehr. Bitten Sie das Amt um eine neue Einladung.',
  },
  'account/entry-link-used-up': {
    status: 410,
    de: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt oder ist zu alt. Fordern Sie bei der Anmeldung einen neuen an.',
    en: 'This link no longer works: it was used before or is too old. Ask for a new one when you sign in.',
    leicht: 'Der Link geht nicht mehr. Sie bekommen bei der Anmeldung einen neuen Link.',
  },
}
