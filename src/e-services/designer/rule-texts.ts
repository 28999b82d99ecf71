import { defineTexts, type Text } from '../../kernel/texts.ts'
import type { FormRule } from '../../foundation/forms/words.ts'
import type { Operator } from './domain/condition-lines.ts'

/** Conditions and rules. */
export const ruleTexts = defineTexts({
  lead: {
    de: 'Regeln sagen, welche Angaben zusammengehören. Was nur als Satz dasteht, können Sie hier zu Ende bringen.',
    en: 'Rules say which answers belong together. What is only a sentence so far can be completed here.',
    leicht: 'Regeln sagen: Welche Antworten passen zusammen?',
  },
  none: { de: 'Keine Regel', en: 'No rule', leicht: 'Es gibt noch keine Regel' },
  noneText: {
    de: 'Fügen Sie eine Regel hinzu, wenn Angaben voneinander abhängen.',
    en: 'Add a rule where answers depend on each other.',
    leicht: 'Brauchen Sie eine Regel? Dann machen Sie eine.',
  },
  add: { de: 'Regel hinzufügen', en: 'Add a rule', leicht: 'Eine Regel dazu' },
  complete: { de: 'Zu Ende bringen', en: 'Complete', leicht: 'Fertig machen' },
  change: { de: 'Ändern', en: 'Change', leicht: 'Etwas ändern' },
  original: { de: 'Satz aus dem Schema', en: 'Sentence of the schema', leicht: 'So steht es in dem Schema' },
  sure: { de: 'läuft', en: 'runs', leicht: 'geht' },
  warned: { de: 'läuft, bitte ansehen', en: 'runs, please look', leicht: 'geht, bitte prüfen' },
  open: { de: 'offen', en: 'open', leicht: 'geht noch nicht' },
  grade: { de: 'Stand', en: 'State', leicht: 'Geht die Regel?' },
  what: { de: 'Regel', en: 'Rule', leicht: 'Was sagt die Regel?' },
  id: { de: 'Kennung', en: 'Id', leicht: 'Name' },
  action: { de: 'Bearbeiten', en: 'Edit', leicht: 'Was Sie tun können' },
  effect: { de: 'Was die Regel tut', en: 'What the rule does', leicht: 'Was macht die Regel?' },
  target: { de: 'Wofür sie gilt', en: 'What it is for', leicht: 'Für welche Frage?' },
  whole: { de: 'Das ganze Formular', en: 'The whole form', leicht: 'Für alles' },
  message: { de: 'Was die Person dann liest', en: 'What the person then reads', leicht: 'Was liest man dann?' },
  messageEnglish: { de: 'Dasselbe auf Englisch', en: 'The same in English', leicht: 'Und auf Englisch?' },
  messageEasy: { de: 'Dasselbe in Leichter Sprache', en: 'The same in easy German', leicht: 'Und in leicht?' },
  condition: { de: 'Bedingung', en: 'Condition', leicht: 'Wann gilt die Regel?' },
  join: { de: 'Es müssen zutreffen', en: 'There must hold', leicht: 'Wie viele Zeilen müssen stimmen?' },
  all: { de: 'alle Zeilen', en: 'all lines', leicht: 'alle' },
  any: { de: 'mindestens eine Zeile', en: 'at least one line', leicht: 'eine reicht' },
  answer: { de: '{line}. Angabe', en: 'Answer {line}', leicht: 'Frage {line}' },
  operator: { de: '{line}. Vergleich', en: 'Comparison {line}', leicht: 'Was ist mit Frage {line}?' },
  value: { de: '{line}. Wert', en: 'Value {line}', leicht: 'Welcher Wert bei Frage {line}?' },
  valueHelp: {
    de: 'Bei einer Auswahl der Schlüssel, bei einem Tag etwa 2026-11-24.',
    en: 'For a choice its code, for a day such as 2026-11-24.',
    leicht: 'Zum Beispiel: a oder 5',
  },
  deep: {
    de: 'Diese Bedingung ist tiefer verschachtelt, als Zeilen es sagen können. Sie bleibt, solange Sie keine Zeile ausfüllen.',
    en: 'This condition is nested deeper than lines can say. It stays as long as you fill in no line.',
    leicht: 'Diese Regel ist schwierig. Sie bleibt so. Oder Sie schreiben sie neu.',
  },
  save: { de: 'Regel speichern', en: 'Save the rule', leicht: 'Die Regel speichern' },
  remove: { de: 'Regel entfernen', en: 'Remove the rule', leicht: 'Die Regel wegnehmen' },
  test: { de: 'Wann die Regel greift', en: 'When the rule takes effect', leicht: 'So wirkt die Regel' },
  testMany: {
    de: 'Es gibt zu viele Möglichkeiten, um sie alle zu zeigen.',
    en: 'There are too many possibilities to show them all.',
    leicht: 'Wir können nicht alles zeigen.',
  },
  testSome: {
    de: 'Die ersten {shown} von {all} Möglichkeiten.',
    en: 'The first {shown} of {all} possibilities.',
    leicht: 'Hier sehen Sie {shown} von {all}.',
  },
  given: { de: 'Bei diesen Angaben', en: 'With these answers', leicht: 'Wenn man so antwortet' },
  outcome: { de: 'Ergebnis', en: 'Result', leicht: 'Dann passiert das' },
  nothing: { de: 'nichts', en: 'nothing', leicht: 'gar nichts' },
  unanswered: { de: 'keine Angabe', en: 'no answer', leicht: 'leer' },
  and: { de: ' und ', en: ' and ', leicht: ', und ' },
  or: { de: ' oder ', en: ' or ', leicht: ', oder ' },
  not: { de: 'nicht: {what}', en: 'not: {what}', leicht: 'nicht so: {what}' },
  oneOf: { de: 'genau eines von: {what}', en: 'exactly one of: {what}', leicht: 'nur eins davon: {what}' },
  isDate: { de: '{what} ist ein Kalendertag', en: '{what} is a calendar day', leicht: '{what} ist ein Tag' },
  missing: {
    de: 'Füllen Sie mindestens eine Zeile ganz aus: Angabe, Vergleich und, wo nötig, Wert.',
    en: 'Fill in at least one whole line: answer, comparison and, where needed, value.',
    leicht: 'Füllen Sie eine Zeile ganz aus.',
  },
  messageNeeded: {
    de: 'Schreiben Sie, was die Person lesen soll.',
    en: 'Write what the person is to read.',
    leicht: 'Schreiben Sie einen Satz für die Person.',
  },
  chooseEffect: {
    de: 'Wählen Sie, was die Regel tut.',
    en: 'Choose what the rule does.',
    leicht: 'Bitte etwas auswählen.',
  },
})

export const EFFECT_TEXTS: Readonly<Record<FormRule['effect'], Text>> = {
  require: { de: 'Angabe ist Pflicht, wenn', en: 'Is required when', leicht: 'Muss man ausfüllen bei:' },
  forbid: { de: 'Wird nicht gefragt, wenn', en: 'Is not asked when', leicht: 'Fragen wir nicht bei:' },
  valid: { de: 'Passt nur, wenn', en: 'Is only right when', leicht: 'Stimmt nur bei:' },
}

/** What a rule does while its condition holds; for `valid` while it does not. */
export const OUTCOME_TEXTS: Readonly<Record<FormRule['effect'], Text>> = {
  require: { de: 'ist Pflicht', en: 'is required', leicht: 'muss man ausfüllen' },
  forbid: { de: 'wird nicht gefragt', en: 'is not asked', leicht: 'fragen wir nicht' },
  valid: { de: 'wird beanstandet', en: 'is objected to', leicht: 'stimmt nicht' },
}

export const OPERATOR_TEXTS: Readonly<Record<Operator, Text>> = {
  equal: { de: 'ist gleich', en: 'equals', leicht: 'ist genau' },
  'not-equal': { de: 'ist nicht gleich', en: 'does not equal', leicht: 'ist anders als' },
  less: { de: 'ist kleiner als', en: 'is less than', leicht: 'ist weniger als' },
  more: { de: 'ist größer als', en: 'is more than', leicht: 'ist mehr als' },
  filled: { de: 'ist ausgefüllt', en: 'is filled in', leicht: 'ist da' },
  empty: { de: 'ist leer', en: 'is empty', leicht: 'ist nicht da' },
  yes: { de: 'ist Ja', en: 'is yes', leicht: 'ist mit Ja beantwortet' },
  no: { de: 'ist Nein', en: 'is no', leicht: 'ist mit Nein beantwortet' },
}
