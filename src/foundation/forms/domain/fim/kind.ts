import type { FieldKind } from '../../form-words.ts'

/** Data types of XDatenfelder 3 (code list datentyp 2.0), as kinds of ours. */
const KIND_OF_TYPE: ReadonlyMap<string, FieldKind> = new Map([
  ['text', 'text'],
  ['text_latin', 'text'],
  ['date', 'date'],
  ['time', 'time'],
  ['datetime', 'datetime'],
  ['bool', 'yes-no'],
  ['num', 'number'],
  ['num_int', 'integer'],
  ['num_currency', 'money'],
  ['file', 'file'],
] as const)

/** Kinds of field of XDatenfelder 3 (code list feldart 2.0). */
export const XDF_FIELD_ARTS: readonly string[] = ['input', 'select', 'label', 'hidden', 'locked']

/** The kind for a data type; undefined for one that we don't know or can't ask for (`obj`). */
export const kindOfType = (type: string): FieldKind | undefined => KIND_OF_TYPE.get(type)

/** Texts that ask for more than a line, by what they are called. */
const PROSE =
  /begründung|beschreib|erläuterung|bemerkung|stellungnahme|schilderung|sachverhalt|sonstige[ns]? (?:angabe|hinweis)|grund\b|zweck\b|gefahr|verantwortungsbereich/iu
const LINE = /name\b|bezeichnung|anschrift|straße|adresse|ort\b|nummer/iu
const TELEPHONE: ReadonlySet<string> = new Set([
  'telefon',
  'telefonnummer',
  'telefax',
  'telefaxnummer',
  'mobiltelefon',
  'mobiltelefonnummer',
  'mobilfunknummer',
])
/** More characters than a line of a form shows. */
const LONG_CHARACTERS = 250

export interface TextTraits {
  readonly name: string
  readonly pattern: string | undefined
  readonly maxLength: number | undefined
}

/**
 * The kind of a text. E-mail addresses and postcodes are known by a pattern that can mean nothing else, telephone
 * numbers and IBANs by a name that is only that; a long text by its limit, or by its name where it has no limit.
 */
export function kindOfText({ name, pattern, maxLength }: TextTraits): FieldKind {
  if (pattern !== undefined && /@/u.test(pattern)) return 'email'
  if (pattern !== undefined && /postleitzahl|^plz$/iu.test(name) && maxLength === 5) return 'postcode'
  if (pattern === undefined && TELEPHONE.has(name.toLowerCase())) return 'phone'
  if (/^iban$/iu.test(name)) return 'iban'
  if (maxLength === undefined) return PROSE.test(name) ? 'longtext' : 'text'
  return maxLength > LONG_CHARACTERS && !LINE.test(name) ? 'longtext' : 'text'
}
