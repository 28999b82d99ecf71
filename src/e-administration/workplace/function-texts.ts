import { defineTexts } from '../../kernel/texts.ts'

/** Functions of a colleague: what they hold, one more, one less, and why. */
export const functionTexts = defineTexts({
  title: { de: 'Funktionen', en: 'Functions', leicht: 'Aufgaben' },
  give: { de: 'Funktion geben', en: 'Give a function', leicht: 'Eine neue Aufgabe geben' },
  giveText: {
    de: 'Die Funktion gilt sofort und steht im Protokoll.',
    en: 'The function holds at once and stands in the audit trail.',
    leicht: 'Das gilt sofort. Wir schreiben es auf.',
  },
  which: { de: 'Neue Funktion', en: 'New function', leicht: 'Welche Aufgabe kommt dazu?' },
  take: { de: 'Funktion entziehen', en: 'Take a function away', leicht: 'Eine Aufgabe wegnehmen' },
  takeText: {
    de: 'Die Funktion endet mit dem nächsten Klick dieser Person. Mit der letzten Funktion endet alles: Anmeldungen, Vertretungen, Einladungen und Lesefreigaben.',
    en: 'The function ends with the next click of this person. With the last one everything ends: sessions, substitutions, invitations and reading grants.',
    leicht: 'Das gilt sofort. War es die letzte Aufgabe? Dann darf die Person hier nichts mehr.',
  },
  whichAway: { de: 'Funktion, die endet', en: 'Function that ends', leicht: 'Welche Aufgabe endet?' },
  reason: { de: 'Begründung', en: 'Reason', leicht: 'Warum?' },
  reasonHelp: {
    de: 'Verschlüsselt gespeichert; nur die Verwaltung des Systems Ihrer Behörde liest sie.',
    en: 'Kept encrypted; only the administrators of your authority read it.',
    leicht: 'Das liest nur die Technik im Amt.',
  },
  reasonMissing: {
    de: 'Bitte geben Sie an, warum.',
    en: 'Please say why.',
    leicht: 'Schreiben Sie bitte einen Grund.',
  },
  changes: { de: 'Was sich geändert hat', en: 'What has changed', leicht: 'Das war vorher' },
  noChanges: { de: 'Noch keine Änderung', en: 'No change yet', leicht: 'Noch nichts' },
  noChangesText: {
    de: 'Hier steht, wer welche Funktion mit welcher Begründung gegeben oder entzogen hat.',
    en: 'Here stands who gave or took which function, and why.',
    leicht: 'Hier steht später jede neue Aufgabe.',
  },
  when: { de: 'Wann', en: 'When', leicht: 'Wann war das?' },
  what: { de: 'Was', en: 'What', leicht: 'Was war das?' },
  given: { de: '{function} gegeben', en: '{function} given', leicht: 'Neue Aufgabe: {function}' },
  taken: { de: '{function} entzogen', en: '{function} taken away', leicht: 'Aufgabe weg: {function}' },
  by: { de: 'Durch', en: 'By', leicht: 'Wer hat das gemacht?' },
  gone: { de: 'arbeitet nicht mehr hier', en: 'works here no longer', leicht: 'Die Person ist nicht mehr hier' },
})

/** Invitations of staff. */
export const invitationTexts = defineTexts({
  title: { de: 'Einladungen', en: 'Invitations', leicht: 'Einladungen an neue Personen' },
  lead: {
    de: 'Laden Sie jemanden per E-Mail ein, in Ihrer Behörde zu arbeiten. Der Link gilt 14 Tage und nur einmal. Ob die Adresse schon ein Konto hat, erfährt niemand.',
    en: 'Invite somebody by e-mail to work in your authority. The link works for 14 days and once only. Nobody learns whether the address has an account already.',
    leicht: 'Laden Sie eine neue Person ein. Sie bekommt eine E-Mail mit einem Link. Der Link gilt 14 Tage.',
  },
  email: { de: 'Dienstliche E-Mail-Adresse', en: 'E-mail address at work', leicht: 'E-Mail-Adresse' },
  emailWrong: {
    de: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@stadt.example.',
    en: 'Please enter an e-mail address, name@town.example for example.',
    leicht: 'Schreiben Sie bitte eine E-Mail-Adresse.',
  },
  functions: { de: 'Funktionen dort', en: 'Functions there', leicht: 'Welche Aufgaben?' },
  functionsMissing: {
    de: 'Bitte wählen Sie mindestens eine Funktion.',
    en: 'Please choose at least one function.',
    leicht: 'Wählen Sie bitte eine Aufgabe.',
  },
  send: { de: 'Einladung senden', en: 'Send the invitation', leicht: 'Jetzt einladen' },
  open: { de: 'Offene Einladungen', en: 'Open invitations', leicht: 'Diese Einladungen sind offen' },
  none: { de: 'Keine offene Einladung', en: 'No open invitation', leicht: 'Keine Einladung ist offen' },
  noneText: {
    de: 'Wer eine Einladung annimmt, steht danach unter Mitarbeitende.',
    en: 'Whoever accepts an invitation then stands among the staff.',
    leicht: 'Hat die Person Ja gesagt? Dann steht sie bei den Personen im Amt.',
  },
  to: { de: 'An', en: 'To', leicht: 'Für wen?' },
  until: { de: 'Gilt bis', en: 'Works until', leicht: 'Bis wann?' },
  over: { de: 'Abgelaufen am', en: 'Ended on', leicht: 'Zu Ende seit' },
  by: { de: 'Eingeladen durch', en: 'Invited by', leicht: 'Wer lädt ein?' },
  withdraw: { de: 'Zurücknehmen', en: 'Withdraw', leicht: 'Nicht mehr einladen' },
})

/** How surely somebody has to sign in for a function. */
export const demandTexts = defineTexts({
  title: { de: 'Anmeldung mit zweitem Faktor', en: 'Sign-in with a second factor', leicht: 'Eine sichere Anmeldung' },
  lead: {
    de: 'Legen Sie fest, für welche Funktionen Ihrer Behörde ein Passwort allein nicht reicht. Wer weder Passkey noch Code aus einer App hat, wird beim nächsten Klick durch das Einrichten geführt.',
    en: 'Say for which functions of your authority a password alone is not enough. Whoever has neither a passkey nor a code from an app is led through setting it up with the next click.',
    leicht: 'Ein Passwort reicht oft nicht. Für welche Aufgaben wollen Sie mehr? Wir helfen den Personen dann.',
  },
  which: {
    de: 'Passkey oder Code verlangen für',
    en: 'Demand a passkey or code for',
    leicht: 'Passkey oder Code brauchen wir für',
  },
  own: {
    de: 'Das gilt auch für Sie selbst und für Anmeldungen, die schon laufen.',
    en: 'This counts for yourself too, and for sessions that run already.',
    leicht: 'Das gilt auch für Sie. Und es gilt sofort.',
  },
  save: { de: 'Speichern', en: 'Save', leicht: 'So speichern' },
  saved: { de: 'Gespeichert', en: 'Saved', leicht: 'Das ist gespeichert' },
})
