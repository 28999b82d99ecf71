import { defineTexts } from '../../kernel/texts.ts'

/** All ways into the own account, on one page. */
export const waysTexts = defineTexts({
  title: { de: 'Anmeldung und Sicherheit', en: 'Signing in and security', leicht: 'So melden Sie sich an' },
  lead: {
    de: 'Hier sehen und ändern Sie, womit Sie sich anmelden. Über jede Änderung bekommen Sie eine E-Mail.',
    en: 'Here you see and change what you sign in with. You get an e-mail about every change.',
    leicht: 'Hier ändern Sie Ihre Anmeldung. Sie bekommen dann immer eine E-Mail.',
  },
  openText: {
    de: 'Passkeys, Passwort, Codes und Ersatzcodes verwalten',
    en: 'Manage passkeys, password, codes and recovery codes',
    leicht: 'Sehen Sie hier: So melden Sie sich an.',
  },
  proveTitle: {
    de: 'Zum Ändern bestätigen Sie bitte, dass Sie es sind',
    en: 'To change something, please confirm that it is you',
    leicht: 'Möchten Sie etwas ändern?',
  },
  proveText: {
    de: 'Ihre letzte Bestätigung ist älter als zehn Minuten, oder sie reicht für dieses Konto nicht aus.',
    en: 'Your last confirmation is older than ten minutes, or it is not enough for this account.',
    leicht: 'Zeigen Sie uns bitte noch einmal: Das sind Sie.',
  },
  prove: { de: 'Jetzt bestätigen', en: 'Confirm now', leicht: 'Ja, das mache ich' },
  changed: { de: 'Ihre Anmeldung ist geändert.', en: 'The ways in are changed.', leicht: 'Das ist jetzt geändert.' },
  passkeys: { de: 'Passkeys', en: 'Passkeys', leicht: 'Ihre Passkeys' },
  passkeysText: {
    de: 'Ein Passkey liegt auf Ihrem Gerät oder Sicherheitsschlüssel. Sie melden sich damit durch Fingerabdruck, Gesicht oder PIN an, ohne Passwort. Richten Sie am besten zwei ein.',
    en: 'A passkey lies on your device or security key. You sign in with it by fingerprint, face or PIN, without a password. It is best to set up two.',
    leicht: 'Ein Passkey ist wie ein Schlüssel. Er liegt auf Ihrem Gerät. Sie brauchen dann kein Passwort.',
  },
  noPasskey: {
    de: 'Sie haben noch keinen Passkey.',
    en: 'You have no passkey yet.',
    leicht: 'Hier ist noch kein Passkey.',
  },
  passkeyName: { de: 'Name des Passkeys', en: 'Name of the passkey', leicht: 'Name von dem Passkey' },
  passkeyNameHelp: {
    de: 'Damit Sie ihn wiedererkennen, zum Beispiel „Mein Telefon“.',
    en: 'So that you recognise it, "My phone" for example.',
    leicht: 'Zum Beispiel: Mein Telefon',
  },
  addPasskey: { de: 'Passkey hinzufügen', en: 'Add a passkey', leicht: 'Einen Passkey hinzufügen' },
  rename: { de: 'Umbenennen', en: 'Rename', leicht: 'Neuer Name' },
  remove: { de: 'Entfernen', en: 'Remove', leicht: 'Das löschen' },
  added: { de: 'Angelegt am', en: 'Added on', leicht: 'Seit diesem Tag' },
  used: { de: 'Zuletzt benutzt', en: 'Last used', leicht: 'Das letzte Mal benutzt' },
  never: { de: 'noch nie', en: 'never', leicht: 'Noch nicht benutzt' },
  action: { de: 'Ändern', en: 'Change', leicht: 'Das ändern' },
  password: { de: 'Passwort', en: 'Password', leicht: 'Ihr Passwort' },
  passwordSet: { de: 'Eingerichtet.', en: 'Set up.', leicht: 'Sie haben ein Passwort.' },
  passwordNone: { de: 'Kein Passwort eingerichtet.', en: 'No password set up.', leicht: 'Sie haben kein Passwort.' },
  changePassword: { de: 'Passwort ändern', en: 'Change the password', leicht: 'Das Passwort ändern' },
  setPassword: { de: 'Passwort einrichten', en: 'Set up a password', leicht: 'Ein Passwort nehmen' },
  removePassword: { de: 'Passwort entfernen', en: 'Remove the password', leicht: 'Das Passwort löschen' },
  codes: { de: 'Einmalcodes aus einer App', en: 'One-time codes from an app', leicht: 'Codes aus einer App' },
  codesText: {
    de: 'Nach dem Passwort geben Sie einen Code aus einer App ein. Das ist der sichere Weg ohne Passkey.',
    en: 'After the password you enter a code from an app. This is the safe way without a passkey.',
    leicht: 'Sie brauchen dann das Passwort und einen Code. Den Code zeigt eine App.',
  },
  codesOn: { de: 'Eingeschaltet.', en: 'Switched on.', leicht: 'Sie benutzen die Codes.' },
  codesOff: { de: 'Nicht eingeschaltet.', en: 'Not switched on.', leicht: 'Sie benutzen keine Codes.' },
  codesNeedPassword: {
    de: 'Einmalcodes gehören zu einem Passwort. Richten Sie erst ein Passwort ein.',
    en: 'One-time codes belong to a password. Set up a password first.',
    leicht: 'Sie brauchen zuerst ein Passwort.',
  },
  setUpCodes: { de: 'Einmalcodes einrichten', en: 'Set up one-time codes', leicht: 'Codes benutzen' },
  removeCodes: { de: 'Einmalcodes abschalten', en: 'Switch one-time codes off', leicht: 'Keine Codes mehr benutzen' },
  recovery: { de: 'Ersatzcodes', en: 'Recovery codes', leicht: 'Ihre Ersatz-Codes' },
  recoveryText: {
    de: 'Mit einem Ersatzcode kommen Sie ins Konto, wenn Telefon oder Passkey verloren sind. Jeder gilt einmal.',
    en: 'With a recovery code you get in when phone or passkey are lost. Each one works once.',
    leicht: 'Ihr Telefon ist weg? Dann hilft ein Ersatz-Code. Jeder Code geht nur 1 Mal.',
  },
  recoveryNone: {
    de: 'Sie haben keine Ersatzcodes.',
    en: 'You have no recovery codes.',
    leicht: 'Sie haben keinen Ersatz-Code.',
  },
  recoveryOne: {
    de: 'Sie haben noch einen unbenutzten Ersatzcode.',
    en: 'You have one unused recovery code left.',
    leicht: 'Sie haben noch 1 Ersatz-Code.',
  },
  recoveryLeft: {
    de: 'Sie haben noch {count} unbenutzte Ersatzcodes.',
    en: 'You have {count} unused recovery codes left.',
    leicht: 'Sie haben noch {count} Ersatz-Codes.',
  },
  makeRecovery: {
    de: 'Zehn neue Ersatzcodes erzeugen',
    en: 'Make ten new recovery codes',
    leicht: 'Neue Ersatz-Codes machen',
  },
  identities: { de: 'Verbundene Nachweise', en: 'Connected identities', leicht: 'Andere Anmeldungen' },
  identitiesText: {
    de: 'So wurde Ihre Identität nachgewiesen.',
    en: 'This is how your identity was proven.',
    leicht: 'So kennen wir Sie.',
  },
  noIdentity: {
    de: 'Ihre Identität ist noch nicht nachgewiesen. Für manche Leistungen brauchen Sie das.',
    en: 'Your identity is not proven yet. Some services need that.',
    leicht: 'Wir haben noch keinen Ausweis gesehen. Für manche Anträge brauchen Sie das.',
  },
  proveIdentity: { de: 'Identität nachweisen', en: 'Prove your identity', leicht: 'Den Ausweis zeigen' },
  bundid: { de: 'BundID', en: 'BundID', leicht: 'Die Bund-ID' },
  oidc: { de: 'Anmeldung Ihrer Behörde', en: 'Sign-in of your authority', leicht: 'Die Anmeldung von Ihrem Amt' },
  desk: { de: 'Persönlich in einer Behörde', en: 'In person at an authority', leicht: 'Sie waren im Amt' },
  letter: { de: 'Brief mit Code', en: 'Letter with a code', leicht: 'Ein Brief mit einem Code' },
  wallet: { de: 'Digitale Brieftasche', en: 'Digital wallet', leicht: 'Eine Brief-Tasche im Telefon' },
  levelLow: { de: 'niedrig', en: 'low', leicht: 'Normal' },
  levelSubstantial: { de: 'substanziell', en: 'substantial', leicht: 'Sicher' },
  levelHigh: { de: 'hoch', en: 'high', leicht: 'Sehr sicher' },
})

/** Setting one-time codes up, and recovery codes. */
export const codeTexts = defineTexts({
  setUpTitle: { de: 'Einmalcodes einrichten', en: 'Set up one-time codes', leicht: 'Codes aus einer App benutzen' },
  setUpLead: {
    de: 'Öffnen Sie eine App für Einmalcodes, scannen Sie das Bild und geben Sie den angezeigten Code ein.',
    en: 'Open an app for one-time codes, scan the picture and enter the code that it shows.',
    leicht: 'Öffnen Sie eine App für Codes. Machen Sie ein Foto von dem Bild. Schreiben Sie dann den Code.',
  },
  picture: {
    de: 'QR-Code mit dem Schlüssel, der unten auch zum Abtippen steht',
    en: 'QR code with the key that also stands below for typing',
    leicht: 'Ein Bild für die App',
  },
  secret: {
    de: 'Schlüssel zum Abtippen, falls Sie nicht scannen können',
    en: 'Key for typing, if you can not scan',
    leicht: 'Oder schreiben Sie das in die App',
  },
  code: { de: 'Code aus der App', en: 'Code from the app', leicht: 'Der Code aus der App' },
  codeHelp: { de: 'Sechs Ziffern', en: 'Six digits', leicht: 'Das sind 6 Zahlen' },
  codeMissing: {
    de: 'Geben Sie den Code ein.',
    en: 'Enter the code.',
    leicht: 'Der Code fehlt noch.',
  },
  setUp: { de: 'Einschalten', en: 'Switch on', leicht: 'Codes benutzen' },
  askTitle: { de: 'Code eingeben', en: 'Enter your code', leicht: 'Jetzt brauchen wir einen Code' },
  askLead: {
    de: 'Ihr Passwort stimmt. Geben Sie jetzt den Code aus Ihrer App ein. Ist die App verloren, geben Sie einen Ersatzcode ein.',
    en: 'Your password is right. Now enter the code of your app. If the app is lost, enter a recovery code.',
    leicht:
      'Das Passwort ist richtig. Schreiben Sie jetzt den Code. Ist die App weg? Dann nehmen Sie einen Ersatz-Code.',
  },
  askCode: { de: 'Code oder Ersatzcode', en: 'Code or recovery code', leicht: 'Code oder Ersatz-Code' },
  askLost: {
    de: 'Sie haben weder die App noch einen Ersatzcode? Dann weisen Sie Ihre Identität neu nach.',
    en: 'You have neither the app nor a recovery code? Then prove your identity anew.',
    leicht: 'Haben Sie keinen Code? Dann zeigen Sie uns noch einmal Ihren Ausweis.',
  },
  askOther: { de: 'Identität neu nachweisen', en: 'Prove your identity anew', leicht: 'Den Ausweis zeigen' },
  send: { de: 'Anmelden', en: 'Sign in', leicht: 'Jetzt anmelden' },
  listTitle: { de: 'Ihre Ersatzcodes', en: 'Your recovery codes', leicht: 'Ihre neuen Ersatz-Codes' },
  listLead: {
    de: 'Drucken Sie diese Seite oder schreiben Sie die Codes ab. Wir zeigen sie nur dieses eine Mal. Ältere Ersatzcodes gelten nicht mehr.',
    en: 'Print this page or write the codes down. We show them this once only. Older recovery codes no longer work.',
    leicht: 'Drucken Sie diese Seite. Oder schreiben Sie die Codes auf. Sie sehen die Codes nur 1 Mal.',
  },
  listKeep: {
    de: 'Bewahren Sie sie getrennt von Ihrem Telefon auf, zum Beispiel bei Ihren Papieren.',
    en: 'Keep them apart from your phone, with your papers for example.',
    leicht: 'Legen Sie die Codes zu Ihren Papieren.',
  },
  back: {
    de: 'Zurück zu Anmeldung und Sicherheit',
    en: 'Back to signing in and security',
    leicht: 'Zurück zu Ihrer Anmeldung',
  },
})

/** Passkeys, wherever they are made or used. */
export const passkeyTexts = defineTexts({
  signIn: { de: 'Mit Passkey anmelden', en: 'Sign in with a passkey', leicht: 'Mit einem Passkey anmelden' },
  signInText: {
    de: 'Mit Fingerabdruck, Gesicht oder PIN Ihres Geräts. Sie müssen nichts eintippen.',
    en: 'With fingerprint, face or PIN of your device. You need not type anything.',
    leicht: 'Mit Ihrem Finger, Ihrem Gesicht oder der PIN. Sie müssen nichts schreiben.',
  },
  noScript: {
    de: 'Passkeys kann Ihr Browser hier nicht benutzen, zum Beispiel weil JavaScript ausgeschaltet ist. Nehmen Sie stattdessen ein Passwort.',
    en: 'Your browser can not use passkeys here, for example because JavaScript is off. Use a password instead.',
    leicht: 'Ein Passkey geht hier nicht. Nehmen Sie ein Passwort.',
  },
  failed: {
    de: 'Das hat nicht geklappt oder wurde abgebrochen. Es wurde nichts geändert. Versuchen Sie es noch einmal oder nehmen Sie das Passwort.',
    en: 'This did not work or was cancelled. Nothing was changed. Try again or use the password.',
    leicht: 'Das hat nicht geklappt. Es ist nichts passiert. Versuchen Sie es noch einmal.',
  },
  withoutPassword: {
    de: 'Ohne Passwort: mit Passkey',
    en: 'Without a password: with a passkey',
    leicht: 'Lieber ohne Passwort',
  },
  withoutPasswordText: {
    de: 'Füllen Sie Name und E-Mail-Adresse aus. Den Passkey legen Sie an, sobald Sie die E-Mail bestätigt haben.',
    en: 'Fill in name and e-mail address. You make the passkey once you have confirmed the e-mail.',
    leicht: 'Schreiben Sie Ihren Namen und Ihre E-Mail-Adresse. Der Passkey kommt nach der E-Mail.',
  },
  firstTitle: {
    de: 'E-Mail-Adresse bestätigen und Passkey anlegen',
    en: 'Confirm your e-mail address and make a passkey',
    leicht: 'So melden Sie sich später an',
  },
  firstLead: {
    de: 'Ihre E-Mail-Adresse ist richtig. Wählen Sie jetzt, womit Sie sich künftig anmelden.',
    en: 'Your e-mail address is right. Now choose what you will sign in with.',
    leicht: 'Ihre E-Mail-Adresse ist richtig. Wählen Sie jetzt Ihre Anmeldung.',
  },
  make: { de: 'Passkey anlegen', en: 'Make a passkey', leicht: 'Einen Passkey machen' },
  orPassword: { de: 'Oder ein Passwort wählen', en: 'Or choose a password', leicht: 'Oder nehmen Sie ein Passwort' },
  takePassword: { de: 'Passwort festlegen', en: 'Set the password', leicht: 'Das Passwort nehmen' },
  prove: { de: 'Mit Passkey bestätigen', en: 'Confirm with a passkey', leicht: 'Mit einem Passkey zeigen' },
})
