import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const jobTitles = defineTexts({
  mail: { de: 'E-Mail senden', en: 'Send an e-mail', leicht: 'Eine E-Mail senden' },
  workplace: {
    de: 'Arbeitsplatz im Servicekonto eintragen',
    en: 'Enter a place of work in the service account',
    leicht: 'Ihren Arbeits-Platz eintragen',
  },
})

/** Mails tell that there is something; what it says stays behind the sign-in. */
export const mails = defineTexts({
  confirmSubject: {
    de: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    en: 'Please confirm your e-mail address',
    leicht: 'Ist das Ihre E-Mail-Adresse?',
  },
  confirmText: {
    de: 'Guten Tag,\n\njemand hat mit dieser Adresse ein Servicekonto eröffnet. Wenn Sie das waren, bestätigen Sie bitte Ihre Adresse:\n\n{link}\n\nDer Link gilt zwei Tage. Wenn Sie kein Konto eröffnet haben, müssen Sie nichts tun.',
    en: 'Hello,\n\nsomebody opened a service account with this address. If it was you, please confirm your address:\n\n{link}\n\nThe link works for two days. If you did not open an account, you need not do anything.',
    leicht:
      'Guten Tag,\n\nSie haben ein Service-Konto eröffnet. Klicken Sie bitte auf diesen Link:\n\n{link}\n\nDer Link gilt zwei Tage. Waren Sie das nicht? Dann müssen Sie nichts tun.',
  },
  alreadySubject: {
    de: 'Sie haben schon ein Servicekonto',
    en: 'You already have a service account',
    leicht: 'Sie haben schon ein Service-Konto',
  },
  alreadyText: {
    de: 'Guten Tag,\n\njemand wollte mit dieser Adresse ein Servicekonto eröffnen. Es gibt aber schon eines. Melden Sie sich damit an:\n\n{signIn}\n\nWenn Sie das nicht waren, müssen Sie nichts tun.',
    en: 'Hello,\n\nsomebody wanted to open a service account with this address, but there already is one. Sign in with it:\n\n{signIn}\n\nIf it was not you, you need not do anything.',
    leicht:
      'Guten Tag,\n\nSie haben schon ein Service-Konto. Melden Sie sich hier an:\n\n{signIn}\n\nWaren Sie das nicht? Dann müssen Sie nichts tun.',
  },
  newAddressSubject: {
    de: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    en: 'Please confirm your new e-mail address',
    leicht: 'Ist das Ihre neue E-Mail-Adresse?',
  },
  newAddressText: {
    de: 'Guten Tag,\n\ndiese Adresse soll für ein Servicekonto gelten. Wenn Sie das möchten, bestätigen Sie sie bitte:\n\n{newAddress}\n\nDer Link gilt zwei Tage. Wenn Sie das nicht waren, müssen Sie nichts tun.',
    en: 'Hello,\n\nthis address is to be used for a service account. If you want that, please confirm it:\n\n{newAddress}\n\nThe link works for two days. If it was not you, you need not do anything.',
    leicht:
      'Guten Tag,\n\nSie haben eine neue E-Mail-Adresse. Klicken Sie bitte auf diesen Link:\n\n{newAddress}\n\nDer Link gilt zwei Tage. Waren Sie das nicht? Dann müssen Sie nichts tun.',
  },
  changedAddressSubject: {
    de: 'Ihre E-Mail-Adresse wurde geändert',
    en: 'Your e-mail address was changed',
    leicht: 'Ihr Konto hat eine neue E-Mail-Adresse',
  },
  changedAddressText: {
    de: 'Guten Tag,\n\nIhr Servicekonto hat jetzt eine andere E-Mail-Adresse. An diese Adresse schicken wir nichts mehr.\n\nWenn Sie das nicht waren, wenden Sie sich bitte sofort an den Betreiber des Portals.',
    en: 'Hello,\n\nyour service account now has another e-mail address. We will not send anything to this one any more.\n\nIf it was not you, please turn to the operator of the portal at once.',
    leicht:
      'Guten Tag,\n\nIhr Konto hat jetzt eine andere E-Mail-Adresse. Waren Sie das nicht? Dann melden Sie sich bitte sofort bei uns.',
  },
  inactiveSubject: {
    de: 'Ihr Servicekonto wird bald gelöscht',
    en: 'Your service account will be erased soon',
    leicht: 'Wir löschen bald Ihr Konto',
  },
  inactiveText: {
    de: 'Guten Tag,\n\nSie haben sich seit fast zwei Jahren nicht bei Ihrem Servicekonto angemeldet. Nach § 8 Abs. 7 OZG löschen wir es am {day}.\n\nMöchten Sie es behalten? Dann melden Sie sich bis dahin einmal an: {signIn}\n\nSolange noch ein Vorgang läuft oder Sie in einer Behörde arbeiten, bleibt das Konto bestehen. Ihre Vorgänge bleiben in jedem Fall bei den Behörden.',
    en: 'Hello,\n\nyou have not signed in to your service account for almost two years. Under OZG § 8 (7) we erase it on {day}.\n\nDo you want to keep it? Then sign in once before that day: {signIn}\n\nAs long as a case is running or you work in an authority, the account stays. Your cases stay with the authorities in any event.',
    leicht:
      'Guten Tag,\n\nSie haben sich lange nicht angemeldet. Wir löschen Ihr Konto bald. Der Tag ist: {day}\n\nMöchten Sie das Konto behalten? Dann melden Sie sich bitte an: {signIn}\n\nEin Antrag läuft noch? Dann bleibt Ihr Konto.',
  },
  passwordSubject: {
    de: 'Ihr Passwort wurde geändert',
    en: 'Your password was changed',
    leicht: 'Sie haben ein neues Passwort',
  },
  passwordText: {
    de: 'Guten Tag,\n\ndas Passwort Ihres Servicekontos wurde gerade geändert. Alle anderen Geräte sind abgemeldet.\n\nWenn Sie das nicht waren, kennt jemand Ihr bisheriges Passwort. Wenden Sie sich dann bitte sofort an Ihre Behörde.',
    en: 'Hello,\n\nthe password of your service account was changed just now. All other devices are signed out.\n\nIf it was not you, somebody knows your former password. Then please turn to your authority at once.',
    leicht:
      'Guten Tag,\n\nSie haben jetzt ein neues Passwort. Andere Geräte sind abgemeldet.\n\nWaren Sie das nicht? Dann rufen Sie bitte sofort Ihre Behörde an.',
  },
  newBrowserSubject: {
    de: 'Neue Anmeldung in Ihrem Servicekonto',
    en: 'New sign-in to your service account',
    leicht: 'Jemand hat sich bei Ihrem Konto angemeldet',
  },
  newBrowserText: {
    de: 'Guten Tag,\n\nam {at} hat sich jemand mit einem Gerät bei Ihrem Servicekonto angemeldet, das wir noch nicht kennen: {what}.\n\nWaren Sie das? Dann müssen Sie nichts tun.\n\nWaren Sie das nicht? Dann beenden Sie hier alle Anmeldungen:\n\n{notMe}\n\nDer Link gilt sieben Tage.',
    en: 'Hello,\n\non {at} somebody signed in to your service account with a device that we do not know yet: {what}.\n\nWas it you? Then you need not do anything.\n\nWas it not you? Then end all sign-ins here:\n\n{notMe}\n\nThe link works for seven days.',
    leicht:
      'Guten Tag,\n\njemand hat sich bei Ihrem Konto angemeldet. Das war am {at}. Das Gerät kennen wir nicht: {what}.\n\nWaren Sie das? Dann müssen Sie nichts tun.\n\nWaren Sie das nicht? Dann klicken Sie hier:\n\n{notMe}\n\nDer Link gilt 7 Tage.',
  },
  recoverySubject: {
    de: 'Neues Passwort für Ihr Servicekonto',
    en: 'New password for your service account',
    leicht: 'Ein neues Passwort für Ihr Konto',
  },
  recoveryText: {
    de: 'Guten Tag,\n\nmit diesem Link setzen Sie ein neues Passwort für Ihr Servicekonto:\n\n{recovery}\n\nDer Link gilt eine Stunde. Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.',
    en: 'Hello,\n\nwith this link you set a new password for your service account:\n\n{recovery}\n\nThe link works for an hour. If you did not ask for it, you need not do anything.',
    leicht:
      'Guten Tag,\n\nSie möchten ein neues Passwort? Dann klicken Sie auf diesen Link:\n\n{recovery}\n\nDer Link gilt 1 Stunde. Waren Sie das nicht? Dann müssen Sie nichts tun.',
  },
  waysSubject: {
    de: 'Ihre Anmeldung wurde geändert',
    en: 'The ways into your account were changed',
    leicht: 'Ihre Anmeldung ist jetzt anders',
  },
  waysText: {
    de: 'Guten Tag,\n\nin Ihrem Servicekonto wurde gerade geändert, womit man sich anmelden kann. Was jetzt gilt, sehen Sie hier:\n\n{ways}\n\nWenn Sie das nicht waren, melden Sie sich bitte sofort an und wählen Sie „Das war ich nicht“.',
    en: 'Hello,\n\nit was changed just now how one can sign in to your service account. See here what holds now:\n\n{ways}\n\nIf it was not you, please sign in at once and choose "This was not me".',
    leicht:
      'Guten Tag,\n\nIhre Anmeldung ist jetzt anders. Hier sehen Sie Ihre Anmeldung:\n\n{ways}\n\nWaren Sie das nicht? Dann melden Sie sich bitte sofort an. Klicken Sie dann auf „Das war ich nicht“.',
  },
  passkeyCopiedSubject: {
    de: 'Ein Passkey Ihres Servicekontos wurde abgelehnt',
    en: 'A passkey of your service account was refused',
    leicht: 'Ein Schlüssel von Ihrem Konto ist nicht sicher',
  },
  passkeyCopiedText: {
    de: 'Guten Tag,\n\ngerade wurde ein Passkey Ihres Servicekontos abgelehnt. Es sieht so aus, als hätte jemand eine Kopie davon. Melden Sie sich bitte auf einem anderen Weg an und entfernen Sie den Passkey:\n\n{ways}',
    en: 'Hello,\n\na passkey of your service account was refused just now. It looks as if somebody had a copy of it. Please sign in by another way and remove the passkey:\n\n{ways}',
    leicht:
      'Guten Tag,\n\nein Schlüssel von Ihrem Konto ist nicht sicher. Vielleicht hat jemand anders den Schlüssel auch. Melden Sie sich bitte anders an. Löschen Sie dann den Schlüssel:\n\n{ways}',
  },
  deviceSubject: {
    de: 'Link für Ihre Anmeldung',
    en: 'Link for your sign-in',
    leicht: 'Ein Link für Ihre Anmeldung',
  },
  deviceText: {
    de: 'Guten Tag,\n\nmit diesem Link lassen Sie einen Browser für Ihr Servicekonto zu:\n\n{device}\n\nDanach melden Sie sich dort mit Ihrem Passwort an. Der Link gilt eine Stunde. Wenn Sie ihn nicht angefordert haben, hat jemand versucht, sich mit Ihrer Adresse anzumelden. Ohne Ihr Passwort gelingt das nicht; Sie müssen nichts tun.',
    en: 'Hello,\n\nwith this link you allow a browser for your service account:\n\n{device}\n\nAfter that you sign in there with your password. The link works for an hour. If you did not ask for it, somebody tried to sign in with your address. Without your password that does not work; you need not do anything.',
    leicht:
      'Guten Tag,\n\nÖffnen Sie bitte diesen Link:\n\n{device}\n\nDann melden Sie sich mit Ihrem Passwort an. Der Link gilt 1 Stunde.\n\nWaren Sie das nicht? Dann müssen Sie nichts tun.',
  },
})
