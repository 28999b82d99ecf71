import { defineTexts } from '../../kernel/texts.ts'

/** What the jobs of this room do. */
export const JOB_TITLES = defineTexts({
  follow: {
    de: 'Stand des Antrags im Servicekonto zeigen',
    en: 'Show the state of the application in the service account',
    leicht: 'Zeigen, wie weit der Antrag ist',
  },
  carryOut: {
    de: 'Schreiben erstellen und ins Postfach legen',
    en: 'Make a letter and put it into the mailbox',
    leicht: 'Einen Brief ins Post-Fach legen',
  },
})
