import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const jobTitles = defineTexts({
  help: {
    de: 'Nachricht über Hilfe bei einem Entwurf',
    en: 'Message about help with a draft',
    leicht: 'Nachricht: Jemand hilft',
  },
  expire: {
    de: 'Entwurf nach Ankündigung löschen',
    en: 'Delete a draft after notice',
    leicht: 'Einen alten Antrag ankündigen und löschen',
  },
  removeFiles: {
    de: 'Dateien eines Entwurfs löschen',
    en: 'Delete the files of a draft',
    leicht: 'Alte Dateien löschen',
  },
  clearFile: {
    de: 'Datei ohne Entwurf löschen',
    en: 'Delete a file without a draft',
    leicht: 'Eine übrige Datei löschen',
  },
  clearUpload: {
    de: 'Unfertiges Hochladen beenden',
    en: 'End an unfinished upload',
    leicht: 'Ein altes Hoch-Laden beenden',
  },
  scan: {
    de: 'Datei eines Entwurfs auf Schadsoftware prüfen',
    en: 'Check a file of a draft for malware',
    leicht: 'Eine Datei auf Viren prüfen',
  },
})
