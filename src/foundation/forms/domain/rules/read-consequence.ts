import { attempt, type Cursor, either, skip, take, takeMark, takePhrase } from './cursor.ts'
import { LINKS, readClauses } from './read-clause.ts'
import { filledAs, readCount } from './read-condition.ts'
import { readDemand } from './read-demand.ts'
import { readReferences, type References } from './read-reference.ts'
import { readValue } from './read-value.ts'
import { NOT, PREDICATE_WORDS, predicateOf } from './rule-vocabulary.ts'
import type { Consequence } from './syntax.ts'

const MAY: ReadonlySet<string> = new Set(['darf', 'duerfen', 'kann', 'koennen'])
const COUNTING_MOODS: ReadonlySet<string> = new Set(['muss', 'muessen', 'ist', 'sind', ...MAY])

/** `mindestens eines der Felder … befüllt`, `entweder A oder B`. */
const readCounted = (cursor: Cursor): readonly Consequence[] | null => {
  take(cursor, new Set(['es']))
  const mood = take(cursor, COUNTING_MOODS)
  const alternative = take(cursor, new Set(['entweder'])) !== null
  const count = alternative ? 'one' : readCount(cursor)
  if (count === null || count === 'all' || count === 'none') return null
  const listed = attempt(cursor, (inside) => readListed(inside, mood))
  if (listed !== null) return countedAs(cursor, count, listed)
  const named = readReferences(cursor)
  if (named === null || (alternative && named.joined !== 'or')) return null
  const both = alternative && takePhrase(cursor, 'oder beide')
  const said = mood ?? take(cursor, COUNTING_MOODS)
  return said !== null && takeFilled(cursor) ? countedAs(cursor, both ? 'some' : count, { said, ...named }) : null
}

type Counted = References & { readonly said: string }

/** What is demanded of several elements; `darf genau eines` forbids the second, and demands none. */
const countedAs = (
  cursor: Cursor,
  count: 'some' | 'one' | 'at-most-one',
  { said, places }: Counted,
): readonly Consequence[] | null => {
  const may = MAY.has(said)
  if (places.length < 2 || (may && count === 'some')) return null
  cursor.targets = places
  return [{ is: 'demand', demand: filledAs(may ? 'at-most-one' : count, places), targets: places }]
}

const takeFilled = (cursor: Cursor): boolean => {
  skip(cursor, new Set(['als', 'pflicht', 'zu']))
  const predicate = take(cursor, PREDICATE_WORDS)
  if (predicate === null || predicateOf(predicate) !== 'filled') return false
  skip(cursor, new Set(['sein', 'werden']))
  return true
}

/** `… der folgenden Felder befüllt sein: A, B, C`. */
const readListed = (cursor: Cursor, mood: string | null): Counted | null => {
  const said = mood ?? take(cursor, COUNTING_MOODS)
  if (said === null || !takeFilled(cursor) || !takeMark(cursor, ':')) return null
  const named = readReferences(cursor)
  return named === null ? null : { ...named, said }
}

/** `von den Feldern A, B und C muss mindestens eines befüllt sein`. */
const readCountedOf = (cursor: Cursor): readonly Consequence[] | null => {
  if (take(cursor, new Set(['von'])) === null) return null
  const named = readReferences(cursor)
  const said = take(cursor, COUNTING_MOODS)
  const count = readCount(cursor)
  if (named === null || said === null || count === null || count === 'all' || count === 'none') return null
  return takeFilled(cursor) ? countedAs(cursor, count, { ...named, said }) : null
}

const AT_ONCE: ReadonlySet<string> = new Set(['gleichzeitig', 'zugleich', 'beide', 'zusammen'])

/** `A und B dürfen nicht gleichzeitig befüllt sein`, `A und B schließen sich gegenseitig aus`. */
const readExclusive = (cursor: Cursor): readonly Consequence[] | null => {
  const first = take(cursor, MAY)
  const named = readReferences(cursor)
  if (named === null || named.joined === 'or') return null
  if (first === null && takePhrase(cursor, 'schliessen sich'))
    return (take(cursor, new Set(['gegenseitig'])), takePhrase(cursor, 'aus'))
      ? countedAs(cursor, 'at-most-one', { ...named, said: 'duerfen' })
      : null
  const said = first ?? take(cursor, MAY)
  // Of three at once, two may still be meant to be allowed.
  if (said === null || named.places.length !== 2) return null
  if (take(cursor, NOT) === null || take(cursor, AT_ONCE) === null) return null
  return takeFilled(cursor) ? countedAs(cursor, 'at-most-one', { ...named, said }) : null
}

const PRESET_WORDS: ReadonlySet<string> = new Set([
  'vorzubefuellen',
  'vorzubelegen',
  'vorbefuellt',
  'vorbelegt',
  'vorausgefuellt',
  'vorausgewaehlt',
  'vorzublenden',
  'vorbefuellen',
  'vorbelegen',
]) // prettier-ignore

/** `F ist mit 001 vorzubefüllen und auszublenden`. */
const readPreset = (cursor: Cursor): readonly Consequence[] | null => {
  const modal = new Set(['muss', 'ist', 'wird', 'soll'])
  const first = take(cursor, modal)
  const named = readReferences(cursor)
  const target = named?.places[0]
  if (target === undefined || named?.places.length !== 1) return null
  const bare = first === null && take(cursor, modal) === null
  if (take(cursor, new Set(['mit'])) === null) return null
  takePhrase(cursor, 'dem wert')
  const value = readValue(cursor, target)
  const word = take(cursor, PRESET_WORDS)
  if (value === null || value.is === 'element' || word === null || (bare && !word.endsWith('en'))) return null
  const hidden = attempt(cursor, (inside) => {
    if (skip(inside, LINKS) === 0) return null
    const not = take(inside, NOT) !== null
    const said = take(inside, PREDICATE_WORDS)
    return said !== null && predicateOf(said) === (not ? 'shown' : 'hidden') ? true : null
  })
  skip(cursor, new Set(['sein', 'werden']))
  return [{ is: 'preset', target, value, hidden: hidden ?? false }]
}

const readDemanded = (cursor: Cursor): readonly Consequence[] | null => {
  const found = readDemand(cursor)
  if (found === null) return null
  cursor.targets = found.targets
  return [{ is: 'demand', ...found }]
}

/** What is no deed on an element but a demand on several, or a value set beforehand. */
const readSpecial = (cursor: Cursor): readonly Consequence[] | null =>
  either(cursor, readPreset, readCounted, readCountedOf, readExclusive, readDemanded)

const readSpecials = (cursor: Cursor): readonly Consequence[] | null => {
  const special = readSpecial(cursor)
  if (special === null) return null
  const more = attempt(cursor, (inside) => {
    takeMark(inside, ',')
    return skip(inside, LINKS) > 0 ? readConsequences(inside) : null
  })
  return [...special, ...(more ?? [])]
}

/** Reads everything that a sentence brings about, clause after clause. */
export const readConsequences = (cursor: Cursor): readonly Consequence[] | null =>
  either(cursor, readSpecials, (inside) => readClauses(inside, readSpecial))
