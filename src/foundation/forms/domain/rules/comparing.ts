import { type Cursor, peek, takePhrase } from './cursor.ts'
import type { PlacedElement } from './rule-words.ts'
import type { Comparing, Expression, Value } from './syntax.ts'

/** What is said about an element, to be said about each of several. */
export type Relation = (subject: PlacedElement) => Expression

const SIGNS: Readonly<Record<string, Comparing>> = {
  '=': '=',
  '==': '=',
  '===': '=',
  '!=': '<>',
  '!==': '<>',
  '<>': '<>',
  '≠': '<>',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '=<': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
}

const PHRASES: readonly (readonly [string, Comparing])[] = [
  ['ist nicht gleich', '<>'],
  ['nicht gleich', '<>'],
  ['ist ungleich', '<>'],
  ['ungleich', '<>'],
  ['ist gleich', '='],
  ['gleich', '='],
  ['groesser oder gleich', '>='],
  ['groesser gleich', '>='],
  ['kleiner oder gleich', '<='],
  ['kleiner gleich', '<='],
  ['groesser als', '>'],
  ['groesser', '>'],
  ['kleiner als', '<'],
  ['kleiner', '<'],
  ['juenger als', '<'],
  ['aelter als', '>'],
  ['mehr als', '>'],
  ['weniger als', '<'],
  ['unter', '<'],
  ['ueber', '>'],
  ['mindestens', '>='],
  ['hoechstens', '<='],
  ['nicht frueher als', '>='],
  ['nicht spaeter als', '<='],
  ['frueher als', '<'],
  ['spaeter als', '>'],
  ['hat nicht den wert', '<>'],
  ['hat den wert', '='],
  ['nicht den wert', '<>'],
  ['den wert', '='],
  ['mit dem wert', '='],
  ['mit', '='],
  ['lautet', '='],
  ['entspricht', '='],
  ['betraegt', '='],
  ['auf', '='],
]

export const OPPOSITE: Readonly<Record<Comparing, Comparing>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** How two things are compared: a sign, words, or nothing at all before a yes or no. */
export const takeComparing = (cursor: Cursor): Comparing | null => {
  const token = peek(cursor)
  const sign = token?.kind === 'operator' ? SIGNS[token.text] : undefined
  if (sign !== undefined) {
    cursor.at++
    // `= < 18`: the first sign stands for `is`.
    const next = peek(cursor)
    const second = sign === '=' && next?.kind === 'operator' ? SIGNS[next.text] : undefined
    if (second !== undefined) cursor.at++
    return second ?? sign
  }
  for (const [phrase, by] of PHRASES) if (takePhrase(cursor, phrase)) return by
  return null
}

/** An element compared with one value, or with any of several; not equal means none of them. */
export const compared =
  (by: Comparing, values: readonly Value[]): Relation =>
  (subject) => {
    const each = values.map((value): Expression => ({ is: 'compared', subject, by, value }))
    const [only] = each
    return each.length === 1 && only ? only : { is: by === '<>' ? 'and' : 'or', of: each }
  }
