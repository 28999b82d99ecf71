import { attempt, type Cursor, doubt, either, peek, skip, take, takePhrase } from './cursor.ts'
import { codesOfGroups, STATE_LISTS } from './nationalities.ts'
import { readValue } from './read-value.ts'
import type { PlacedElement } from './rule-words.ts'
import { AND, ARTICLES, COPULA, EMPTY, FILLED, NOT, OR } from './rule-vocabulary.ts'
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

/** How two things are compared: a sign, words, or nothing at all before a yes or no. */
const takeComparing = (cursor: Cursor): Comparing | null => {
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

const isOrdered = ({ element }: PlacedElement): boolean =>
  ['number', 'date', 'datetime', 'group'].includes(element.type)

/** Ordering needs something that has an order; years and today need a day. */
const fits = (subject: PlacedElement, by: Comparing, value: Value): boolean => {
  if (subject.element.type === 'group') return value.is === 'years' && by !== '=' && by !== '<>'
  return by === '=' || by === '<>' || isOrdered(subject)
}

const compared =
  (by: Comparing, values: readonly Value[]): Relation =>
  (subject) => {
    const each = values.map((value): Expression => ({ is: 'compared', subject, by, value }))
    const [only] = each
    return each.length === 1 && only ? only : { is: by === '<>' ? 'and' : 'or', of: each }
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
    const empty = attempt(cursor, (inside) => readFilled(inside))
    if (empty !== null) return empty
  } else if (said === '<>' && take(cursor, EMPTY) !== null) return isFilled(true)
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

const GROUP_WORDS: Readonly<Record<string, 'EU' | 'EWR' | 'Schweiz'>> = {
  eu: 'EU',
  'eu-mitgliedstaat': 'EU',
  'eu-mitgliedstaats': 'EU',
  'eu-staat': 'EU',
  'eu-land': 'EU',
  'eu-buerger': 'EU',
  ewr: 'EWR',
  'ewr-staat': 'EWR',
  schweiz: 'Schweiz',
  schweizer: 'Schweiz',
} // prettier-ignore
const GROUP_FILLERS: ReadonlySet<string> = new Set([
  'ein',
  'eine',
  'einer',
  'eines',
  'einem',
  'der',
  'die',
  'des',
  'dem',
  'den',
  'in',
  'aus',
  'zu',
  'zur',
  'zum',
  'und',
  'oder',
  'staat',
  'staaten',
  'staates',
  'staats',
  'land',
  'landes',
  'mitgliedstaat',
  'mitgliedstaaten',
  'mitgliedstaates',
  'mitgliedsstaat',
  'mitgliedsstaaten',
  'mitgliedsstaates',
  'mitglied',
  'gehoert',
  'angehoert',
  'liegt',
  'ist',
  'vertragsstaat',
  'vertragsstaaten',
]) // prettier-ignore

/** Membership of a state: `nicht EU/EWR/Schweiz`, `außerhalb der EU`. */
const readMembership = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (!STATE_LISTS.includes(subject.element.codeList ?? '')) return null
  const by = takeComparing(cursor)
  if (by !== null && by !== '=' && by !== '<>') return null
  let out = by === '<>'
  const groups = new Set<'EU' | 'EWR' | 'Schweiz'>()
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const group = Object.hasOwn(GROUP_WORDS, token.text) ? GROUP_WORDS[token.text] : undefined
    if (group !== undefined) groups.add(group)
    else if (/^(?:nicht|kein|keine|keiner|keinem|ausserhalb)$/.test(token.text)) out = !out
    else if (/^nicht-(?:eu|ewr)$/.test(token.text)) {
      out = !out
      groups.add(token.text.endsWith('eu') ? 'EU' : 'EWR')
    } else if (takePhrase(cursor, 'europaeischen union')) {
      groups.add('EU')
      continue
    } else if (
      takePhrase(cursor, 'europaeischen wirtschaftsraums') ||
      takePhrase(cursor, 'europaeischen wirtschaftsraumes')
    ) {
      groups.add('EWR')
      continue
    } else if (token.kind !== 'word' || !GROUP_FILLERS.has(token.text)) {
      if (!/^[,/-]$/.test(token.text) || !/^(?:der|des|dem|ewr|eu|schweiz|oder|und)$/.test(peek(cursor, 1)?.text ?? ''))
        break
    }
    cursor.at++
  }
  if (groups.size === 0) return null
  const codes = codesOfGroups(groups, null)
  return (about) => {
    const among: Expression = { is: 'among', subject: about, codes, group: [...groups].join(', ') }
    return out ? { is: 'not', of: among } : among
  }
}

/** Order of days in words: `liegt (nicht) vor`, `in der Zukunft`. */
const readOrder = (cursor: Cursor, subject: PlacedElement): Relation | null => {
  if (subject.element.type !== 'date' && subject.element.type !== 'datetime') return null
  const verb: ReadonlySet<string> = new Set(['liegt', 'liegen', 'ist', 'sein'])
  skip(cursor, verb)
  const not = take(cursor, NOT) !== null
  const today: Value = { is: 'today' }
  const sign = takePhrase(cursor, 'in der zukunft') ? '>' : takePhrase(cursor, 'in der vergangenheit') ? '<' : null
  if (sign !== null) return (skip(cursor, verb), compared(not ? OPPOSITE[sign] : sign, [today]))
  const same = takePhrase(cursor, 'gleich oder')
  const by =
    take(cursor, new Set(['vor'])) !== null ? '<' : take(cursor, new Set(['nach', 'hinter'])) !== null ? '>' : null
  if (by === null) return null
  const value = readValue(cursor, subject)
  if (value === null || value.is === 'years') return null
  skip(cursor, verb)
  const wide = same ? (by === '<' ? '<=' : '>=') : by
  return compared(not ? OPPOSITE[wide] : wide, [value])
}

/** Reads what is said about an element in a condition. */
export const readRelation = (cursor: Cursor, subject: PlacedElement): Relation | null =>
  either(
    cursor,
    (inside) => readMembership(inside, subject),
    (inside) => readOrder(inside, subject),
    readFilled,
    (inside) => readCompared(inside, subject),
  )
