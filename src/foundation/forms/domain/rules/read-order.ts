import { compared, OPPOSITE, type Relation } from './comparing.ts'
import { type Cursor, skip, take, takePhrase } from './cursor.ts'
import { readValue } from './read-value.ts'
import type { PlacedElement } from './rule-words.ts'
import { NOT } from './rule-vocabulary.ts'
import type { Value } from './syntax.ts'

const WIDE = { '<': '<=', '>': '>=' } as const

/** Order of days in words: `liegt (nicht) vor`, `in der Zukunft`. */
export const readOrder = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (subject.element.type !== 'date' && subject.element.type !== 'datetime') return null
  const verb: ReadonlySet<string> = new Set(['liegt', 'liegen', 'ist', 'sein'])
  skip(cursor, verb)
  const not = take(cursor, NOT) !== null
  take(cursor, new Set(['zeitlich']))
  const today: Value = { is: 'today' }
  const sign = takePhrase(cursor, 'in der zukunft') ? '>' : takePhrase(cursor, 'in der vergangenheit') ? '<' : null
  if (sign !== null) {
    const wide = takePhrase(cursor, 'oder gegenwart') || takePhrase(cursor, 'oder heute') ? WIDE[sign] : sign
    return (skip(cursor, verb), compared(not ? OPPOSITE[wide] : wide, [today]))
  }
  const before = takePhrase(cursor, 'gleich oder') || takePhrase(cursor, 'am oder')
  const by =
    take(cursor, new Set(['vor'])) !== null ? '<' : take(cursor, new Set(['nach', 'hinter'])) !== null ? '>' : null
  if (by === null) return null
  const same = before || takePhrase(cursor, 'oder gleich') || takePhrase(cursor, 'oder am')
  const value = readValue(cursor, subject)
  if (value === null || value.is === 'years') return null
  skip(cursor, verb)
  const wide = same ? WIDE[by] : by
  return compared(not ? OPPOSITE[wide] : wide, [value])
}
