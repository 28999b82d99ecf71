import {
  attempt,
  type Cursor,
  doubt,
  namesAmong,
  peek,
  skip,
  take,
  takeClosing,
  takeMark,
  takeName,
  takePhrase,
  wordIn,
} from './cursor.ts'
import { likeness, squeeze } from './letters.ts'
import type { PlacedElement } from './rule-words.ts'
import {
  AND,
  ARTICLES,
  COPULA,
  ELSE,
  IF,
  KIND_WORDS,
  MOOD_WORDS,
  OR,
  PLACING,
  PREDICATE_WORDS,
  PRONOUNS,
  THEN,
} from './rule-vocabulary.ts'
import { type Found, findById, findByName, isBelow } from './surroundings.ts'

/** Below this, a name beside an id says another thing than the element does. */
const ALIKE = 0.3
/** A name without quotes has to be this alike, or we would not know where it ends. */
const SURELY_ALIKE = 0.6

/** Compares the name that stands beside an id with the names that the element has. */
const checkName = (cursor: Cursor, place: PlacedElement, said: string): void => {
  const names = [place.element.name, place.element.label]
  const alike = Math.max(...names.map((name) => likeness(name, said)))
  if (alike >= 0.75) return
  const wanted = squeeze(said)
  const other = cursor.around.all.some(
    ({ element, names: theirs }) => element.id !== place.element.id && theirs.includes(wanted),
  )
  if (other) doubt(cursor, 'other-name', said)
  else if (alike < ALIKE) doubt(cursor, 'unlike-name', said)
}

const ENDS_NAME: ReadonlySet<string> = new Set([
  ...AND,
  ...OR,
  ...IF,
  ...THEN,
  ...ELSE,
  ...COPULA,
  ...MOOD_WORDS,
  ...PREDICATE_WORDS,
  'nicht',
  'als',
  'an',
  'auswahl',
  'den',
  'einen',
  'keinen',
  'gleich',
  'ungleich',
  'kleiner',
  'groesser',
  'ja',
  'nein',
  'wahr',
  'falsch',
  'liegt',
  'liegen',
  'vor',
  'nach',
  'mit',
]) // prettier-ignore

/** Takes words that are nearly the name of an element, up to the next word of the grammar. */
const takeDrifted = (cursor: Cursor, place: PlacedElement): void => {
  let at = cursor.at
  for (; at < cursor.tokens.length; at++) {
    const token = cursor.tokens[at]
    if (token === undefined || token.kind === 'operator' || token.kind === 'id' || token.kind === 'quoted') break
    if (token.kind === 'mark' && !/[()/-]/.test(token.text)) break
    if (wordIn(token, ENDS_NAME) !== null) break
  }
  const last = cursor.tokens[at - 1]
  const from = peek(cursor)?.from
  if (last === undefined || from === undefined || at === cursor.at) return
  const said = cursor.source.slice(from, last.to)
  const alike = Math.max(likeness(place.element.name, said), likeness(place.element.label, said))
  if (alike >= SURELY_ALIKE) cursor.at = at
}

/** Takes the name that may stand after an id: quoted, in brackets, after a hyphen, or as plain words. */
const takeLabel = (cursor: Cursor, place: PlacedElement): void => {
  const before = cursor.at
  const bracket = takeMark(cursor, '(', '[')
  if (!bracket) takeMark(cursor, '-', '–', ':')
  const token = peek(cursor)
  if (token?.kind === 'quoted') {
    cursor.at++
    checkName(cursor, place, token.text)
    if (bracket && !takeMark(cursor, ')', ']')) doubt(cursor, 'mixed-brackets', token.text)
    return
  }
  const name = takeName(cursor, namesAmong(place.names))
  if (name !== null && (!bracket || takeClosing(cursor))) return
  cursor.at = before
  const plain = takeName(cursor, namesAmong(place.names))
  if (plain === null) takeDrifted(cursor, place)
}

/** Shorter names are words of every sentence. */
const SHORTEST_NAME = 4

const use = (cursor: Cursor, found: Found, said: string): PlacedElement | null => {
  if (found.found === 'one') {
    if (found.doubt !== null) doubt(cursor, found.doubt, said)
    return found.place
  }
  doubt(cursor, found.found === 'none' ? 'unknown-element' : 'ambiguous-element', said)
  return null
}

const byId = (cursor: Cursor): PlacedElement | null => {
  const token = peek(cursor)
  if (token?.kind !== 'id') return null
  cursor.at++
  const place = use(cursor, findById(cursor.around, token.text), token.text)
  if (place !== null) takeLabel(cursor, place)
  return place
}

/** `das Geburtsdatum F60000000001`, `"Geburtsdatum" (F60000000001)`: what stands before the id is its name. */
const byNameAndId = (cursor: Cursor): PlacedElement | null => {
  const { byName, longestName } = cursor.around
  const token = peek(cursor)
  const quoted = token?.kind === 'quoted' ? squeeze(token.text) : null
  if (quoted !== null) cursor.at++
  const known = (said: string): boolean => said.length >= SHORTEST_NAME && byName.has(said)
  const name = quoted ?? takeName(cursor, { has: known, longest: longestName })
  const bracket = takeMark(cursor, '(')
  if (name === null || peek(cursor)?.kind !== 'id') return null
  const place = byId(cursor)
  return place?.names.includes(name) && (!bracket || takeMark(cursor, ')')) ? place : null
}

const byQuotedName = (cursor: Cursor): PlacedElement | null => {
  const token = peek(cursor)
  if (token?.kind !== 'quoted') return null
  const found = findByName(cursor.around, token.text)
  if (found.found !== 'one') return null
  cursor.at++
  return use(cursor, found, token.text)
}

const byPlainName = (cursor: Cursor): PlacedElement | null => {
  const { byName, longestName, at } = cursor.around
  const isNear = (name: string): boolean =>
    name.length >= SHORTEST_NAME && (byName.get(name)?.some(({ path }) => isBelow(path, at)) ?? false)
  const name = takeName(cursor, { has: isNear, longest: longestName })
  if (name === null) return null
  const found = findByName(cursor.around, name)
  return found.found === 'one' ? use(cursor, found, name) : null
}

/** Reads one element: by id, by name in quotes, or by name in words. */
export const readReference = (cursor: Cursor): PlacedElement | null => {
  const place = attempt(cursor, (inside) => {
    takeWordsBefore(inside)
    return byId(inside) ?? attempt(inside, byNameAndId) ?? byQuotedName(inside) ?? byPlainName(inside)
  })
  // What an element is called can begin like the words before one: `Angaben zum Unternehmen`.
  return place ?? attempt(cursor, (inside) => (skip(inside, ARTICLES), byPlainName(inside)))
}

const takeWordsBefore = (cursor: Cursor): void => {
  while (skip(cursor, PLACING) + skip(cursor, ARTICLES) + skip(cursor, KIND_WORDS) > 0);
  takeMark(cursor, ':')
}

/** Several elements and what joins them. */
export interface References {
  readonly places: readonly PlacedElement[]
  readonly joined: 'and' | 'or' | null
}

/** Reads elements joined by commas, `und` or `oder`. */
export const readReferences = (cursor: Cursor): References | null => {
  take(cursor, new Set(['sowohl']))
  const first = readReference(cursor)
  if (first === null) return null
  const places = [first]
  let joined: References['joined'] = null
  for (;;) {
    const next = attempt(cursor, (inside) => {
      const comma = takeMark(inside, ',', '/')
      const and = take(inside, AND) !== null || takePhrase(inside, 'als auch')
      const or = !and && take(inside, OR) !== null
      if (!comma && !and && !or) return null
      const place = readReference(inside)
      return place === null ? null : ({ place, by: and ? 'and' : or ? 'or' : null } as const)
    })
    if (next === null) break
    if (next.by !== null) {
      if (joined !== null && joined !== next.by) doubt(cursor, 'mixed-and-or', next.place.element.name)
      joined = next.by
    }
    places.push(next.place)
  }
  cursor.subject = places.at(-1) ?? null
  return { places, joined }
}

/** What was named last, where a pronoun stands for it. */
export const readPronoun = (cursor: Cursor): readonly PlacedElement[] | null =>
  cursor.targets.length > 0 && take(cursor, PRONOUNS) !== null ? (skip(cursor, KIND_WORDS), cursor.targets) : null
