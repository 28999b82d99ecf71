import { defineTexts } from '../../kernel/texts.ts'

/** Words of the pages on which somebody tries a form. */
export const trialTexts = defineTexts({
  crumb: { de: 'Formular ausprobieren', en: 'Try a form', leicht: 'Ein Formular testen' },
  nothing: {
    de: 'Hier probieren Sie ein Formular aus. Nichts davon wird gesendet, und mit dem Programm enden auch die Antworten.',
    en: 'Here you try out a form. Nothing is sent, and the answers end with the program.',
    leicht: 'Hier testen Sie ein Formular. Wir senden nichts. Am Ende sind die Antworten weg.',
  },
  summary: { de: 'Ihre Angaben', en: 'Your answers', leicht: 'Ihre Antworten' },
  good: {
    de: 'Alle Angaben passen. So könnte das Formular gesendet werden.',
    en: 'All answers fit. The form could be sent like this.',
    leicht: 'Alle Antworten passen. Das Formular ist fertig.',
  },
  notYet: {
    de: 'Es fehlt noch etwas',
    en: 'Something is still missing',
    leicht: 'Es fehlt noch etwas in dem Formular',
  },
  json: { de: 'Antworten als JSON', en: 'Answers as JSON', leicht: 'Die Antworten als JSON-Datei' },
  again: { de: 'Von vorn beginnen', en: 'Start again', leicht: 'Noch einmal anfangen' },
  empty: {
    de: 'Noch nichts ist beantwortet.',
    en: 'Nothing has been answered yet.',
    leicht: 'Es gibt noch keine Antwort.',
  },
})
