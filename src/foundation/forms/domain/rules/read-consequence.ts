import { attempt, type Cursor, either, skip, take, takeMark, takePhrase } from './cursor.ts'
import { LINKS, readClauses } from './read-clause.ts'
import { filledAs, readCount } from './read-condition.ts'
import { readDemand } from './read-demand.ts'
import { readReferences } from './read-reference.ts'
import { readValue } from './read-value.ts'
import { NOT, PREDICATE_WORDS, predicateOf } from './rule-vocabulary.ts'
import type { Consequence } from './syntax.ts'

const COUNTING_MOODS: ReadonlySet<string> = new Set(['muss', 'muessen', 'ist', 'sind', 'darf', 'duerfen'])

/** `mindestens eines der Felder … befüllt`, `entweder A oder B`. */
const readCounted = (cursor: Cursor): readonly Consequence[] | null => {
  take(cursor, new Set(['es']))
  const mood = take(cursor, COUNTING_MOODS)
  const alternative = take(cursor, new Set(['entweder'])) !== null
  const count = alternative ? 'one' : readCount(cursor)
  if (count === null || count === 'all' || count === 'none') return null
  const named = readReferences(cursor)
  if (named === null || named.places.length < 2 || (alternative && named.joined !== 'or')) return null
  const said = mood ?? take(cursor, COUNTING_MOODS)
  if (said === null || take(cursor, NOT) !== null) return null
  skip(cursor, new Set(['als', 'pflicht', 'zu']))
  const predicate = take(cursor, PREDICATE_WORDS)
  if (predicate === null || predicateOf(predicate) !== 'filled') return null
  skip(cursor, new Set(['sein', 'werden']))
  const may = said.startsWith('d')
  if (may && count === 'some') return null
  cursor.targets = named.places
  return [{ is: 'demand', demand: filledAs(may ? 'at-most-one' : count, named.places), targets: named.places }]
}

const PRESET_WORDS: ReadonlySet<string> = new Set([
  'vorzubefuellen',
  'vorzubelegen',
  'vorbefuellt',
  'vorbelegt',
  'vorausgefuellt',
  'vorausgewaehlt',
  'vorzublenden',
]) // prettier-ignore

/** `F ist mit 001 vorzubefüllen und auszublenden`. */
const readPreset = (cursor: Cursor): readonly Consequence[] | null => {
  const modal = new Set(['muss', 'ist', 'wird', 'soll'])
  const first = take(cursor, modal)
  const named = readReferences(cursor)
  const target = named?.places[0]
  if (target === undefined || named?.places.length !== 1) return null
  if (first === null && take(cursor, modal) === null) return null
  if (take(cursor, new Set(['mit'])) === null) return null
  takePhrase(cursor, 'dem wert')
  const value = readValue(cursor, target)
  if (value === null || value.is === 'element' || take(cursor, PRESET_WORDS) === null) return null
  const hidden = attempt(cursor, (inside) => {
    if (skip(inside, LINKS) === 0) return null
    const word = take(inside, PREDICATE_WORDS)
    return word !== null && predicateOf(word) === 'hidden' ? true : null
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
  either(cursor, readPreset, readCounted, readDemanded)

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
