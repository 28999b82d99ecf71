import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const JOB_TITLES = defineTexts({
  export: {
    de: 'Datenexport einer Person erstellen oder entfernen',
    en: 'Make or remove the data export of a person',
    leicht: 'Ein Daten-Paket machen oder löschen',
  },
  access: {
    de: 'Lesezugriffe in die Protokolle der Betroffenen schreiben',
    en: 'Write readings into the access logs of those concerned',
    leicht: 'Aufschreiben: Diese Person hat Ihre Daten gelesen',
  },
})
