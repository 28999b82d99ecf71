import { isSlip } from './letters.ts'
import { KNOWN_WORDS } from './rule-vocabulary.ts'
import type { PlacedElement, RuleDoubt } from './rule-words.ts'
import type { Surroundings } from './surroundings.ts'
import type { Value } from './syntax.ts'
import type { Token } from './tokens.ts'

/** Where the reading of a rule stands. Reading functions move it on, or give null and leave it to be set back. */
export interface Cursor {
  readonly source: string
  readonly tokens: readonly Token[]
  readonly around: Surroundings
  at: number
  doubts: readonly RuleDoubt[]
  /** What was named last: `mache es zu …`, `ODER = 003`. */
  subject: PlacedElement | null
  targets: readonly PlacedElement[]
  /** Values that an element was compared with so far: `alle anderen Ausprägungen` are the others. */
  named: ReadonlyMap<string, readonly Value[]>
}

/** A moment of the cursor to come back to. */
type Moment = Pick<Cursor, 'at' | 'doubts' | 'subject' | 'targets' | 'named'>

/** A cursor at the beginning. */
export const startAt = (source: string, tokens: readonly Token[], around: Surroundings): Cursor => ({
  source,
  tokens,
  around,
  at: 0,
  doubts: [],
  subject: null,
  targets: [],
  named: new Map(),
})

const mark = ({ at, doubts, subject, targets, named }: Cursor): Moment => ({ at, doubts, subject, targets, named })

/** Tries a reading; where it gives null, the cursor stands again where it stood, with what it knew. */
export const attempt = <Read>(cursor: Cursor, read: (cursor: Cursor) => Read | null): Read | null => {
  const before = mark(cursor)
  const found = read(cursor)
  if (found === null) Object.assign(cursor, before)
  return found
}

/** The first reading that succeeds. */
export const either = <Read>(cursor: Cursor, ...ways: readonly ((cursor: Cursor) => Read | null)[]): Read | null => {
  for (const way of ways) {
    const found = attempt(cursor, way)
    if (found !== null) return found
  }
  return null
}

/** Notes why a reading is not sure. */
export const doubt = (cursor: Cursor, code: RuleDoubt['code'], detail: string): void => {
  cursor.doubts = [...cursor.doubts, { code, detail }]
}

/** The token here, or further on. */
export const peek = (cursor: Cursor, ahead = 0): Token | undefined => cursor.tokens[cursor.at + ahead]

/** The source from here on. */
export const restOf = (cursor: Cursor): string => cursor.source.slice(peek(cursor)?.from ?? cursor.source.length).trim()

/** Words that a class of words has; a longer one may be misspelt by one letter. */
const SHORTEST_SLIP = 7

/** The word of the class that a token says, or null. */
export const wordIn = (token: Token | undefined, words: ReadonlySet<string>): string | null => {
  if (token?.kind !== 'word') return null
  if (words.has(token.text)) return token.text
  if (token.text.length < SHORTEST_SLIP || KNOWN_WORDS.has(token.text)) return null
  for (const word of words) if (word.length >= SHORTEST_SLIP && isSlip(word, token.text)) return word
  return null
}

/** Takes a word of a class. */
export const take = (cursor: Cursor, words: ReadonlySet<string>): string | null => {
  const word = wordIn(peek(cursor), words)
  if (word !== null) cursor.at++
  return word
}

/** Takes all words of a class that follow each other. */
export const skip = (cursor: Cursor, words: ReadonlySet<string>): number => {
  const from = cursor.at
  while (take(cursor, words) !== null);
  return cursor.at - from
}

/** Takes a sign such as a comma. */
export const takeMark = (cursor: Cursor, ...texts: readonly string[]): boolean => {
  const token = peek(cursor)
  if (token?.kind !== 'mark' || !texts.includes(token.text)) return false
  cursor.at++
  return true
}

/** Takes words one after the other, or none of them. */
export const takePhrase = (cursor: Cursor, phrase: string): boolean => {
  const words = phrase.split(' ')
  const all = words.every((word, ahead) => wordIn(peek(cursor, ahead), new Set([word])) !== null)
  if (all) cursor.at += words.length
  return all
}

/** Names to look for in a text, and the letters of the longest. */
export interface Names {
  readonly has: (name: string) => boolean
  readonly longest: number
}

/** A few names to look for. */
export const namesAmong = (names: readonly string[]): Names => ({
  has: (name) => name !== '' && names.includes(name),
  longest: Math.max(0, ...names.map(({ length }) => length)),
})

/** Takes text from here that is, letter by letter, one of these squeezed names, the longest that fits; it ends with a token. */
export const takeName = (cursor: Cursor, names: Names): string | null => {
  let letters = ''
  let best: { readonly name: string; readonly at: number } | null = null
  for (let at = cursor.at; at < cursor.tokens.length && letters.length < names.longest; at++) {
    const token = cursor.tokens[at]
    if (token === undefined || token.kind === 'id' || token.kind === 'quoted' || token.kind === 'operator') break
    // A sign after a name is no part of it.
    if (token.letters === '') continue
    letters += token.letters
    if (names.has(letters)) best = { name: letters, at: at + 1 }
  }
  if (best === null) return null
  cursor.at = best.at
  while (peek(cursor)?.text === ')' && closesName(cursor)) cursor.at++
  return best.name
}

/** Takes the bracket that closes a name, unless it was taken with the name. */
export const takeClosing = (cursor: Cursor): boolean =>
  takeMark(cursor, ')', ']') || cursor.tokens[cursor.at - 1]?.text === ')'

/** A closing bracket belongs to the name where one was opened in it. */
const closesName = (cursor: Cursor): boolean => {
  let depth = 0
  for (let at = cursor.at - 1; at >= 0; at--) {
    const text = cursor.tokens[at]?.text
    if (text === ')') depth++
    if (text === '(' && depth-- === 0) return true
    const kind = cursor.tokens[at]?.kind
    if (kind === 'id' || kind === 'operator' || kind === 'quoted') return false
  }
  return false
}
