import type { Text } from '../../kernel/texts.ts'
import type { AnswerProblem } from './form-words.ts'

export { answerWords } from './answer-words.ts'

/** Words of the pages of a form. */
export const formTexts = {
  next: { de: 'Weiter', en: 'Continue', leicht: 'Zur nächsten Seite' },
  back: { de: 'Zurück', en: 'Back', leicht: 'Eine Seite zurück' },
  save: {
    de: 'Speichern und später weitermachen',
    en: 'Save and continue later',
    leicht: 'Speichern und Pause machen',
  },
  add: {
    de: '{label} hinzufügen',
    en: 'Add: {label}',
    leicht: 'Noch mehr: {label}',
  },
  remove: { de: 'Eintrag entfernen', en: 'Remove entry', leicht: 'Diesen Eintrag löschen' },
  oneOf: {
    de: 'Bitte füllen Sie genau eine der folgenden Möglichkeiten aus.',
    en: 'Please fill in exactly one of the following options.',
    leicht: 'Füllen Sie nur einen Teil aus. Lassen Sie die anderen Teile leer.',
  },
  pickAny: {
    de: 'Sie können mehrere Antworten ankreuzen.',
    en: 'You can tick several answers.',
    leicht: 'Sie können viele Antworten ankreuzen.',
  },
  fileList: {
    de: 'Sie können mehrere Dateien auswählen.',
    en: 'You can choose several files.',
    leicht: 'Sie können viele Dateien auswählen.',
  },
  none: { de: 'Keine Angabe', en: 'No answer', leicht: 'Dazu sage ich nichts' },
  timeOfDay: { de: 'Uhrzeit', en: 'Time', leicht: 'Die Uhr-Zeit' },
  codeList: {
    de: 'Bitte geben Sie den Wert als Text ein.',
    en: 'Please enter the value as text.',
    leicht: 'Bitte schreiben Sie die Antwort auf.',
  },
  optionalGroup: {
    de: 'Diesen Abschnitt können Sie leer lassen.',
    en: 'You can leave this section empty.',
    leicht: 'Diesen Teil können Sie leer lassen.',
  },
  law: { de: 'Warum wir das fragen', en: 'Why we ask this', leicht: 'Darum fragen wir' },
  lawText: {
    de: 'Rechtsgrundlage: {law}',
    en: 'Legal basis: {law}',
    leicht: 'Das steht im Gesetz: {law}',
  },
  appeared: {
    de: 'Weitere Fragen',
    en: 'More questions',
    leicht: 'Neue Fragen',
  },
  appearedText: {
    de: 'Aus Ihren Antworten ergeben sich weitere Fragen auf dieser Seite. Bitte beantworten Sie auch diese.',
    en: 'Your answers have led to more questions on this page. Please answer these as well.',
    leicht: 'Auf dieser Seite gibt es neue Fragen. Bitte beantworten Sie auch diese Fragen.',
  },
} satisfies Record<string, Text>

/** What to do about a problem. `{label}` is the question, `{expected}` the limit in words. */
export const problemTexts = {
  missing: {
    de: 'Bitte füllen Sie „{label}“ aus.',
    en: 'Please fill in “{label}”.',
    leicht: 'Bitte füllen Sie aus: „{label}“.',
  },
  rule: {
    de: 'Diese Angaben passen noch nicht zusammen. {expected}',
    en: 'These answers do not go together yet. In German: {expected}',
    leicht: 'Diese Antworten passen nicht zusammen. Die Regel heißt: {expected}',
  },
  'too-many': {
    de: 'Bei „{label}“ sind höchstens {expected} Einträge möglich. Bitte entfernen Sie die übrigen.',
    en: 'There can be at most {expected} entries for “{label}”. Please remove the others.',
    leicht: 'Es sind zu viele Einträge bei „{label}“. Mehr als {expected} gehen nicht.',
  },
  'too-few': {
    de: 'Bei „{label}“ sind mindestens {expected} Einträge nötig. Bitte ergänzen Sie die fehlenden.',
    en: 'At least {expected} entries are needed for “{label}”. Please add the missing ones.',
    leicht: 'Es fehlen Einträge bei „{label}“. Wir brauchen mindestens {expected}.',
  },
  'one-of': {
    de: 'Bitte füllen Sie bei „{label}“ genau eine der Möglichkeiten aus.',
    en: 'Please fill in exactly one of the options for “{label}”.',
    leicht: 'Bitte füllen Sie nur einen Teil aus bei „{label}“.',
  },
  'not-a-number': {
    de: 'Bitte geben Sie bei „{label}“ eine Zahl ein, zum Beispiel 12,5.',
    en: 'Please enter a number for “{label}”, for example 12,5 with a decimal comma.',
    leicht: 'Bitte schreiben Sie eine Zahl bei „{label}“.',
  },
  'not-whole': {
    de: 'Bitte geben Sie bei „{label}“ eine ganze Zahl ohne Komma ein.',
    en: 'Please enter a whole number for “{label}”, without decimals.',
    leicht: 'Bitte schreiben Sie eine Zahl ohne Komma bei „{label}“.',
  },
  'not-a-date': {
    de: 'Bitte geben Sie bei „{label}“ ein gültiges Datum mit Tag, Monat und vierstelligem Jahr ein.',
    en: 'Please enter a real date with day, month and a year of four digits for “{label}”.',
    leicht: 'Das Datum stimmt nicht bei „{label}“. Schreiben Sie Tag, Monat und Jahr.',
  },
  'not-a-time': {
    de: 'Bitte geben Sie bei „{label}“ eine Uhrzeit wie 14:30 ein.',
    en: 'Please enter a time such as 14:30 for “{label}”.',
    leicht: 'Bitte schreiben Sie die Uhrzeit so: 14:30. Das gilt für „{label}“.',
  },
  'not-a-choice': {
    de: 'Bitte wählen Sie bei „{label}“ eine der angebotenen Antworten.',
    en: 'Please choose one of the given answers for “{label}”.',
    leicht: 'Bitte wählen Sie eine Antwort aus bei „{label}“.',
  },
  'not-yes-no': {
    de: 'Bitte wählen Sie bei „{label}“ Ja oder Nein.',
    en: 'Please choose yes or no for “{label}”.',
    leicht: 'Bitte wählen Sie Ja oder Nein bei „{label}“.',
  },
  'too-short': {
    de: 'Bitte geben Sie bei „{label}“ mindestens {expected} Zeichen ein.',
    en: 'Please enter at least {expected} characters for “{label}”.',
    leicht: 'Der Text ist zu kurz bei „{label}“. Wir brauchen mindestens {expected} Zeichen.',
  },
  'too-long': {
    de: 'Bitte kürzen Sie „{label}“ auf höchstens {expected} Zeichen.',
    en: 'Please shorten “{label}” to at most {expected} characters.',
    leicht: 'Der Text ist zu lang bei „{label}“. Es passen nur {expected} Zeichen.',
  },
  'too-small': {
    de: 'Bitte geben Sie bei „{label}“ mindestens {expected} ein.',
    en: 'Please enter {expected} or more for “{label}”.',
    leicht: 'Das ist zu wenig bei „{label}“. Es müssen mindestens {expected} sein.',
  },
  'too-large': {
    de: 'Bitte geben Sie bei „{label}“ höchstens {expected} ein.',
    en: 'Please enter {expected} or less for “{label}”.',
    leicht: 'Das ist zu viel bei „{label}“. Mehr als {expected} geht nicht.',
  },
  'wrong-form': {
    de: 'Bitte prüfen Sie „{label}“: Die Eingabe hat nicht die erwartete Form.',
    en: 'Please check “{label}”: the answer does not have the expected form.',
    leicht: 'Bitte prüfen Sie Ihre Antwort bei „{label}“. Da stimmt etwas nicht.',
  },
  'file-too-large': {
    de: 'Die Datei bei „{label}“ ist zu groß. Bitte wählen Sie eine Datei mit höchstens {expected}.',
    en: 'The file for “{label}” is too large. Please choose a file of at most {expected}.',
    leicht: 'Die Datei ist zu groß bei „{label}“. Sie darf nur {expected} groß sein.',
  },
  'file-wrong-kind': {
    de: 'Die Datei bei „{label}“ können wir nicht lesen. Bitte wählen Sie eine Datei dieser Art: {expected}.',
    en: 'We cannot read the file for “{label}”. Please choose a file of this kind: {expected}.',
    leicht: 'Diese Datei geht nicht bei „{label}“. Diese Dateien gehen: {expected}.',
  },
  'file-flawed': {
    de: 'Die Datei bei „{label}“ wurde nicht angenommen. Bitte wählen Sie eine andere Datei.',
    en: 'The file for “{label}” was not taken. Please choose another file.',
    leicht: 'Diese Datei geht nicht bei „{label}“. Bitte wählen Sie eine andere Datei.',
  },
  unknown: {
    de: 'Eine Angabe gehört nicht zu diesem Formular ({label}). Bitte laden Sie die Seite neu.',
    en: 'One answer does not belong to this form ({label}). Please reload the page.',
    leicht: 'Eine Angabe passt nicht zum Formular: {label}. Bitte öffnen Sie die Seite neu.',
  },
} satisfies Record<AnswerProblem['code'], Text>

/** What is to be done where nothing was typed, because nothing is typed there. */
export const missingTexts = {
  choice: {
    de: 'Bitte wählen Sie bei „{label}“ etwas aus.',
    en: 'Please choose an answer for “{label}”.',
    leicht: 'Bitte wählen Sie etwas aus bei „{label}“.',
  },
  file: {
    de: 'Bitte laden Sie bei „{label}“ eine Datei hoch.',
    en: 'Please upload a file for “{label}”.',
    leicht: 'Bitte laden Sie eine Datei hoch bei „{label}“.',
  },
  date: {
    de: 'Bitte geben Sie bei „{label}“ ein Datum ein.',
    en: 'Please enter a date for “{label}”.',
    leicht: 'Bitte schreiben Sie das Datum bei „{label}“.',
  },
} satisfies Record<string, Text>

/** What the form of an answer should be, by `expected` of `wrong-form`. */
export const wrongFormTexts = {
  email: {
    de: 'Bitte geben Sie bei „{label}“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Please enter a full e-mail address for “{label}”, such as name@example.com.',
    leicht: 'Bitte schreiben Sie Ihre ganze E-Mail-Adresse bei „{label}“.',
  },
  phone: {
    de: 'Bitte geben Sie bei „{label}“ eine Telefonnummer mit Vorwahl ein, zum Beispiel 0611 123456.',
    en: 'Please enter a telephone number with area code for “{label}”, such as 0611 123456.',
    leicht: 'Bitte schreiben Sie Ihre Telefon-Nummer mit Vorwahl bei „{label}“.',
  },
  postcode: {
    de: 'Bitte geben Sie bei „{label}“ eine Postleitzahl mit fünf Ziffern ein.',
    en: 'Please enter a postcode of five digits for “{label}”.',
    leicht: 'Bitte schreiben Sie die Post-Leit-Zahl bei „{label}“. Sie hat 5 Ziffern.',
  },
  iban: {
    de: 'Bitte prüfen Sie die IBAN bei „{label}“: Mindestens ein Zeichen stimmt nicht.',
    en: 'Please check the IBAN for “{label}”: at least one character is wrong.',
    leicht: 'Die IBAN stimmt nicht bei „{label}“. Bitte prüfen Sie jede Ziffer.',
  },
  plate: {
    de: 'Bitte geben Sie bei „{label}“ das Kennzeichen so ein: WI-AB 123.',
    en: 'Please enter the number plate for “{label}” like this: WI-AB 123.',
    leicht: 'Bitte schreiben Sie das Kenn-Zeichen so: WI-AB 123. Das gilt für „{label}“.',
  },
  money: {
    de: 'Bitte geben Sie bei „{label}“ einen Betrag mit höchstens zwei Stellen nach dem Komma ein, zum Beispiel 12,50.',
    en: 'Please enter an amount with at most two decimals for “{label}”, such as 12,50 with a decimal comma.',
    leicht: 'Bitte schreiben Sie den Betrag so: 12,50. Das gilt für „{label}“.',
  },
} satisfies Record<string, Text>
