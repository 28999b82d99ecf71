import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const jobTitles = defineTexts({
  expire: { de: 'Abgelaufenen Entwurf löschen', en: 'Delete an expired draft', leicht: 'Einen alten Antrag löschen' },
  removeFiles: {
    de: 'Dateien eines Entwurfs löschen',
    en: 'Delete the files of a draft',
    leicht: 'Alte Dateien löschen',
  },
})
