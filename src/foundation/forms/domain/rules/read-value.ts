import {
  attempt,
  type Cursor,
  doubt,
  either,
  namesAmong,
  peek,
  skip,
  take,
  takeClosing,
  takeMark,
  takeName,
  takePhrase,
} from './cursor.ts'
import { likeness, squeeze } from './letters.ts'
import { readReference } from './read-reference.ts'
import type { ElementCode, PlacedElement } from './rule-words.ts'
import { ARTICLES, NO, TODAY, YES } from './rule-vocabulary.ts'
import type { Value } from './syntax.ts'

const VALUE_WORDS: ReadonlySet<string> = new Set([
  'auswahl',
  'wert',
  'werte',
  'code',
  'codewert',
  'option',
  'auspraegung',
  'antwort',
  'eintrag',
  'schluessel',
])

const numberOf = (code: string): number | null => (/^\d+$/.test(code) ? Number(code) : null)

/** The code of a list that is written here: exactly, or as the only one with the same number (`03` for `003`). */
const codeLike = (codes: readonly ElementCode[], said: string): ElementCode | null => {
  const exact = codes.find(({ code }) => code === said)
  if (exact) return exact
  const number = numberOf(said)
  const same = number === null ? [] : codes.filter(({ code }) => numberOf(code) === number)
  return same.length === 1 ? (same[0] ?? null) : null
}

const codeNamed = (codes: readonly ElementCode[], said: string): ElementCode | null => {
  const named = codes.filter(({ name }) => squeeze(name) === squeeze(said))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Whether a name beside a code is meant for it: no other value of the list is called more like it. */
const checkCodeName = (cursor: Cursor, chosen: ElementCode, said: string): void => {
  const codes = cursor.subject?.element.codes ?? []
  const own = likeness(chosen.name, said)
  const other = Math.max(0, ...codes.filter(({ code }) => code !== chosen.code).map(({ name }) => likeness(name, said)))
  if (own < other) doubt(cursor, 'other-name', said)
  else if (own < 0.3) doubt(cursor, 'unlike-name', said)
}

/** Words without quotes that follow a code and are nearly its name. */
const takeDriftedName = (cursor: Cursor, chosen: ElementCode): void => {
  let at = cursor.at
  while (/^(?:word|number)$/.test(cursor.tokens[at]?.kind ?? '') || /^[()/-]$/.test(cursor.tokens[at]?.text ?? '')) {
    const text = cursor.tokens[at]?.text ?? ''
    if (/^(?:dann|oder|und|ist|muss|hat|sonst|ausgewaehlt|gewaehlt|zeige|aktiviere)$/.test(text)) break
    at++
  }
  const last = cursor.tokens[at - 1]
  const from = peek(cursor)?.from
  if (last === undefined || from === undefined || at === cursor.at) return
  if (likeness(cursor.source.slice(from, last.to), chosen.name) >= 0.6) cursor.at = at
}

const takeCodeName = (cursor: Cursor, chosen: ElementCode): void => {
  attempt(cursor, (inside) => {
    const bracket = takeMark(inside, '(', '[')
    if (!bracket && !takeMark(inside, '-', '–', ':') && peek(inside)?.text === '=') inside.at++
    const token = peek(inside)
    if (token?.kind === 'quoted') {
      inside.at++
      checkCodeName(inside, chosen, token.text)
      return !bracket || takeMark(inside, ')', ']') ? true : null
    }
    const from = inside.at
    if (takeName(inside, namesAmong([squeeze(chosen.name)])) === null) takeDriftedName(inside, chosen)
    if (inside.at === from) return null
    return !bracket || takeClosing(inside) ? true : null
  })
}

const asText = (code: string): Value => ({ is: 'text', value: code })

/** A quoted text that names a value: its code, its name, or both (`001 - Ja`). */
const quotedCode = (codes: readonly ElementCode[], said: string): ElementCode | null => {
  const plain = codeNamed(codes, said) ?? codes.find(({ code }) => code === said) ?? codeLike(codes, said)
  if (plain) return plain
  const [, code = '', name = ''] = /^(\w+)\s*[-–:=(]?\s*(.+?)\)?$/.exec(said) ?? []
  const both = codeLike(codes, code)
  return both !== null && likeness(both.name, name) >= 0.6 ? both : null
}

const readListedCode = (cursor: Cursor, codes: readonly ElementCode[]): Value | null => {
  const token = peek(cursor)
  if (token === undefined || token.kind === 'id') return null
  if (token.kind === 'quoted') {
    const chosen = quotedCode(codes, token.text)
    if (chosen === null) return null
    cursor.at++
    takeCodeName(cursor, chosen)
    return asText(chosen.code)
  }
  const raw = cursor.source.slice(token.from, token.to)
  const coded = codeLike(codes, raw)
  if (coded !== null) {
    cursor.at++
    takeCodeName(cursor, coded)
    return asText(coded.code)
  }
  const said = YES.has(token.text) ? 'ja' : NO.has(token.text) ? 'nein' : null
  const answer = said === null ? null : codeNamed(codes, said)
  if (answer !== null) return (cursor.at++, asText(answer.code))
  const name = takeName(cursor, namesAmong(codes.map((one) => squeeze(one.name))))
  const named = name === null ? null : codeNamed(codes, name)
  return named === null ? null : asText(named.code)
}

/** A code of a list that we don't have can't be looked up: it is taken as it is; without its name beside, with a warning. */
const readUnheldCode = (cursor: Cursor): Value | null => {
  const token = peek(cursor)
  const said = token?.kind === 'quoted' || token?.kind === 'number' ? token.text : ''
  if (!/^[A-Z]{0,2}\d{1,6}$/.test(said)) return null
  cursor.at++
  const named = attempt(cursor, (inside) => {
    const bracket = takeMark(inside, '(')
    if (!bracket) takeMark(inside, '-', '–', ':')
    if (peek(inside)?.text === '=') inside.at++
    if (peek(inside)?.kind !== 'quoted') return null
    inside.at++
    return !bracket || takeMark(inside, ')') ? true : null
  })
  if (named === null) doubt(cursor, 'unheld-code-list', said)
  return asText(said)
}

const readYesNo = (cursor: Cursor): Value | null => {
  const token = peek(cursor)
  const said = token?.kind === 'quoted' ? squeeze(token.text) : token?.kind === 'word' ? token.text : ''
  if (!YES.has(said) && !NO.has(said)) return null
  cursor.at++
  const value = YES.has(said)
  attempt(cursor, (inside) =>
    takeMark(inside, '(') && take(inside, value ? YES : NO) !== null && takeMark(inside, ')') ? true : null,
  )
  return { is: 'yes-no', value }
}

const MONEY: ReadonlySet<string> = new Set(['euro', 'eur', 'prozent'])

const readNumber = (cursor: Cursor): Value | null => {
  const token = peek(cursor)
  const said = token?.kind === 'number' || token?.kind === 'quoted' ? token.text : ''
  if (!/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+(?:,\d+)?$/.test(said)) return null
  cursor.at++
  if (take(cursor, MONEY) === null) takeMark(cursor, '€', '%')
  return {
    is: 'number',
    value: said
      .replaceAll('.', '')
      .replace(',', '.')
      .replace(/^0+(?=\d)/, ''),
  }
}

/** A day: written, today, or a number of years between it and today. */
const readDay = (cursor: Cursor): Value | null => {
  skip(cursor, ARTICLES)
  if (take(cursor, TODAY) !== null) return { is: 'today' }
  if (
    [
      'aktuelle datum',
      'aktuelles datum',
      'aktuellen datum',
      'aktuellem datum',
      'heutige datum',
      'heutiges datum',
      'heutigen datum',
      'heutigen tag',
      'heutigen tages',
    ].some((phrase) => takePhrase(cursor, phrase))
  )
    return { is: 'today' } // prettier-ignore
  const token = peek(cursor)
  if (token?.kind === 'date') {
    cursor.at++
    const [day = '', month = '', year = ''] = token.text.split('.')
    return { is: 'day', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
  }
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return null
  cursor.at++
  if (take(cursor, new Set(['jahre', 'jahren', 'jahr', 'lebensjahre'])) === null) return null
  take(cursor, new Set(['alt']))
  return { is: 'years', value: Number(token.text) }
}

const readText = (cursor: Cursor): Value | null => {
  const token = peek(cursor)
  if (token?.kind !== 'quoted' && token?.kind !== 'number') return null
  cursor.at++
  return asText(token.text)
}

const readOther = (cursor: Cursor, subject: PlacedElement): Value | null => {
  const before = cursor.subject
  const element = readReference(cursor)
  cursor.subject = before
  if (element === null) return null
  if (element.element.type === subject.element.type) return { is: 'element', element }
  doubt(cursor, 'wrong-type', element.element.name)
  return null
}

const readers: Readonly<Record<string, (cursor: Cursor) => Value | null>> = {
  'yes-no': readYesNo,
  number: readNumber,
  date: readDay,
  datetime: readDay,
  group: readDay,
  text: readText,
}

/** Reads a value that an element of this type can have, or another element of the same type. */
export const readValue = (cursor: Cursor, subject: PlacedElement): Value | null => {
  const { type, codes } = subject.element
  attempt(cursor, (inside) => (skip(inside, ARTICLES), take(inside, VALUE_WORDS)))
  if (peek(cursor)?.text === '=' || peek(cursor)?.text === ':') cursor.at++
  const own =
    type === 'choice'
      ? (inside: Cursor) => (codes ? readListedCode(inside, codes) : readUnheldCode(inside))
      : readers[type]
  const found = own === undefined ? null : attempt(cursor, own)
  return found ?? either(cursor, (inside) => (type === 'group' ? null : readOther(inside, subject)))
}
