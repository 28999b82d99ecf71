import { defineTexts } from '../../kernel/texts.ts'

/** Taking one's data along. */
export const exportTexts = defineTexts({
  title: { de: 'Meine Daten mitnehmen', en: 'Take my data with me', leicht: 'Ihre Daten herunterladen' },
  lead: {
    de: 'Sie erhalten alles, was über Sie gespeichert ist, in einer ZIP-Datei: als JSON für andere Programme, als lesbare Übersicht (PDF), dazu Ihre Dateien und das Protokoll der Zugriffe (Art. 15 und 20 DSGVO).',
    en: 'You get everything that is stored about you in one ZIP file: as JSON for other programs, as a readable summary (PDF), with your files and the log of accesses (GDPR Art. 15 and 20).',
    leicht: 'Sie bekommen alle Ihre Daten in einem Paket. Das Paket ist eine ZIP-Datei.',
  },
  ask: { de: 'Export anfordern', en: 'Ask for an export', leicht: 'Das Daten-Paket bestellen' },
  runningTitle: {
    de: 'Ihr Export wird erstellt',
    en: 'Your export is being made',
    leicht: 'Das Daten-Paket kommt bald',
  },
  runningText: {
    de: 'Angefordert am {at}. Sie können diese Seite verlassen: Sobald er fertig ist, liegt eine Nachricht in Ihrem Postfach.',
    en: 'Asked for on {at}. You can leave this page: as soon as it is ready, there is a message in your mailbox.',
    leicht: 'Bestellt am {at}. Sie können warten. Oder Sie bekommen eine Nachricht in Ihr Post-Fach.',
  },
  progress: {
    de: 'Bisher zusammengestellt: {done} Einträge.',
    en: 'Put together so far: {done} entries.',
    leicht: 'Das ist schon fertig: {done} Teile.',
  },
  reload: { de: 'Stand neu laden', en: 'Reload the state', leicht: 'Noch einmal nachsehen' },
  readyList: { de: 'Fertige Exporte', en: 'Finished exports', leicht: 'Diese Pakete sind fertig' },
  made: { de: 'Erstellt', en: 'Made', leicht: 'Fertig seit' },
  until: { de: 'Abrufbar bis', en: 'Available until', leicht: 'So lange können Sie es laden' },
  size: { de: 'Größe', en: 'Size', leicht: 'So groß ist das Paket' },
  download: { de: 'Herunterladen', en: 'Download', leicht: 'Das Paket laden' },
  careful: {
    de: 'Die Datei enthält alle Ihre Daten lesbar. Laden Sie sie nur auf ein Gerät, das Ihnen gehört.',
    en: 'The file holds all your data readably. Download it only to a device of your own.',
    leicht: 'In dem Paket sind alle Ihre Daten. Laden Sie das Paket nur auf Ihren eigenen Computer.',
  },
  fileName: { de: 'meine-daten.zip', en: 'my-data.zip', leicht: 'alle-meine-daten.zip' },
})

/** Correcting one's data (GDPR Art. 16). */
export const rectifyTexts = defineTexts({
  title: { de: 'Meine Daten berichtigen', en: 'Correct my data', leicht: 'Ihre Daten ändern' },
  lead: {
    de: 'Name und Sprache gelten sofort. Eine neue E-Mail-Adresse gilt, sobald Sie den Link in unserer E-Mail geöffnet haben (Art. 16 DSGVO).',
    en: 'Name and language hold at once. A new e-mail address holds as soon as you opened the link in our e-mail (GDPR Art. 16).',
    leicht: 'Hier können Sie Ihren Namen ändern. Auch die E-Mail-Adresse können Sie ändern.',
  },
  name: { de: 'Vor- und Nachname', en: 'First and last name', leicht: 'Ihr Vor-Name und Ihr Nach-Name' },
  language: { de: 'Sprache von Nachrichten', en: 'Language of messages', leicht: 'Ihre Sprache' },
  save: { de: 'Name und Sprache speichern', en: 'Save name and language', leicht: 'Jetzt speichern' },
  saved: { de: 'Gespeichert', en: 'Saved', leicht: 'Das ist jetzt gespeichert' },
  savedText: {
    de: 'Ihre Angaben gelten ab sofort. In bereits gesendeten Anträgen steht, was Sie gesendet haben.',
    en: 'Your details hold from now on. Applications that were sent say what you sent.',
    leicht: 'Das gilt ab jetzt. Ihre alten Anträge ändern sich nicht.',
  },
  addressTitle: { de: 'E-Mail-Adresse ändern', en: 'Change the e-mail address', leicht: 'Eine neue E-Mail-Adresse' },
  addressNow: { de: 'Jetzt: {email}', en: 'Now: {email}', leicht: 'Ihre Adresse ist jetzt: {email}' },
  email: { de: 'Neue E-Mail-Adresse', en: 'New e-mail address', leicht: 'Ihre neue E-Mail-Adresse' },
  password: { de: 'Ihr Passwort', en: 'Your password', leicht: 'Schreiben Sie Ihr Passwort' },
  ask: { de: 'Link an die neue Adresse senden', en: 'Send a link to the new address', leicht: 'Den Link schicken' },
  asked: { de: 'Wir haben einen Link geschickt', en: 'We sent a link', leicht: 'Sie bekommen eine E-Mail' },
  askedText: {
    de: 'Öffnen Sie den Link in der E-Mail an die neue Adresse. Er gilt zwei Tage. Bis dahin gilt die alte Adresse.',
    en: 'Open the link in the e-mail to the new address. It works for two days. Until then the old address holds.',
    leicht: 'Öffnen Sie die neue E-Mail. Klicken Sie dort auf den Link. Der Link gilt zwei Tage.',
  },
  casesTitle: { de: 'Angaben in Anträgen', en: 'Details in applications', leicht: 'Etwas im Antrag ist falsch' },
  casesText: {
    de: 'Was in einem Antrag steht, berichtigt die Behörde, die ihn bearbeitet. Schreiben Sie ihr mit dem Aktenzeichen:',
    en: 'What an application says is corrected by the authority that works on it. Write to it with the file number:',
    leicht: 'Das ändert das Amt für Sie. Schreiben Sie dem Amt. Schreiben Sie die Nummer von Ihrem Antrag dazu.',
  },
  noCases: {
    de: 'Sie haben keine Anträge gesendet.',
    en: 'You have not sent any applications.',
    leicht: 'Sie haben keinen Antrag gestellt.',
  },
  noContact: {
    de: 'Kontakt auf der Seite der Behörde',
    en: 'contact on the page of the authority',
    leicht: 'Fragen Sie beim Amt nach',
  },
  confirmTitle: {
    de: 'Neue E-Mail-Adresse bestätigen',
    en: 'Confirm the new e-mail address',
    leicht: 'Ist das Ihre neue Adresse?',
  },
  confirmText: {
    de: 'Ab dann melden Sie sich mit der neuen Adresse an, und Mitteilungen gehen dorthin. Die alte Adresse erhält einen Hinweis.',
    en: 'From then on you sign in with the new address, and notices go there. The old address gets a notice.',
    leicht: 'Danach melden Sie sich mit der neuen Adresse an. Unsere E-Mails gehen auch dorthin.',
  },
  confirm: { de: 'Neue Adresse bestätigen', en: 'Confirm the new address', leicht: 'Ja, das ist meine Adresse' },
  confirmed: { de: 'Ihre neue Adresse gilt', en: 'Your new address holds', leicht: 'Die neue Adresse gilt jetzt' },
})

/** Erasing the account (OZG § 8 (7), GDPR Art. 17). */
export const eraseTexts = defineTexts({
  title: { de: 'Konto löschen', en: 'Erase the account', leicht: 'Ihr Konto löschen' },
  lead: {
    de: 'Sie können Ihr Konto jederzeit löschen (§ 8 Abs. 7 OZG, Art. 17 DSGVO). Das lässt sich nicht rückgängig machen.',
    en: 'You can erase your account at any time (OZG § 8 (7), GDPR Art. 17). This cannot be undone.',
    leicht: 'Sie können Ihr Konto löschen. Danach ist alles weg. Das können Sie nicht rückgängig machen.',
  },
  goes: { de: 'Das wird sofort gelöscht', en: 'This is erased at once', leicht: 'Das löschen wir sofort' },
  also: {
    de: 'Ihre Anmeldedaten, das Protokoll der Zugriffe, fertige Exporte und die Liste Ihrer Vorgänge',
    en: 'your sign-in data, the log of accesses, finished exports and the list of your cases',
    leicht: 'Ihr Passwort und die Liste von Ihren Anträgen',
  },
  stays: { de: 'Das bleibt, und warum', en: 'This stays, and why', leicht: 'Das müssen wir behalten' },
  nothingStays: { de: 'Nichts.', en: 'Nothing.', leicht: 'Wir behalten nichts.' },
  until: { de: 'Bis wann', en: 'Until when', leicht: 'So lange' },
  reason: { de: 'Warum', en: 'Why', leicht: 'Darum' },
  beforeTitle: { de: 'Bitte vorher bedenken', en: 'Please consider first', leicht: 'Das müssen Sie wissen' },
  forbiddenTitle: {
    de: 'Dieses Konto können Sie jetzt nicht löschen',
    en: 'You cannot erase this account now',
    leicht: 'Sie können das Konto noch nicht löschen',
  },
  exportFirst: {
    de: 'Laden Sie vorher herunter, was Sie behalten möchten.',
    en: 'Download first what you want to keep.',
    leicht: 'Laden Sie vorher Ihre Daten herunter.',
  },
  password: { de: 'Ihr Passwort', en: 'Your password', leicht: 'Schreiben Sie Ihr Passwort' },
  goOn: { de: 'Weiter zur Bestätigung', en: 'Go on to confirm', leicht: 'Weiter' },
  sureTitle: {
    de: 'Konto wirklich löschen?',
    en: 'Really erase the account?',
    leicht: 'Möchten Sie das Konto wirklich löschen?',
  },
  sureText: {
    de: 'Mit dem nächsten Schritt sind Entwürfe, Postfach und Anmeldung weg. Niemand kann sie wiederherstellen, auch nicht aus Sicherungen.',
    en: 'With the next step drafts, mailbox and sign-in are gone. Nobody can restore them, not even from backups.',
    leicht: 'Danach ist Ihr Post-Fach leer. Auch Ihre Entwürfe sind weg. Niemand kann sie zurück-holen.',
  },
  sure: { de: 'Konto endgültig löschen', en: 'Erase the account for good', leicht: 'Ja, das Konto löschen' },
  keep: { de: 'Konto behalten', en: 'Keep the account', leicht: 'Nein, ich behalte mein Konto' },
  doneTitle: { de: 'Ihr Konto ist gelöscht', en: 'Your account is erased', leicht: 'Das Konto ist weg' },
  doneText: {
    de: 'Ihre Daten in diesem Portal sind gelöscht, und Sie sind abgemeldet. Anträge, die Sie gesendet haben, bewahrt die jeweilige Behörde nach dem Gesetz auf. Sie erfährt, dass Ihr Konto geschlossen ist, und schreibt Ihnen ab jetzt per Post.',
    en: 'Your data in this portal is erased, and you are signed out. Applications that you sent are kept by their authority as the law says. It learns that your account is closed and writes to you by post from now on.',
    leicht:
      'Ihre Daten auf diesen Seiten sind gelöscht. Ihre Anträge behält das Amt eine Zeit lang. Das Amt schreibt Ihnen jetzt mit der Post.',
  },
})
