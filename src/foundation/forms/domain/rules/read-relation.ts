import { compared, OPPOSITE, type Relation, takeComparing } from './comparing.ts'
import { attempt, type Cursor, doubt, either, peek, skip, take, takePhrase } from './cursor.ts'
import { readMembership } from './read-membership.ts'
import { readOrder } from './read-order.ts'
import { readValue } from './read-value.ts'
import type { PlacedElement } from './rule-words.ts'
import { AND, ARTICLES, COPULA, EMPTY, FILLED, NOT, OR } from './rule-vocabulary.ts'
import type { Comparing, Value } from './syntax.ts'

const AFTER_VALUE: ReadonlySet<string> = new Set([
  'ist',
  'sind',
  'wird',
  'wurde',
  'hat',
  'ausgewaehlt',
  'gewaehlt',
  'angekreuzt',
  'beantwortet',
  'angegeben',
  'gesetzt',
  'enthaelt',
  'lautet',
  'betraegt',
  'entspricht',
  'annimmt',
  'selektiert',
  'worden',
  'alt',
  'befuellt',
  'belegt',
  'gefuellt',
]) // prettier-ignore

const isOrdered = ({ element }: PlacedElement): boolean =>
  ['number', 'date', 'datetime', 'group'].includes(element.type)

/** Ordering needs something that has an order; years and today need a day. */
const fits = (subject: PlacedElement, by: Comparing, value: Value): boolean => {
  if (subject.element.type === 'group') return value.is === 'years' && by !== '=' && by !== '<>'
  return by === '=' || by === '<>' || isOrdered(subject)
}

/** `alle anderen (möglichen) Ausprägungen (der Codeliste)`: none of those that were named for this element before. */
const takeAllOthers = (cursor: Cursor): boolean => {
  const phrases = [
    'alle anderen moeglichen',
    'alle anderen',
    'alle uebrigen',
    'einer der anderen',
    'eine der anderen',
    'eine andere',
    'ein anderer',
    'einen anderen',
  ] // prettier-ignore
  if (!phrases.some((phrase) => takePhrase(cursor, phrase))) return false
  const of = new Set([
    'auspraegungen',
    'auspraegung',
    'werte',
    'wert',
    'codes',
    'code',
    'auswahl',
    'auswahlmoeglichkeiten',
    'optionen',
  ])
  if (take(cursor, of) === null) return false
  if (take(cursor, ARTICLES) !== null) take(cursor, new Set(['codeliste', 'werteliste', 'liste', 'auswahlliste']))
  return true
}

const readAllOthers = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (!takeAllOthers(cursor)) return null
  const before = cursor.named.get(subject.path) ?? []
  return before.length === 0 ? null : compared('<>', before)
}

const remember = (cursor: Cursor, subject: PlacedElement, values: readonly Value[]): void => {
  cursor.named = new Map(cursor.named).set(subject.path, [...(cursor.named.get(subject.path) ?? []), ...values])
}

/** More values of a list: `001, 002 oder 003`. */
const readMore = (cursor: Cursor, subject: PlacedElement, by: Comparing): readonly Value[] =>
  attempt(cursor, (inside) => {
    const comma = peek(inside)?.text === ',' || peek(inside)?.text === '/'
    if (comma) inside.at++
    const and = take(inside, AND) !== null
    const or = !and && take(inside, OR) !== null
    if (!comma && !and && !or) return null
    const token = peek(inside)
    if (token === undefined || token.kind === 'id' || token.kind === 'operator') return null
    const value = readValue(inside, subject)
    if (value === null || value.is === 'element') return null
    if ((by === '=' && and) || (by === '<>' && or))
      doubt(inside, 'mixed-and-or', inside.source.slice(token.from, token.to))
    return [value, ...readMore(inside, subject, by)]
  }) ?? []

const readCompared = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  attempt(cursor, (inside) => (take(inside, new Set(['auswahl', 'wert'])) === null ? null : true))
  take(cursor, COPULA)
  const negated = take(cursor, NOT) !== null
  const said = takeComparing(cursor)
  if (said === '=') {
    const others = attempt(cursor, (inside) => readAllOthers(inside, subject))
    if (others !== null) return others
    if (takeNothing(cursor)) return isFilled(false)
    const empty = attempt(cursor, (inside) => readFilled(inside))
    if (empty !== null) return empty
  } else if (said === '<>' && take(cursor, EMPTY) !== null) return isFilled(true)
  else if (said === '<>' && takeNothing(cursor)) return isFilled(true)
  if (said === null && subject.element.type === 'text') return null
  const value = readValue(cursor, subject)
  if (value === null) return null
  const by = said ?? '='
  const values = [value, ...(value.is === 'element' ? [] : readMore(cursor, subject, by))]
  const turned = (take(cursor, NOT) !== null) !== negated
  skip(cursor, AFTER_VALUE)
  if (by === '=') remember(cursor, subject, values)
  if (!values.every((one) => fits(subject, by, one))) return null
  return compared(turned ? OPPOSITE[by] : by, values)
}

const isFilled =
  (filled: boolean): Relation =>
  (subject) => ({ is: 'filled', subject, filled })

/** `""`: nothing between quotes. */
const takeNothing = (cursor: Cursor): boolean => {
  const token = peek(cursor)
  const nothing = token?.kind === 'quoted' && token.text === ''
  if (nothing) cursor.at++
  return nothing
}

const TICKED: ReadonlySet<string> = new Set([
  'ausgewaehlt',
  'gewaehlt',
  'angekreuzt',
  'angehakt',
  'aktiviert',
  'gesetzt',
])

const ANSWERED: ReadonlySet<string> = new Set(['bejaht', 'verneint'])

/** `angekreuzt ist`, of a question that is answered with yes or not at all. */
const readTicked = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (subject.element.type !== 'yes-no') return null
  take(cursor, COPULA)
  const not = take(cursor, NOT) !== null
  const answer = not ? null : take(cursor, ANSWERED)
  if (answer === null && take(cursor, TICKED) === null) return null
  skip(cursor, COPULA)
  if (answer !== null) return compared('=', [{ is: 'yes-no', value: answer === 'bejaht' }])
  return compared(not ? '<>' : '=', [{ is: 'yes-no', value: true }])
}

const FILLED_TOO: ReadonlySet<string> = new Set([...FILLED, 'worden'])

/** `ist nicht leer`, `befüllt ist`, `einen Wert enthält`. */
const readFilled = (cursor: Cursor): Relation | null => {
  take(cursor, COPULA)
  if (takePhrase(cursor, 'keinen wert') || takePhrase(cursor, 'keine angabe'))
    return (skip(cursor, AFTER_VALUE), isFilled(false))
  if (takePhrase(cursor, 'einen wert')) return (skip(cursor, AFTER_VALUE), isFilled(true))
  const not = take(cursor, NOT) !== null
  const empty = take(cursor, EMPTY)
  const filled = empty === null ? take(cursor, FILLED_TOO) : null
  if (empty === null && filled === null) return null
  skip(cursor, COPULA)
  take(cursor, new Set(['worden', 'ist']))
  return isFilled((filled !== null) !== not)
}

/** Reads what is said about an element in a condition. */
export const readRelation = (cursor: Cursor, subject: PlacedElement): Relation | null =>
  either(
    cursor,
    (inside) => readMembership(inside, subject),
    (inside) => readOrder(inside, subject),
    (inside) => readTicked(inside, subject),
    readFilled,
    (inside) => readCompared(inside, subject),
  )
