import type { Reach } from '../../kernel/actor.ts'
import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { MatrixRole } from '../../foundation/security/words.ts'

export const permissionTexts = defineTexts({
  title: { de: 'Rechte und Funktionen', en: 'Permissions and functions', leicht: 'Wer darf was?' },
  lead: {
    de: 'Wer in Ihrer Behörde welche Funktion hat, und was jede Rolle im Programm darf. Eine Funktion gilt nur in der Behörde, die sie gegeben hat. Wird sie genommen, gilt das ab dem nächsten Klick.',
    en: 'Who holds which function in your authority, and what each role may do in the program. A function holds only in the authority that gave it. Once taken away, it is gone with the next click.',
    leicht: 'Hier sehen Sie die Rechte im Amt. Die Rechte gelten nur in Ihrem Amt.',
  },
  staff: { de: 'Wer welche Funktion hat', en: 'Who holds which function', leicht: 'Wer arbeitet hier?' },
  noStaff: { de: 'Noch niemand', en: 'Nobody yet', leicht: 'Hier ist noch niemand' },
  noStaffText: {
    de: 'In dieser Behörde hat noch niemand eine Funktion.',
    en: 'Nobody holds a function in this authority yet.',
    leicht: 'In diesem Amt arbeitet noch niemand.',
  },
  name: { de: 'Name', en: 'Name', leicht: 'Wie heißt die Person?' },
  function: { de: 'Funktion', en: 'Function', leicht: 'Aufgabe' },
  since: { de: 'Seit', en: 'Since', leicht: 'Seit wann?' },
  matrix: { de: 'Was jede Rolle darf', en: 'What each role may do', leicht: 'Was darf jede Person?' },
  matrixText: {
    de: 'In jedem Feld steht, wessen Daten die Rolle mit dieser Handlung erreicht. Ein Strich heißt: Diese Handlung ist der Rolle verschlossen.',
    en: 'Each cell says whose data the role reaches by this action. A dash means: this action is closed to the role.',
    leicht: 'Ein Strich heißt: Das darf die Person nicht.',
  },
  action: { de: 'Handlung', en: 'Action', leicht: 'Was tut die Person?' },
  none: { de: 'nicht erlaubt', en: 'not allowed', leicht: 'verboten' },
})

/** The columns of the matrix. */
export const MATRIX_ROLE_TEXTS: Readonly<Record<MatrixRole, Text>> = defineTexts({
  visitor: { de: 'Ohne Anmeldung', en: 'Visitor', leicht: 'Nicht angemeldet' },
  person: { de: 'Angemeldete Person', en: 'Person', leicht: 'Mit Konto' },
  reader: { de: 'Mit Lesefreigabe', en: 'Reader by grant', leicht: 'Darf lesen' },
  clerk: { de: 'Sachbearbeitung', en: 'Case worker', leicht: 'Person im Amt' },
  head: { de: 'Leitung', en: 'Head of office', leicht: 'Leitung im Amt' },
  administrator: { de: 'Verwaltung des Systems', en: 'Administrator', leicht: 'Technik im Amt' },
})

/** What a cell of the matrix says: whose data the action reaches. */
export const REACH_TEXTS: Readonly<Record<Reach, Text>> = defineTexts({
  public: { de: 'Öffentliches', en: 'Public things', leicht: 'Das dürfen alle sehen' },
  'own-account': { de: 'das eigene Konto', en: 'the own account', leicht: 'eigenes Konto' },
  'own-case': { de: 'eigene Vorgänge', en: 'own cases', leicht: 'eigene Anträge' },
  'own-authority': { de: 'die eigene Behörde', en: 'the own authority', leicht: 'eigenes Amt' },
  granted: {
    de: 'was eine Lesefreigabe nennt, in jeder Behörde',
    en: 'what a reading grant names, in any authority',
    leicht: 'nur mit Erlaubnis',
  },
  invented: { de: 'Erfundenes (Vorführung)', en: 'Invented data (demonstration)', leicht: 'nur zum Zeigen' },
})
