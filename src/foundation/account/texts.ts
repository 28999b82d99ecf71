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
