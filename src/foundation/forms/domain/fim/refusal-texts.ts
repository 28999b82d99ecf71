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
    de: 'Diese Fassung von XDatenfelder wird noch nicht gelesen: {namespace}. Gelesen wird {expected}. Das FIM-Portal wandelt ältere Schemata in diese Fassung um.',
    en: 'This version of XDatenfelder is not read yet: {namespace}. Readable is {expected}. The FIM portal converts older schemas into this version.',
    leicht: 'Diese Datei hat eine andere Fassung. Wir können nur die Fassung 3.0.0 lesen.',
  },
  'fim/not-a-schema': {
    status: 422,
    de: 'Die Datei ist kein Datenschema von XDatenfelder. Ihr erstes Element heißt {root}.',
    en: 'The file is not a data schema of XDatenfelder. Its first element is {root}.',
    leicht: 'Diese Datei ist kein Formular von FIM.',
  },
  'fim/missing-id': {
    status: 422,
    de: 'Dem Element {element} fehlt die Kennung (Zeile {line}).',
    en: 'The element {element} has no id (line {line}).',
    leicht: 'In Zeile {line} fehlt eine Nummer.',
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
