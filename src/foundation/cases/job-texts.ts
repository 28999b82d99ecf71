import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const JOB_TITLES = defineTexts({
  follow: {
    de: 'Stand des Antrags im Servicekonto zeigen',
    en: 'Show the state of the application in the service account',
    leicht: 'Den Stand vom Antrag zeigen',
  },
  carryOut: {
    de: 'Schreiben erstellen und ins Postfach legen',
    en: 'Make a letter and put it into the mailbox',
    leicht: 'Einen Brief ins Post-Fach legen',
  },
  message: {
    de: 'Nachricht an das Postfach weitergeben',
    en: 'Hand a message on to the mailbox',
    leicht: 'Eine Nachricht ins Post-Fach legen',
  },
  retention: {
    de: 'Personen über die Löschung informieren und fällige Vorgänge löschen',
    en: 'Tell people about the deletion, and delete cases that are due',
    leicht: 'Bescheid sagen und alte Anträge löschen',
  },
  forget: {
    de: 'Dateien eines gelöschten Vorgangs entfernen',
    en: 'Remove the files of a deleted case',
    leicht: 'Dateien von einem gelöschten Antrag löschen',
  },
  grant: {
    de: 'Über eine Lesefreigabe oder einen Notfallzugriff informieren',
    en: 'Tell of a reading grant or an emergency access',
    leicht: 'Eine Nachricht über das Lesen senden',
  },
  partyLeft: {
    de: 'Vermerken, dass ein Servicekonto geschlossen ist',
    en: 'Note that a service account is closed',
    leicht: 'Ein Konto ist zu: Das merken wir uns',
  },
  scan: {
    de: 'Datei eines Vorgangs auf Schadsoftware prüfen',
    en: 'Check a file of a case for malware',
    leicht: 'Eine Datei auf Viren prüfen',
  },
})
