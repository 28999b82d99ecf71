import { defineTexts } from '../../kernel/texts.ts'

export const processingTexts = defineTexts({
  title: {
    de: 'Verzeichnis der Verarbeitungstätigkeiten',
    en: 'Register of processing activities',
    leicht: 'Was Ihr Amt mit Daten macht',
  },
  lead: {
    de: 'Dieses Verzeichnis nach Artikel 30 DSGVO entsteht aus den Festlegungen, nach denen das Programm arbeitet. Ergänzen Sie Ihre Datenschutzbeauftragte oder Ihren Datenschutzbeauftragten und Ihre Auftragsverarbeiter.',
    en: 'This register under GDPR article 30 is made from the declarations by which the program works. Add your data protection officer and your processors.',
    leicht:
      'Diese Liste zeigt die Arbeit mit Daten. Ein Gesetz verlangt diese Liste. Tragen Sie noch ein: Wer passt bei Ihnen auf die Daten auf?',
  },
  pdf: { de: 'Als PDF herunterladen', en: 'Download as PDF', leicht: 'Als PDF speichern' },
  json: { de: 'Als JSON herunterladen', en: 'Download as JSON', leicht: 'Als Daten speichern' },
  controller: { de: 'Verantwortliche Stelle', en: 'Controller', leicht: 'Welches Amt?' },
  purpose: { de: 'Zweck', en: 'Purpose', leicht: 'Wofür?' },
  law: { de: 'Rechtsgrundlage', en: 'Legal basis', leicht: 'Welches Gesetz?' },
  persons: { de: 'Betroffene Personen', en: 'People concerned', leicht: 'Um wen geht es?' },
  person: { de: 'Antragstellende', en: 'applicants', leicht: 'wer einen Antrag stellt' },
  organisation: {
    de: 'Personen, die für eine Organisation handeln',
    en: 'people who act for an organisation',
    leicht: 'wer für eine Firma handelt',
  },
  data: { de: 'Daten', en: 'Data', leicht: 'Welche Daten?' },
  category: { de: 'Kategorie', en: 'Category', leicht: 'Worum geht es?' },
  recipients: { de: 'Empfänger', en: 'Recipients', leicht: 'Wer sieht die Daten?' },
  recipientsText: {
    de: 'Beschäftigte der Behörde nach Funktion und Stand des Vorgangs. Keine Übermittlung in Drittländer. Ein eingerichteter Mailserver erhält Adressen und Nachrichten ohne Inhalt.',
    en: 'Staff of the authority by function and state of the case. No transfer to third countries. A mail server, where one is set, gets addresses and mails without content.',
    leicht: 'Nur Personen im Amt sehen die Daten. Die Daten bleiben hier.',
  },
  protection: { de: 'Schutzmaßnahmen (Art. 32 DSGVO)', en: 'Protection (GDPR art. 32)', leicht: 'So schützen wir' },
  protectionText: {
    de: 'Antworten, Namen, Dateien und Nachrichten sind mit AES-256-GCM versiegelt, jeder Vorgang und jedes Konto mit eigenem Schlüssel. Die Datenbank trennt Behörden und Konten Zeile für Zeile. Jedes Öffnen eines Vorgangs steht im Protokoll und im Zugriffsverzeichnis der Person. Funktionen werden bei jeder Anfrage neu geprüft.',
    en: 'Answers, names, files and messages are sealed with AES-256-GCM, each case and each account under a key of its own. The database keeps authorities and accounts apart row by row. Every opening of a case stands in the audit trail and in the access log of the person. Functions are checked anew with every request.',
    leicht: 'Alle Daten sind verschlüsselt. Jedes Amt sieht nur seine Daten. Wir schreiben auf: Wer hat gelesen?',
  },
  plan: { de: 'Löschkonzept', en: 'Retention plan', leicht: 'Wann löschen wir was?' },
  what: { de: 'Gegenstand', en: 'What', leicht: 'Was ist es?' },
  within: { de: 'Aufbewahrung', en: 'Kept for', leicht: 'Wie lange?' },
  then: { de: 'Danach', en: 'Then', leicht: 'Und dann?' },
  delete: { de: 'Löschen', en: 'Deleted', leicht: 'Wir löschen' },
  'offer-to-archive': {
    de: 'Dem Archiv anbieten, dann löschen',
    en: 'Offered to the archive, then deleted',
    leicht: 'Erst das Archiv fragen',
  },
  beside: {
    de: 'Was das Programm sonst aufbewahrt',
    en: 'What the program keeps besides',
    leicht: 'Was wir noch aufheben',
  },
  unverified: {
    de: 'Noch nicht am amtlichen Text geprüft',
    en: 'Not checked against the official text yet',
    leicht: 'Das ist noch nicht geprüft',
  },
  none: { de: 'Keine Leistungen', en: 'No services', leicht: 'Keine Angebote' },
  noneText: {
    de: 'Diese Behörde bietet noch keine Leistung an.',
    en: 'This authority offers no service yet.',
    leicht: 'Ihr Amt bietet hier noch nichts an.',
  },
})
