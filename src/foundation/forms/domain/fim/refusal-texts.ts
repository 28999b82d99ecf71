import type { RefusalTexts } from '../../../../platform/http/words.ts'
import type { FimRefusal, FimTextsRefusal } from './fim-words.ts'

/** What a person is told when a schema or service text can't be read. Braces are filled from the refusal. */
export const FIM_REFUSAL_TEXTS: RefusalTexts<FimRefusal['code'] | FimTextsRefusal['code']> = {
  'fim/broken-xml': {
    status: 422,
    de: 'Die Datei ist kein fehlerfreies XML. Zeile {line}, Spalte {column}: {message}',
    en: 'The file is not well-formed XML. Line {line}, column {column}: {message}',
    leicht: 'Die Datei ist kaputt. Der Fehler steht in Zeile {line}.',
  },
  'fim/unknown-encoding': {
    status: 422,
    de: 'Die Datei ist in der Zeichenkodierung {encoding} geschrieben. Gelesen werden UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 und Windows-1252.',
    en: 'The file is written in the encoding {encoding}. Readable are UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 and Windows-1252.',
    leicht: 'Wir können diese Datei nicht lesen. Ihre Schrift ist falsch.',
  },
  'fim/wrong-encoding': {
    status: 422,
    de: 'In Zeile {line} stehen Zeichen, die nicht zur Zeichenkodierung {encoding} passen. Bitte speichern Sie die Datei in UTF-8.',
    en: 'Line {line} has bytes that are not {encoding}. Expected: the encoding that the file names, best UTF-8.',
    leicht: 'In Zeile {line} stehen falsche Zeichen.',
  },
  'fim/doctype': {
    status: 422,
    de: 'Die Datei enthält einen Dokumenttyp (DOCTYPE). Er wird aus Sicherheitsgründen nicht gelesen.',
    en: 'The file contains a document type (DOCTYPE). For security reasons it is not read.',
    leicht: 'In der Datei steht DOCTYPE. Das ist nicht erlaubt.',
  },
  'fim/too-large': {
    status: 413,
    de: 'Die Datei ist zu groß. Erlaubt sind höchstens {limit} ({of}).',
    en: 'The file is too large. At most {limit} are allowed ({of}).',
    leicht: 'Die Datei ist zu groß.',
  },
  'fim/too-deep': {
    status: 422,
    de: 'Die Elemente der Datei sind zu tief verschachtelt. Erlaubt sind höchstens {limit} Ebenen (Zeile {line}).',
    en: 'The elements of the file are nested too deeply. At most {limit} levels are allowed (line {line}).',
    leicht: 'Die Datei hat zu viele Ebenen.',
  },
  'fim/unknown-version': {
    status: 422,
    de: 'Diese Fassung von XDatenfelder wird nicht gelesen: {namespace}. Gelesen wird {expected}.',
    en: 'This version of XDatenfelder is not read: {namespace}. Readable is {expected}.',
    leicht: 'Diese Datei hat eine andere Fassung. Wir lesen nur 2.0 und 3.0.0.',
  },
  'fim/not-a-schema': {
    status: 422,
    de: 'Die Datei ist kein Datenschema von XDatenfelder. Ihr erstes Element heißt {root}.',
    en: 'The file is not a data schema of XDatenfelder. Its first element is {root}.',
    leicht: 'Diese Datei ist kein Formular von FIM.',
  },
  'fim/not-a-code-list': {
    status: 422,
    de: 'Die Datei ist keine Codeliste im Format Genericode 1.0. Ihr erstes Element heißt {root}.',
    en: 'The file is not a code list in genericode 1.0. Its first element is {root}.',
    leicht: 'Diese Datei ist keine Code-Liste.',
  },
  'fim/missing-id': {
    status: 422,
    de: 'Dem Element {element} fehlt die Kennung (Zeile {line}).',
    en: 'The element {element} has no id (line {line}).',
    leicht: 'In Zeile {line} fehlt eine Nummer.',
  },
  'fim/contradicting-id': {
    status: 422,
    de: 'Das Element {element} in Zeile {line} hat dieselbe Kennung {id} und Version {version} wie das in Zeile {first}, ist aber anders. Erwartet wird eine eigene Kennung oder Version.',
    en: 'The element {element} on line {line} has the same id {id} and version {version} as the one on line {first}, but is another one. Expected: an id or version of its own.',
    leicht: 'Die Nummer {id} steht für zwei Dinge. Das geht nicht.',
  },
  'fim/duplicate-id': {
    status: 422,
    de: 'Das Element {element} hat mehr als eine Kennung, darunter {id} (Zeile {line}).',
    en: 'The element {element} has more than one id, among them {id} (line {line}).',
    leicht: 'In Zeile {line} steht eine Nummer zu viel.',
  },
  'fim/wrong-id': {
    status: 422,
    de: 'Die Kennung {id} des Elements {element} ist keine Kennung von FIM (Zeile {line}).',
    en: 'The id {id} of the element {element} is not an id of FIM (line {line}).',
    leicht: 'In Zeile {line} steht eine falsche Nummer.',
  },
  'fim/missing-element': {
    status: 422,
    de: 'Im Element {inside} fehlt {element} (Zeile {line}).',
    en: 'In the element {inside} there is no {element} (line {line}).',
    leicht: 'In Zeile {line} fehlt etwas: {element}.',
  },
  'fim/wrong-value': {
    status: 422,
    de: 'Der Wert „{value}“ von {element} ist nicht erlaubt (Zeile {line}). Erwartet wird: {expected}.',
    en: 'The value “{value}” of {element} is not allowed (line {line}). Expected: {expected}.',
    leicht: 'In Zeile {line} steht ein falscher Wert: {value}.',
  },
  'fim/wrong-texts': {
    status: 422,
    de: 'Die Texte der Leistung sind nicht lesbar. Bei „{path}“ wird erwartet: {expected}.',
    en: 'The texts of the service can’t be read. At “{path}” this is expected: {expected}.',
    leicht: 'Wir können diese Texte nicht lesen. Der Fehler steht bei {path}.',
  },
}
