import { defineTexts } from '../../kernel/texts.ts'

/** A forgotten password. */
export const recoveryTexts = defineTexts({
  link: { de: 'Passwort vergessen?', en: 'Forgot your password?', leicht: 'Haben Sie Ihr Passwort vergessen?' },
  title: { de: 'Passwort vergessen', en: 'Forgotten password', leicht: 'Ein neues Passwort bekommen' },
  lead: {
    de: 'Geben Sie Ihre E-Mail-Adresse ein. Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort setzen.',
    en: 'Enter your e-mail address. We send you a link with which you set a new password.',
    leicht: 'Schreiben Sie Ihre E-Mail-Adresse. Sie bekommen dann eine E-Mail mit einem Link.',
  },
  send: { de: 'Link schicken', en: 'Send the link', leicht: 'Bitte eine E-Mail schicken' },
  sentTitle: { de: 'Der Link ist unterwegs', en: 'The link is on its way', leicht: 'Wir schicken Ihnen eine E-Mail' },
  sent: {
    de: 'Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail mit einem Link unterwegs. Er gilt eine Stunde.',
    en: 'If there is an account with this address, an e-mail with a link is on its way. It works for an hour.',
    leicht: 'Sie haben ein Konto bei uns? Dann bekommen Sie eine E-Mail. Der Link gilt 1 Stunde.',
  },
  freshTitle: { de: 'Neues Passwort setzen', en: 'Set a new password', leicht: 'Nehmen Sie ein neues Passwort' },
  freshLead: {
    de: 'Danach sind alle Geräte abgemeldet, und Sie bekommen eine E-Mail darüber.',
    en: 'After that all devices are signed out, and you get an e-mail about it.',
    leicht: 'Alle Geräte sind dann abgemeldet. Sie bekommen eine E-Mail.',
  },
  code: { de: 'Code oder Ersatzcode', en: 'Code or recovery code', leicht: 'Code oder Ersatz-Code' },
  codeHelp: {
    de: 'Ihr Konto ist zusätzlich geschützt. Eine E-Mail allein öffnet es nicht: Geben Sie einen Code aus Ihrer App oder einen Ersatzcode ein.',
    en: 'Your account is protected in addition. An e-mail alone does not open it: enter a code of your app or a recovery code.',
    leicht: 'Ihr Konto ist besonders sicher. Schreiben Sie einen Code aus der App. Oder nehmen Sie einen Ersatz-Code.',
  },
  lost: {
    de: 'Sie haben weder das eine noch das andere? Dann weisen Sie Ihre Identität neu nach.',
    en: 'You have neither? Then prove your identity anew.',
    leicht: 'Haben Sie keinen Code? Dann zeigen Sie uns noch einmal Ihren Ausweis.',
  },
  toIdentity: { de: 'Identität neu nachweisen', en: 'Prove your identity anew', leicht: 'Den Ausweis zeigen' },
  save: { de: 'Passwort setzen', en: 'Set the password', leicht: 'Das Passwort nehmen' },
})

/** A sign-in that was somebody else. */
export const notMeTexts = defineTexts({
  title: { de: 'Das war ich nicht', en: 'This was not me', leicht: 'Waren Sie das nicht?' },
  lead: {
    de: 'Wir beenden alle Anmeldungen Ihres Kontos und vergessen alle Geräte. Danach melden Sie sich neu an und prüfen, womit man sich anmelden kann.',
    en: 'We end all sign-ins of your account and forget all devices. After that you sign in anew and check what one can sign in with.',
    leicht: 'Wir melden alle Geräte ab. Dann melden Sie sich neu an. Ändern Sie dann bitte Ihre Anmeldung.',
  },
  keep: {
    de: 'Ihre Anträge und Nachrichten bleiben, wie sie sind.',
    en: 'Your applications and messages stay as they are.',
    leicht: 'Ihre Anträge und Nachrichten bleiben da.',
  },
  send: { de: 'Alle Anmeldungen beenden', en: 'End all sign-ins', leicht: 'Jetzt alle Geräte abmelden' },
  was: {
    de: 'Waren Sie es doch? Dann schließen Sie diese Seite.',
    en: 'It was you after all? Then close this page.',
    leicht: 'Waren Sie das doch? Dann schließen Sie diese Seite.',
  },
  doneTitle: {
    de: 'Alle Anmeldungen sind beendet',
    en: 'All sign-ins have ended',
    leicht: 'Alle Geräte sind abgemeldet',
  },
  doneLead: {
    de: 'Melden Sie sich jetzt neu an und richten Sie Ihre Anmeldung neu ein: Ändern Sie Ihr Passwort und entfernen Sie Passkeys, die Sie nicht kennen.',
    en: 'Now sign in anew and set up how you sign in: change your password and remove passkeys that you do not know.',
    leicht: 'Melden Sie sich jetzt neu an. Nehmen Sie ein neues Passwort. Löschen Sie fremde Passkeys.',
  },
  toSignIn: { de: 'Neu anmelden', en: 'Sign in anew', leicht: 'Jetzt neu anmelden' },
  toRecovery: { de: 'Neues Passwort setzen', en: 'Set a new password', leicht: 'Ein neues Passwort nehmen' },
})

/** Proving within a session that its person is still there. */
export const proveTexts = defineTexts({
  title: { de: 'Bestätigen, dass Sie es sind', en: 'Confirm that it is you', leicht: 'Zeigen Sie uns: Das sind Sie' },
  lead: {
    de: 'Bevor etwas geändert wird, das Ihr Konto schützt, fragen wir noch einmal nach.',
    en: 'Before something changes that protects your account, we ask once more.',
    leicht: 'Sie möchten etwas Wichtiges ändern. Darum fragen wir noch einmal.',
  },
  password: { de: 'Passwort', en: 'Password', leicht: 'Ihr Passwort' },
  code: { de: 'Code aus der App', en: 'Code from the app', leicht: 'Der Code aus der App' },
  send: { de: 'Bestätigen', en: 'Confirm', leicht: 'Ja, das bin ich' },
  nothing: {
    de: 'Dieses Konto hat kein eigenes Passwort und keinen Passkey. Melden Sie sich ab und auf Ihrem gewohnten Weg neu an.',
    en: 'This account has no password and no passkey of its own. Sign out, then sign in anew by your usual way.',
    leicht: 'Sie haben kein Passwort. Melden Sie sich ab. Melden Sie sich dann neu an.',
  },
  strong: {
    de: 'Ihr Konto ist mit einem Passkey oder Nachweis geschützt. Dafür reicht das Passwort allein nicht aus.',
    en: 'Your account is protected by a passkey or a proof of identity. The password alone is not enough for this.',
    leicht: 'Ihr Konto ist besonders sicher. Das Passwort ist dafür zu wenig.',
  },
})

/** The list of sign-ins. */
export const signInListTexts = defineTexts({
  title: { de: 'Letzte Anmeldungen', en: 'Recent sign-ins', leicht: 'Ihre letzten Anmeldungen' },
  lead: {
    de: 'Anmeldungen der letzten neunzig Tage, die neueste zuerst.',
    en: 'Sign-ins of the last ninety days, the newest first.',
    leicht: 'Sie sehen die Anmeldungen von 90 Tagen. Die neue Anmeldung ist oben.',
  },
  at: { de: 'Wann', en: 'When', leicht: 'Tag und Uhr-Zeit' },
  way: { de: 'Womit', en: 'By what', leicht: 'Mit was' },
  level: { de: 'Vertrauensniveau', en: 'Trust level', leicht: 'So sicher war das' },
  fresh: { de: 'neues Gerät', en: 'new device', leicht: 'Ein neues Gerät' },
  none: { de: 'Noch keine Anmeldung', en: 'No sign-in yet', leicht: 'Hier ist noch nichts' },
  password: { de: 'Passwort', en: 'Password', leicht: 'Mit dem Passwort' },
  'password-code': { de: 'Passwort und Code', en: 'Password and code', leicht: 'Mit Passwort und Code' },
  passkey: { de: 'Passkey', en: 'Passkey', leicht: 'Mit einem Passkey' },
  'mail-link': { de: 'Link aus einer E-Mail', en: 'Link of an e-mail', leicht: 'Mit einem Link' },
  'recovery-code': { de: 'Ersatzcode', en: 'Recovery code', leicht: 'Mit einem Ersatz-Code' },
  identity: { de: 'Identitätsnachweis', en: 'Proof of identity', leicht: 'Mit einem Nachweis' },
})
