import { defineTexts } from '../../kernel/texts.ts'

/** Trying a design. */
export const tryTexts = defineTexts({
  title: { de: 'Ausprobieren', en: 'Try it', leicht: 'Das Formular testen' },
  lead: {
    de: 'Testpersonen sind erfunden. Tragen Sie hier nie Angaben echter Menschen ein.',
    en: 'Test people are invented. Never enter data of real people here.',
    leicht: 'Test-Personen gibt es nicht wirklich. Schreiben Sie nichts über echte Menschen.',
  },
  add: { de: 'Testperson anlegen', en: 'Add a test person', leicht: 'Eine Test-Person dazu' },
  name: { de: 'Name der Testperson', en: 'Name of the test person', leicht: 'Wie heißt die Test-Person?' },
  nameHelp: {
    de: 'Sagen Sie, was sie ausprobiert, etwa „Halterin mit zwei Hunden“.',
    en: 'Say what it tries, such as “keeper with two dogs”.',
    leicht: 'Zum Beispiel: Frau mit zwei Hunden',
  },
  none: { de: 'Noch keine Testperson', en: 'No test person yet', leicht: 'Es gibt noch keine Test-Person' },
  noneText: {
    de: 'Legen Sie eine an, dann füllen Sie das Formular mit ihr aus.',
    en: 'Add one, then fill in the form as this person.',
    leicht: 'Machen Sie eine Test-Person. Dann füllen Sie das Formular aus.',
  },
  complete: { de: 'vollständig', en: 'complete', leicht: 'ganz fertig' },
  left: { de: 'offen: {count}', en: 'left: {count}', leicht: 'Das fehlt noch: {count}' },
  state: { de: 'Stand', en: 'State', leicht: 'Wie weit ist sie?' },
  asked: { de: 'Gefragte Seiten', en: 'Pages asked', leicht: 'Wie viele Seiten?' },
  nothing: {
    de: 'Sie probieren einen Entwurf aus. Nichts davon wird gesendet.',
    en: 'You are trying a design. Nothing of it is sent.',
    leicht: 'Sie testen nur. Wir senden nichts.',
  },
  good: {
    de: 'Alle Angaben passen. So könnte das Formular gesendet werden.',
    en: 'All answers fit. The form could be sent like this.',
    leicht: 'Alle Antworten passen. Das Formular ist fertig.',
  },
  notYet: { de: 'Es fehlt noch etwas', en: 'Something is still missing', leicht: 'Hier fehlt noch etwas' },
})
