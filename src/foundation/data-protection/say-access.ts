import { type Instant, showInstant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Language, say, type Text } from '../../kernel/texts.ts'
import { accessTexts, PURPOSE_TEXTS, READER_TEXTS } from './access-texts.ts'
import type { Access } from './person-words.ts'

/** A line of the access log in plain words. */
export interface SaidAccess {
  readonly id: Id
  readonly at: Instant
  readonly when: string
  readonly sentence: string
  readonly authority: string
  readonly reader: string
  /** File number and service, where the person still has the case in the own list. */
  readonly about: string
  readonly purpose: string
  readonly law: string
}

/** What the words of a line are made of. */
export interface AccessWords {
  readonly language: Language
  /** Readings of all rooms as sentences. */
  readonly readings: Readonly<Record<string, Text>>
  readonly authorities: ReadonlyMap<Id, string>
  readonly names: ReadonlyMap<Id, string>
}

const textIn = (texts: Readonly<Record<string, Text>>, code: string): Text | undefined =>
  Object.hasOwn(texts, code) ? texts[code] : undefined

/** Says a line of the access log in a language; a code that nobody knows any more is said in general words. */
export const sayAccess = (line: Access, { language, readings, authorities, names }: AccessWords): SaidAccess => {
  const authority = authorities.get(line.authority) ?? say(accessTexts.gone, language)
  const reader = say(textIn(READER_TEXTS, line.reader) ?? READER_TEXTS.other, language)
  const purpose = textIn(PURPOSE_TEXTS, line.purpose)
  return {
    id: line.id,
    at: line.at,
    when: showInstant(line.at, language),
    sentence: say(textIn(readings, line.act) ?? accessTexts.read, language, { who: `${reader} (${authority})` }),
    authority,
    reader,
    about: names.get(line.row) ?? '',
    purpose: purpose ? say(purpose, language) : line.purpose,
    law: line.law,
  }
}

/** Titles of the log as a table, in the order of `accessCells`. */
export const accessTitles = (language: Language): readonly string[] =>
  (['at', 'authority', 'reader', 'what', 'about', 'purpose', 'law'] as const).map((key) =>
    say(accessTexts[key], language),
  )

/** A line as cells; the moment in ISO 8601, so that it can be sorted. */
export const accessCells = (said: SaidAccess): readonly string[] => [
  said.at,
  said.authority,
  said.reader,
  said.sentence,
  said.about,
  said.purpose,
  said.law,
]
