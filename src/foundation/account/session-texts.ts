import { defineTexts } from '../../kernel/texts.ts'

/** The sessions of an account. */
export const sessionTexts = defineTexts({
  title: { de: 'Angemeldete Geräte', en: 'Signed-in devices', leicht: 'Hier sind Sie angemeldet' },
  lead: {
    de: 'Hier sehen Sie, wo Ihr Konto gerade angemeldet ist. Was Sie nicht kennen, beenden Sie.',
    en: 'Here you see where your account is signed in right now. End what you do not recognise.',
    leicht: 'Sie sehen alle Geräte mit Ihrer Anmeldung. Kennen Sie ein Gerät nicht? Dann melden Sie das Gerät ab.',
  },
  device: { de: 'Gerät', en: 'Device', leicht: 'Welches Gerät' },
  on: { de: '{browser} unter {system}', en: '{browser} on {system}', leicht: '{browser} auf {system}' },
  unknown: { de: 'Unbekanntes Gerät', en: 'Unknown device', leicht: 'Das Gerät kennen wir nicht' },
  here: { de: 'dieses hier', en: 'this one', leicht: 'Das ist Ihr Gerät jetzt' },
  since: { de: 'Angemeldet seit', en: 'Signed in since', leicht: 'Angemeldet seit wann' },
  seen: { de: 'Zuletzt benutzt', en: 'Last used', leicht: 'Das letzte Mal benutzt' },
  action: { de: 'Beenden', en: 'End', leicht: 'Gerät abmelden' },
  end: { de: 'Abmelden', en: 'Sign out', leicht: 'Jetzt abmelden' },
  endOthers: { de: 'Alle anderen abmelden', en: 'Sign out all others', leicht: 'Alle anderen Geräte abmelden' },
  none: { de: 'Keine Anmeldung', en: 'No sign-in', leicht: 'Sie sind nicht angemeldet' },
  ended: {
    de: 'Die Anmeldung ist beendet.',
    en: 'The sign-in has ended.',
    leicht: 'Das Gerät ist jetzt abgemeldet.',
  },
  openText: {
    de: 'Sehen, wo Sie angemeldet sind, und Geräte abmelden',
    en: 'See where you are signed in, and sign devices out',
    leicht: 'Sehen Sie Ihre Geräte. Melden Sie Geräte ab.',
  },
})

/** Changing the password. */
export const passwordTexts = defineTexts({
  title: { de: 'Passwort ändern', en: 'Change the password', leicht: 'Ein neues Passwort nehmen' },
  lead: {
    de: 'Danach sind alle anderen Geräte abgemeldet, und Sie bekommen eine E-Mail darüber.',
    en: 'After that all other devices are signed out, and you get an e-mail about it.',
    leicht: 'Andere Geräte sind dann abgemeldet. Sie bekommen eine E-Mail.',
  },
  current: { de: 'Bisheriges Passwort', en: 'Present password', leicht: 'Ihr altes Passwort' },
  fresh: { de: 'Neues Passwort', en: 'New password', leicht: 'Ihr neues Passwort' },
  currentMissing: {
    de: 'Geben Sie Ihr bisheriges Passwort ein.',
    en: 'Enter your present password.',
    leicht: 'Ihr altes Passwort fehlt. Bitte schreiben Sie das alte Passwort.',
  },
  send: { de: 'Passwort ändern', en: 'Change the password', leicht: 'Jetzt das Passwort ändern' },
  done: {
    de: 'Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.',
    en: 'Your password is changed. All other devices are signed out.',
    leicht: 'Sie haben jetzt ein neues Passwort. Die anderen Geräte sind abgemeldet.',
  },
  openText: {
    de: 'Ein neues Passwort wählen',
    en: 'Choose a new password',
    leicht: 'Nehmen Sie ein neues Passwort.',
  },
})

/** The way in for somebody whose attempts others used up. */
export const deviceTexts = defineTexts({
  waitTitle: { de: 'Zu viele Versuche', en: 'Too many attempts', leicht: 'Das waren zu viele Versuche' },
  offer: {
    de: 'Sie möchten nicht warten? Wir schicken einen Link an Ihre E-Mail-Adresse. Wenn Sie ihn hier öffnen, können Sie sich sofort wieder mit Ihrem Passwort anmelden.',
    en: 'You would rather not wait? We send a link to your e-mail address. Open it here and you can sign in with your password again at once.',
    leicht:
      'Möchten Sie nicht warten? Dann schicken wir Ihnen eine E-Mail. Klicken Sie dort auf den Link. Dann können Sie sich wieder anmelden.',
  },
  ask: { de: 'Link per E-Mail schicken', en: 'Send a link by e-mail', leicht: 'Bitte eine E-Mail schicken' },
  sentTitle: { de: 'Ein Link ist unterwegs', en: 'A link is on its way', leicht: 'Wir schicken Ihnen einen Link' },
  sent: {
    de: 'Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail mit einem Link unterwegs. Öffnen Sie ihn in diesem Browser. Er gilt eine Stunde.',
    en: 'If there is an account with this address, an e-mail with a link is on its way. Open it in this browser. It works for an hour.',
    leicht:
      'Sie haben ein Konto bei uns? Dann bekommen Sie eine E-Mail. Öffnen Sie den Link hier. Der Link gilt 1 Stunde.',
  },
  title: { de: 'Diesen Browser zulassen', en: 'Allow this browser', leicht: 'Ist das Ihr Gerät?' },
  lead: {
    de: 'Bestätigen Sie, dass Sie sich mit diesem Browser anmelden möchten. Ihr Passwort brauchen Sie trotzdem.',
    en: 'Confirm that you want to sign in with this browser. You still need your password.',
    leicht: 'Möchten Sie sich hier anmelden? Dann klicken Sie auf den Knopf. Sie brauchen auch Ihr Passwort.',
  },
  allow: { de: 'Browser zulassen', en: 'Allow the browser', leicht: 'Ja, das ist mein Gerät' },
})
