import type { Text } from '../../kernel/texts.ts'

/** The name of the product, the same in every language. */
export const PRODUCT = 'Dreiklang'

/** Words of the page around the content. */
export const frameTexts = {
  official: {
    de: 'Dreiklang – Verwaltungsportal',
    en: 'Dreiklang – administration portal',
    leicht: 'Dreiklang: Ihr Weg zum Amt',
  },
  claim: {
    de: 'Eine Verwaltung für alle',
    en: 'One administration for everyone',
    leicht: 'Hier erreichen Sie Ihr Amt',
  },
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content', leicht: 'Direkt zum Inhalt' },
  failed: { de: 'Fehler: ', en: 'Error: ', leicht: 'Achtung, Fehler: ' },
  navigation: { de: 'Hauptnavigation', en: 'Main navigation', leicht: 'Haupt-Menü' },
  actingFor: { de: 'Sie handeln für', en: 'You are acting for', leicht: 'Sie handeln für jemand anderen:' },
  asOneself: { de: 'Wieder für mich selbst handeln', en: 'Act for myself again', leicht: 'Wieder für mich selbst' },
  signedInAs: { de: 'Angemeldet als', en: 'Signed in as', leicht: 'Sie sind angemeldet als' },
  signIn: { de: 'Anmelden', en: 'Sign in', leicht: 'Hier anmelden' },
  signOut: { de: 'Abmelden', en: 'Sign out', leicht: 'Hier abmelden' },
  languages: { de: 'Sprache', en: 'Language', leicht: 'Die Sprache' },
  breadcrumb: { de: 'Sie sind hier', en: 'You are here', leicht: 'Ihr Weg zu dieser Seite' },
  home: { de: 'Startseite', en: 'Home', leicht: 'Erste Seite' },
  footer: { de: 'Über diese Seite', en: 'About this site', leicht: 'Mehr über diese Seite' },
  imprint: { de: 'Impressum', en: 'Imprint', leicht: 'Wer macht diese Seite?' },
  privacy: { de: 'Datenschutz', en: 'Privacy', leicht: 'Schutz für Ihre Daten' },
  accessibility: { de: 'Barrierefreiheit', en: 'Accessibility', leicht: 'Seite ohne Hindernisse' },
  source: {
    de: 'Freie Software unter der EUPL 1.2. Gestaltet mit dem KERN Design-System.',
    en: 'Free software under the EUPL 1.2. Designed with the KERN design system.',
    leicht: 'Dieses Programm ist frei. Alle dürfen es benutzen.',
  },
  easyUnchecked: {
    de: 'Die Texte in Leichter Sprache hat noch keine Prüfgruppe geprüft.',
    en: 'No test group has checked the easy German texts yet.',
    leicht: 'Diese Texte sind in Leichter Sprache. Noch keine Prüf-Gruppe hat die Texte geprüft.',
  },
  easyChecked: {
    de: 'Die Texte in Leichter Sprache hat {group} am {day} geprüft.',
    en: '{group} checked the easy German texts on {day}.',
    leicht: 'Diese Texte sind in Leichter Sprache. {group} hat die Texte am {day} geprüft.',
  },
} satisfies Record<string, Text>

/** What a demonstration says on every page. */
export const demonstrationTexts = {
  title: { de: 'Vorführung', en: 'Demonstration', leicht: 'Nur zum Zeigen' },
  text: {
    de: 'Dies ist eine Vorführung mit erfundenen Personen und Vorgängen. Kein Amt bearbeitet, was Sie hier absenden.',
    en: 'This is a demonstration with invented persons and cases. No authority handles what you send here.',
    leicht: 'Diese Seite ist nur zum Zeigen. Die Personen sind erfunden. Kein Amt liest Ihre Angaben.',
  },
  persons: {
    de: 'Personen und E-Mails der Vorführung',
    en: 'Persons and e-mails of the demonstration',
    leicht: 'Zu den Personen und E-Mails',
  },
} satisfies Record<string, Text>

/** Words of the fields of a form. */
export const fieldTexts = {
  optional: { de: 'freiwillig', en: 'optional', leicht: 'Sie können das auslassen' },
  error: { de: 'Fehler:', en: 'Error:', leicht: 'Achtung, Fehler:' },
  choose: { de: 'Bitte wählen', en: 'Please choose', leicht: 'Bitte etwas wählen' },
  yes: { de: 'Ja', en: 'Yes', leicht: 'Ja, das stimmt' },
  no: { de: 'Nein', en: 'No', leicht: 'Nein, das stimmt nicht' },
  day: { de: 'Tag', en: 'Day', leicht: 'Der Tag' },
  month: { de: 'Monat', en: 'Month', leicht: 'Der Monat' },
  year: { de: 'Jahr', en: 'Year', leicht: 'Das Jahr' },
  dateHint: { de: 'Zum Beispiel 27 3 1985', en: 'For example 27 3 1985', leicht: 'Schreiben Sie so: 27 3 1985' },
  timeHint: { de: 'Zum Beispiel 14:30', en: 'For example 14:30', leicht: 'Schreiben Sie so: 14:30' },
  fileThere: { de: 'Bereits hochgeladen', en: 'Already uploaded', leicht: 'Diese Datei haben wir schon' },
  fileUnfinished: {
    de: 'Noch nicht ganz angekommen. Wählen Sie dieselbe Datei noch einmal, dann geht es dort weiter.',
    en: 'Not yet arrived as a whole. Choose the same file again, and it goes on from there.',
    leicht: 'Diese Datei ist noch nicht ganz da. Wählen Sie die Datei noch einmal. Dann geht es weiter.',
  },
  fileDiscard: { de: 'Verwerfen', en: 'Discard', leicht: 'Nicht mehr senden' },
  fileSending: { de: 'Wird hochgeladen:', en: 'Uploading:', leicht: 'Wir laden die Datei hoch:' },
  fileRemove: { de: 'Datei entfernen', en: 'Remove file', leicht: 'Diese Datei löschen' },
  fileReplace: {
    de: 'Wenn Sie eine neue Datei wählen, ersetzt sie die bisherige.',
    en: 'If you choose a new file, it replaces the present one.',
    leicht: 'Sie können eine neue Datei wählen. Dann löschen wir die alte Datei.',
  },
  fileKinds: { de: 'Erlaubt: {kinds}.', en: 'Allowed: {kinds}.', leicht: 'Diese Dateien gehen: {kinds}.' },
  fileSize: { de: 'Höchstens {size}.', en: 'At most {size}.', leicht: 'Größer als {size} geht nicht.' },
  atMost: {
    de: 'Höchstens {count} Zeichen',
    en: 'At most {count} characters',
    leicht: 'Schreiben Sie höchstens {count} Zeichen',
  },
  problems: {
    de: 'Bitte prüfen Sie Ihre Angaben',
    en: 'Please check your answers',
    leicht: 'Hier stimmt etwas noch nicht',
  },
  nothingLost: {
    de: 'Ihre Angaben sind noch da. Bitte berichtigen Sie die folgenden Stellen:',
    en: 'Your answers are still there. Please correct the following:',
    leicht: 'Ihre Angaben sind noch da. Bitte ändern Sie diese Angaben:',
  },
} satisfies Record<string, Text>

/** What a virus scanner said of a file, or has not said. */
export const scanTexts = {
  waiting: { de: 'wird geprüft', en: 'being checked', leicht: 'Wir prüfen die Datei noch' },
  infected: { de: 'Schadsoftware, gelöscht', en: 'malware, deleted', leicht: 'Virus: Datei gelöscht' },
  'not-scanned': {
    de: 'nicht auf Viren geprüft',
    en: 'not scanned for viruses',
    leicht: 'Nicht geprüft auf Viren',
  },
} satisfies Record<string, Text>

/** Words of tables, lists and other blocks of a page. */
export const blockTexts = {
  change: { de: 'Ändern', en: 'Change', leicht: 'Das ändern' },
  next: { de: 'Weiter blättern', en: 'Next page', leicht: 'Nächste Seite' },
  previous: { de: 'Zurück blättern', en: 'Previous page', leicht: 'Seite davor' },
  pages: { de: 'Blättern', en: 'Pages', leicht: 'Weitere Seiten' },
  step: { de: 'Schritt {step} von {steps}', en: 'Step {step} of {steps}', leicht: 'Teil {step} von {steps}' },
  done: { de: 'erledigt', en: 'done', leicht: 'schon fertig' },
  now: { de: 'jetzt', en: 'now', leicht: 'hier sind wir jetzt' },
  ahead: { de: 'kommt noch', en: 'still to come', leicht: 'das kommt später' },
  search: { de: 'Suchen', en: 'Search', leicht: 'Jetzt suchen' },
  info: { de: 'Hinweis', en: 'Note', leicht: 'Gut zu wissen' },
  success: { de: 'Erfolg', en: 'Success', leicht: 'Das hat geklappt' },
  warning: { de: 'Warnung', en: 'Warning', leicht: 'Achtung' },
  danger: { de: 'Fehler', en: 'Error', leicht: 'Achtung, Fehler' },
} satisfies Record<string, Text>
