import { attempt, type Cursor, doubt, either, peek, skip, take, takeMark, takePhrase } from './cursor.ts'
import { type References, readReference, readReferences } from './read-reference.ts'
import { readRelation } from './read-relation.ts'
import type { PlacedElement } from './rule-words.ts'
import { AND, ARTICLES, COPULA, EMPTY, FILLED, KIND_WORDS, NOT, OR, PLACING } from './rule-vocabulary.ts'
import type { Expression } from './syntax.ts'

/** Several expressions as one. */
export const joined = (is: 'and' | 'or' | 'one', of: readonly Expression[]): Expression => {
  const [only] = of
  return of.length === 1 && only ? only : { is, of }
}

const COUNTS: ReadonlySet<string> = new Set([
  'zwei',
  'drei',
  'vier',
  'fuenf',
  'sechs',
  'beide',
  'beiden',
  '2',
  '3',
  '4',
])

const skipNumber = (cursor: Cursor): number => {
  if (peek(cursor)?.kind !== 'number' || !/^[2-9]$/.test(peek(cursor)?.text ?? '')) return skip(cursor, COUNTS)
  cursor.at++
  return 1
}

const skipNouns = (cursor: Cursor): void => {
  while (
    skipNumber(cursor) +
      skip(cursor, ARTICLES) +
      skip(cursor, KIND_WORDS) +
      skip(cursor, PLACING) +
      skip(cursor, BELOW) >
    0
  );
  takeMark(cursor, ':')
}

const BELOW: ReadonlySet<string> = new Set(['folgende', 'folgenden', 'folgender', 'nachfolgenden', 'genannten'])

const ONE_OF = ['eines', 'eine', 'einer', 'ein', 'einem', 'eins']

/** How many of several elements are meant. */
export const readCount = (cursor: Cursor): 'some' | 'one' | 'none' | 'all' | 'at-most-one' | null => {
  const of = (words: string): boolean => ONE_OF.some((one) => takePhrase(cursor, `${words} ${one}`))
  const count =
    of('mindestens') || of('wenigstens')
      ? 'some'
      : of('genau') || of('nur') || of('exakt')
        ? 'one'
        : of('hoechstens') || of('maximal')
          ? 'at-most-one'
          : take(cursor, new Set(['alle', 'saemtliche'])) !== null
            ? 'all'
            : take(cursor, new Set(['keines', 'keine', 'keins'])) !== null
              ? 'none'
              : take(cursor, new Set(['eines', 'einer', 'eins'])) !== null
                ? 'some'
                : null
  if (count !== null) skipNouns(cursor)
  return count
}

/** So many of these are filled in. */
export const filledAs = (
  count: 'some' | 'one' | 'none' | 'all' | 'at-most-one',
  places: readonly PlacedElement[],
): Expression => {
  const filled = (subject: PlacedElement): Expression => ({ is: 'filled', subject, filled: true })
  const empty = (subject: PlacedElement): Expression => ({ is: 'filled', subject, filled: false })
  if (count === 'some') return joined('or', places.map(filled))
  if (count === 'all') return joined('and', places.map(filled))
  if (count === 'one') return joined('one', places.map(filled))
  const none = joined('and', places.map(empty))
  return count === 'none' ? none : { is: 'or', of: [none, { is: 'one', of: places.map(filled) }] }
}

const readCounted = (cursor: Cursor): Expression | null => {
  const count = readCount(cursor)
  if (count === null) return null
  const named = readReferences(cursor)
  if (named === null || named.places.length < 2) return null
  const filled = readFullness(cursor)
  if (filled === null) return null
  if (filled) return filledAs(count, named.places)
  const empty = named.places.map((subject): Expression => ({ is: 'filled', subject, filled: false }))
  if (count === 'all' || count === 'some') return joined(count === 'all' ? 'and' : 'or', empty)
  return count === 'none' ? filledAs('all', named.places) : null
}

/** `befüllt ist`, `nicht leer sind`: whether something is there. */
const readFullness = (cursor: Cursor): boolean | null => {
  skip(cursor, COPULA)
  const not = take(cursor, NOT) !== null
  const empty = take(cursor, EMPTY) !== null
  if (!empty && take(cursor, FILLED) === null) return null
  skip(cursor, COPULA)
  return empty === not
}

/** `weder A noch B befüllt sind`. */
const readNeither = (cursor: Cursor): Expression | null => {
  if (take(cursor, new Set(['weder'])) === null) return null
  const first = readReference(cursor)
  if (first === null) return null
  const places = [first]
  while (take(cursor, new Set(['noch'])) !== null) {
    const next = readReference(cursor)
    if (next === null) return null
    places.push(next)
  }
  return places.length > 1 && readFullness(cursor) === true ? filledAs('none', places) : null
}

const sayOfEach = (cursor: Cursor, { places, joined: by }: References): Expression | null => {
  const last = places.at(-1)
  const relation = last === undefined ? null : readRelation(cursor, last)
  if (last === undefined || relation === null) return null
  const alike = places.every(({ element }) => element.type === last.element.type)
  if (!alike && relation(last).is !== 'filled') return null
  return joined(by === 'or' ? 'or' : 'and', places.map(relation))
}

/** One or several elements and what is said about them. */
const readAbout = (cursor: Cursor): Expression | null =>
  either(
    cursor,
    (inside) => {
      const place = readReference(inside)
      if (place === null) return null
      inside.subject = place
      return readRelation(inside, place)?.(place) ?? null
    },
    (inside) => {
      const named = readReferences(inside)
      return named === null || named.places.length < 2 ? null : sayOfEach(inside, named)
    },
  )

/** What is said about the element named before: `ODER = 003`, `UND <> 005`. */
const readElliptic = (cursor: Cursor): Expression | null => {
  const { subject } = cursor
  if (subject === null) return null
  return readRelation(cursor, subject)?.(subject) ?? null
}

const readBracketed = (cursor: Cursor): Expression | null => {
  if (!takeMark(cursor, '(')) return null
  const inside = readEither(cursor)
  if (inside === null) return null
  if (!takeMark(cursor, ')')) doubt(cursor, 'mixed-brackets', cursor.source)
  return inside
}

const readNot = (cursor: Cursor): Expression | null => {
  if (take(cursor, NOT) === null) return null
  const of = either(cursor, readBracketed, readAbout)
  return of === null ? null : { is: 'not', of }
}

const readFactor = (cursor: Cursor): Expression | null =>
  either(cursor, readBracketed, readNot, readNeither, readCounted, readAbout, readElliptic)

const readSeries = (
  cursor: Cursor,
  by: ReadonlySet<string>,
  read: (cursor: Cursor) => Expression | null,
): readonly Expression[] | null => {
  const first = read(cursor)
  if (first === null) return null
  const series = [first]
  for (;;) {
    const next = attempt(cursor, (inside) => {
      takeMark(inside, ',')
      if (take(inside, by) === null && !(by === AND && takePhrase(inside, 'als auch'))) return null
      take(inside, new Set(['wenn', 'falls']))
      return read(inside)
    })
    if (next === null) return series
    series.push(next)
  }
}

const readBoth = (cursor: Cursor): Expression | null => {
  take(cursor, new Set(['sowohl']))
  const series = readSeries(cursor, AND, readFactor)
  return series === null ? null : joined('and', series)
}

const readEither = (cursor: Cursor): Expression | null => {
  const from = cursor.at
  const series = readSeries(cursor, OR, readBoth)
  if (series === null) return null
  // Without brackets nobody can be sure whether `A ODER B UND C` was meant as it binds.
  if (series.length > 1 && series.some((one, at) => one.is === 'and' && isBare(cursor, from, at)))
    doubt(cursor, 'mixed-and-or', sourceFrom(cursor, from))
  return joined('or', series)
}

const sourceFrom = (cursor: Cursor, from: number): string =>
  cursor.source.slice(cursor.tokens[from]?.from ?? 0, cursor.tokens[cursor.at - 1]?.to ?? 0)

/** Whether an and-series of this text was joined without brackets around it. */
const isBare = (cursor: Cursor, from: number, at: number): boolean => {
  let depth = 0
  let part = 0
  for (let index = from; index < cursor.at; index++) {
    const token = cursor.tokens[index]
    if (token?.text === '(') depth++
    if (token?.text === ')') depth--
    if (token?.kind !== 'word' || depth > 0) continue
    if (OR.has(token.text)) part++
    if (AND.has(token.text) && part >= at) return true
  }
  return false
}

/** Reads a condition: comparisons joined by `UND`, `ODER`, `NICHT` and brackets; `UND` binds stronger. */
export const readCondition = (cursor: Cursor): Expression | null => readEither(cursor)
