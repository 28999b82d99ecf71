import { defineTexts } from '../kernel/texts.ts'

/** Entries of the main navigation. */
export const navigationTexts = defineTexts({
  start: { de: 'Start', en: 'Home', leicht: 'Start-Seite' },
  services: { de: 'Leistungen', en: 'Services', leicht: 'Was wir anbieten' },
  cases: { de: 'Meine Vorgänge', en: 'My cases', leicht: 'Meine Anträge' },
  mailbox: { de: 'Postfach', en: 'Mailbox', leicht: 'Mein Post-Fach' },
  worklist: { de: 'Arbeitsliste', en: 'Worklist', leicht: 'Meine Aufgaben' },
  identities: { de: 'Identität prüfen', en: 'Verify identities', leicht: 'Ausweise prüfen' },
  representations: {
    de: 'Vertretung eintragen',
    en: 'Enter representations',
    leicht: 'Vertretungen eintragen',
  },
  retention: { de: 'Aufbewahrung', en: 'Retention', leicht: 'Was wir löschen' },
  processing: { de: 'Datenschutz', en: 'Data protection', leicht: 'Daten schützen' },
  undelivered: { de: 'Nicht zugestellt', en: 'Not delivered', leicht: 'Was nicht ankam' },
  grants: { de: 'Lesefreigaben', en: 'Reading grants', leicht: 'Wer liest hier?' },
  staff: { de: 'Mitarbeitende', en: 'Staff', leicht: 'Wer arbeitet hier?' },
  designs: { de: 'Formulare', en: 'Forms', leicht: 'Formulare bauen' },
  permissions: { de: 'Rechte', en: 'Permissions', leicht: 'Wer darf was?' },
})
