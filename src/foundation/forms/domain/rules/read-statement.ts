import { attempt, type Cursor, either, peek, skip, take, takeMark } from './cursor.ts'
import { readCondition } from './read-condition.ts'
import { readConsequences } from './read-consequence.ts'
import { readError } from './read-demand.ts'
import { ELSE, EXPLAINS, IF, NOT, THEN } from './rule-vocabulary.ts'
import type { Consequence, Expression, Statement } from './syntax.ts'
import { elementsIn } from './translate.ts'

const takeBreak = (cursor: Cursor, ...marks: readonly string[]): boolean => {
  const from = cursor.at
  while (takeMark(cursor, ...marks));
  return cursor.at > from
}

/** `sonst nicht`, of what was shown. */
const readElseNot = (cursor: Cursor, then: readonly Consequence[]): readonly Consequence[] | null => {
  if (take(cursor, NOT) === null) return null
  const shown = then.flatMap((one) => (one.is === 'deed' && one.deed === 'show' ? [one.target] : []))
  if (shown.length === 0 || !isOver(cursor)) return null
  return shown.map((target): Consequence => ({ is: 'deed', deed: 'forbid', target }))
}

const readElse = (cursor: Cursor, then: readonly Consequence[]): readonly Consequence[] =>
  attempt(cursor, (inside) => {
    takeBreak(inside, ',', '.', ';')
    if (take(inside, ELSE) === null) return null
    takeBreak(inside, ',', ':')
    return either(inside, (rest) => readElseNot(rest, then), readConsequences)
  }) ?? []

const isOver = (cursor: Cursor): boolean => {
  const token = peek(cursor)
  return token === undefined || (token.kind === 'mark' && /[.;,]/.test(token.text)) || IF.has(token.text)
}

/** What follows from a condition: consequences, or that it must not hold. */
const readThen = (cursor: Cursor, when: Expression): Statement | null => {
  takeBreak(cursor, ',', ':')
  take(cursor, THEN)
  takeBreak(cursor, ',', ':')
  cursor.targets = elementsIn(when)
  const error = attempt(cursor, (inside) => (readError(inside) && isOver(inside) ? true : null))
  if (error !== null) {
    const targets = elementsIn(when)
    return { when: null, then: [{ is: 'demand', demand: { is: 'not', of: when }, targets }], otherwise: [] }
  }
  const then = readConsequences(cursor)
  return then === null ? null : { when, then, otherwise: readElse(cursor, then) }
}

/** `Wenn …, dann …, sonst …`. */
const readConditional = (cursor: Cursor): Statement | null => {
  if (take(cursor, IF) === null && take(cursor, new Set(['bei'])) === null) return null
  const when = readCondition(cursor)
  return when === null ? null : readThen(cursor, when)
}

/** `Ist A befüllt, so muss …`. */
const readInverted = (cursor: Cursor): Statement | null => {
  if (take(cursor, new Set(['ist', 'sind', 'wird', 'wurde', 'hat'])) === null) return null
  const when = readCondition(cursor)
  if (when === null || !takeMark(cursor, ',')) return null
  return readThen(cursor, when)
}

/** `A muss befüllt sein, wenn …`, or without any condition. */
const readPlain = (cursor: Cursor): Statement | null => {
  const then = readConsequences(cursor)
  if (then === null) return null
  const when = attempt(cursor, (inside) => {
    takeMark(inside, ',')
    take(inside, new Set(['nur', 'dann']))
    if (take(inside, IF) === null) return null
    const condition = readCondition(inside)
    // With `dann` it is the next sentence.
    return condition === null || (takeMark(inside, ',') && THEN.has(peek(inside)?.text ?? '')) ? null : condition
  })
  return { when, then, otherwise: when === null ? [] : readElse(cursor, then) }
}

/** Sentences that only explain the one before, and name no element. */
const skipExplanation = (cursor: Cursor): boolean => {
  const from = cursor.at
  if (take(cursor, EXPLAINS) === null) return false
  let at = cursor.at
  while (at < cursor.tokens.length && !endsSentence(cursor, at)) at++
  const named = cursor.tokens.slice(from, at).some(({ kind }) => kind === 'id')
  cursor.at = named ? from : at
  return !named
}

const endsSentence = (cursor: Cursor, at: number): boolean => {
  const token = cursor.tokens[at]
  return token?.kind === 'mark' && token.text === '.'
}

/**
 * Reads sentence after sentence until the end; null with the cursor where the reading stopped, if anything is left
 * that was not understood.
 */
export const readStatements = (cursor: Cursor): readonly Statement[] | null => {
  const statements: Statement[] = []
  for (;;) {
    takeBreak(cursor, '.', ';', ',')
    skip(cursor, new Set(['und']))
    if (peek(cursor) === undefined) return statements.length > 0 ? statements : null
    if (statements.length > 0 && skipExplanation(cursor)) continue
    const statement = either(cursor, readConditional, readInverted, readPlain)
    if (statement === null || !isOver(cursor)) return null
    statements.push(statement)
  }
}
