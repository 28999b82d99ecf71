import { attempt, type Cursor, either, peek, skip, take, takeMark, wordIn } from './cursor.ts'
import { deedsOf, type Saying } from './deeds.ts'
import { filledAs } from './read-condition.ts'
import { type References, readPronoun, readReferences } from './read-reference.ts'
import { FILLERS, MOOD_WORDS, moodOf, NO_ONE, NOT, PREDICATE_WORDS, predicateOf } from './rule-vocabulary.ts'
import type { Consequence } from './syntax.ts'

/** What is known of a clause while it is read. */
interface Clause extends Saying {
  readonly named: References | null
}

const EMPTY_CLAUSE: Clause = { mood: null, named: null, not: false, only: false, particle: null, predicates: [] }

export const LINKS: ReadonlySet<string> = new Set(['und', 'sowie', 'ausserdem', 'zudem', 'dann'])

/** Infinitives that `zu` stands before as a word of its own. */
const WITH_ZU: ReadonlySet<string> = new Set([
  'befuellen',
  'fuellen',
  'erfassen',
  'beantworten',
  'zeigen',
  'verbergen',
  'verstecken',
  'aktivieren',
  'deaktivieren',
])

const nounOf = (cursor: Cursor): string | null => {
  const token = peek(cursor)
  return token?.kind === 'word' ? token.text : null
}

/** A word that says something; one more after `und`, as in `angezeigt und befüllt`, belongs to the same clause. */
const takePredicate = (cursor: Cursor, clause: Clause): Clause | null =>
  attempt(cursor, (inside) => {
    const linked = clause.predicates.length > 0 && skip(inside, LINKS) > 0
    const not = linked && take(inside, NOT) !== null
    // `F = Pflicht`.
    if (peek(inside)?.text === '=' && (clause.mood === null || clause.mood === 'is') && clause.named !== null)
      inside.at++
    if (nounOf(inside) === 'zu' && WITH_ZU.has(peek(inside, 1)?.text ?? '')) inside.at++
    const word = wordIn(peek(inside), PREDICATE_WORDS)
    const predicate = word === null ? null : predicateOf(word)
    // `angezeigt und nicht befüllt` says two things of opposite kind.
    if (predicate === null || (linked && not !== clause.not && not)) return null
    inside.at++
    return { ...clause, predicates: [...clause.predicates, predicate] }
  })

const takeNames = (cursor: Cursor, clause: Clause): Clause | null => {
  if (clause.named !== null) return null
  const pronoun = attempt(cursor, readPronoun)
  if (pronoun !== null) return { ...clause, named: { places: pronoun, joined: 'and' } }
  const named = attempt(cursor, readReferences)
  return named === null ? null : { ...clause, named }
}

const isParticle = (word: string): word is 'an' | 'ein' | 'aus' => word === 'an' || word === 'ein' || word === 'aus'

/** `zeige … an`, `blende … ein`. */
const PARTED: ReadonlySet<string> = new Set(['show', 'blend'])

/** `kein Pflichtfeld`. */
const takeNoDuty = (cursor: Cursor): boolean => {
  const word = wordIn(peek(cursor, 1), PREDICATE_WORDS)
  return word !== null && predicateOf(word) === 'required' && take(cursor, NO_ONE) !== null
}

const takeWord = (cursor: Cursor, clause: Clause, before: Saying | null): Clause | null => {
  const word = nounOf(cursor)
  if (word === null) return null
  const mood = wordIn(peek(cursor), MOOD_WORDS)
  const closing = clause.predicates.length > 0 && mood === 'werden'
  if (mood !== null && clause.mood === null && !closing) return (cursor.at++, { ...clause, mood: moodOf(mood) })
  if (take(cursor, NOT) !== null || takeNoDuty(cursor)) return clause.not ? null : { ...clause, not: true }
  // `darf nur A befüllt sein` says something of all the others.
  if (word === 'nur') return clause.named === null ? null : (cursor.at++, { ...clause, only: true })
  if (isParticle(word) && PARTED.has(clause.mood ?? before?.mood ?? 'is'))
    return (cursor.at++, { ...clause, particle: word })
  return take(cursor, FILLERS) === null ? null : clause
}

const takeAll = (cursor: Cursor, before: Saying | null): Clause => {
  let clause = EMPTY_CLAUSE
  for (;;) {
    const next = takePredicate(cursor, clause) ?? takeWord(cursor, clause, before) ?? takeNames(cursor, clause)
    if (next === null) return clause
    clause = next
  }
}

/** Elements joined by `oder` are a demand on all of them together: one has to be filled in. */
const doneTo = (named: References, saying: Saying): readonly Consequence[] | null => {
  const deeds = deedsOf(saying)
  if (deeds === null) return null
  const { places, joined } = named
  if (joined !== 'or')
    return places.flatMap((target) => deeds.map((deed): Consequence => ({ is: 'deed', deed, target })))
  if (deeds.length === 1 && deeds[0] === 'require')
    return [{ is: 'demand', demand: filledAs('some', places), targets: places }]
  // `darf A oder B nicht befüllt sein` means neither.
  if (deeds.length === 1 && deeds[0] === 'forbid')
    return places.map((target): Consequence => ({ is: 'deed', deed: 'forbid', target }))
  return null
}

/** A clause that was read. */
export interface ReadClause {
  readonly clause: Clause
  readonly does: readonly Consequence[]
}

/** One clause: `muss A befüllt sein`, `blende B aus`; what it doesn't say itself it takes over from the one before. */
export const readClause = (cursor: Cursor, before: Clause | null): ReadClause | null =>
  either(
    cursor,
    (inside) => readExpletive(inside),
    (inside) => readOwn(inside, before),
  )

/** `Es muss A befüllt sein`: the word stands for nothing. */
const readExpletive = (cursor: Cursor): ReadClause | null =>
  take(cursor, new Set(['es'])) === null || wordIn(peek(cursor), MOOD_WORDS) === null ? null : readOwn(cursor, null)

const readOwn = (cursor: Cursor, before: Clause | null): ReadClause | null => {
  const own = takeAll(cursor, before)
  if (before !== null && own.mood === null && own.named === null) return null
  const clause: Clause = { ...own, mood: own.mood ?? before?.mood ?? null, named: own.named ?? before?.named ?? null }
  if (clause.named === null) return null
  const does = doneTo(clause.named, clause)
  if (does === null) return null
  cursor.targets = clause.named.places
  return { clause, does }
}

/** Clause after clause, joined by `und` or a comma. */
export const readClauses = (
  cursor: Cursor,
  special: (cursor: Cursor) => readonly Consequence[] | null,
): readonly Consequence[] | null => {
  const first = readClause(cursor, null)
  if (first === null) return null
  const found = [...first.does]
  let { clause } = first
  for (;;) {
    const next = attempt(cursor, (inside) => {
      const comma = takeMark(inside, ',')
      if (skip(inside, LINKS) === 0 && !comma) return null
      const demanded = attempt(inside, special)
      return demanded === null ? readClause(inside, clause) : { clause, does: demanded }
    })
    if (next === null) return found
    found.push(...next.does)
    clause = next.clause
  }
}
