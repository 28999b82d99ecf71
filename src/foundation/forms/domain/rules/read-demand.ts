import { attempt, type Cursor, either, peek, skip, take, takeMark, takePhrase } from './cursor.ts'
import { readReference, readReferences } from './read-reference.ts'
import { readRelation } from './read-relation.ts'
import type { PlacedElement } from './rule-words.ts'
import { ARTICLES, FILLERS, NOT } from './rule-vocabulary.ts'
import type { Expression } from './syntax.ts'
import { elementsIn } from './translate.ts'
import { fold } from './letters.ts'

/** Something that has to hold, and the elements it is about. */
export interface Demand {
  readonly demand: Expression
  readonly targets: readonly PlacedElement[]
}

const MUST: ReadonlySet<string> = new Set(['muss', 'muessen'])
const MAY: ReadonlySet<string> = new Set(['darf', 'duerfen', 'kann', 'koennen'])
const ENDS: ReadonlySet<string> = new Set(['sein', 'liegen', 'werden'])

/** Turned round: not before is on the day or after it. */
const turned = (expression: Expression): Expression => ({ is: 'not', of: expression })

/** `muss A nach B liegen`, `A darf nicht in der Zukunft liegen`, `muss A > 0 sein`. */
const readComparison = (cursor: Cursor): Demand | null => {
  const must = take(cursor, MUST) !== null
  const may = !must && take(cursor, MAY) !== null
  const subject = readReference(cursor)
  if (subject === null) return null
  cursor.subject = subject
  const later = must || may || take(cursor, MUST) !== null
  const allowed = may || (!later && take(cursor, MAY) !== null)
  if (!later && !allowed) return null
  const not = allowed && take(cursor, NOT) !== null
  if (allowed && !not) return null
  const relation = readRelation(cursor, subject)
  skip(cursor, ENDS)
  const said = relation?.(subject)
  // What is only filled in or not is a deed, not a demand.
  if (said === undefined || said.is === 'filled') return null
  const demand = not ? turned(said) : said
  return { demand, targets: elementsIn(demand) }
}

const roleOf = ({ element }: PlacedElement): 'day' | 'month' | 'year' | null => {
  const name = fold(`${element.name} ${element.label}`)
  if (/\btag\b/.test(name)) return 'day'
  if (/\bmonat\b/.test(name)) return 'month'
  return /\bjahr\b/.test(name) ? 'year' : null
}

const calendarDay = (places: readonly PlacedElement[]): Demand | null => {
  const one = (role: 'day' | 'month' | 'year') => places.filter((place) => roleOf(place) === role)
  const [day, ...days] = one('day')
  const [month, ...months] = one('month')
  const [year, ...years] = one('year')
  if (day === undefined || month === undefined || year === undefined || places.length !== 3) return null
  if (days.length + months.length + years.length > 0) return null
  return { demand: { is: 'calendar-day', parts: [day, month, year] }, targets: places }
}

const CHECKED: ReadonlySet<string> = new Set([
  'sichergestellt',
  'geprueft',
  'ueberprueft',
  'gewaehrleistet',
  'validiert',
])
const VALID: ReadonlySet<string> = new Set([
  'gueltiges',
  'valides',
  'korrektes',
  'existierendes',
  'reales',
  'richtiges',
])
const VALIDITY: ReadonlySet<string> = new Set([
  'validitaet',
  'gueltigkeit',
  'korrektheit',
  'richtigkeit',
  'plausibilitaet',
])
const DATE: ReadonlySet<string> = new Set([
  'datum',
  'kalenderdatum',
  'kalenderdatums',
  'datums',
  'kalendertag',
  'kalendertages',
])

const takeValidDate = (cursor: Cursor): boolean => {
  skip(cursor, ARTICLES)
  return skip(cursor, VALID) > 0 && take(cursor, DATE) !== null
}

/** `muss die Validität des sich ergebenden Kalenderdatums sichergestellt werden`, of the fields named before. */
const readValidity = (cursor: Cursor): Demand | null => {
  const places = cursor.targets
  if (take(cursor, MUST) === null && take(cursor, new Set(['ist'])) === null) return null
  skip(cursor, ARTICLES)
  if (take(cursor, VALIDITY) !== null) {
    skip(cursor, ARTICLES)
    skip(
      cursor,
      new Set([
        'sich',
        'daraus',
        'hieraus',
        'ergebenden',
        'ergebende',
        'resultierenden',
        'zusammengesetzten',
        'angegebenen',
      ]),
    )
    if (take(cursor, DATE) === null || take(cursor, CHECKED) === null) return null
  } else if (take(cursor, CHECKED) !== null) {
    skip(cursor, ENDS)
    takeMark(cursor, ',')
    if (!['ob es sich um', 'dass es sich um'].some((phrase) => takePhrase(cursor, phrase))) return null
    if (!takeValidDate(cursor) || take(cursor, new Set(['handelt'])) === null) return null
  } else {
    skip(cursor, new Set(['es', 'sich', 'daraus', 'hieraus', 'zusammen']))
    if (!takeValidDate(cursor)) return null
    take(cursor, new Set(['ergeben', 'ergibt', 'bilden', 'darstellen', 'handeln']))
  }
  skip(cursor, ENDS)
  return calendarDay(places)
}

/** `Tag, Monat und Jahr müssen ein gültiges Datum ergeben`. */
const readDateOf = (cursor: Cursor): Demand | null => {
  attempt(cursor, (inside) =>
    takePhrase(inside, 'das datum aus') || takePhrase(inside, 'die angaben in') || takePhrase(inside, 'die angaben aus')
      ? true
      : null,
  )
  const first = take(cursor, MUST)
  const named = readReferences(cursor)
  if (named === null || named.places.length !== 3) return null
  if (first === null && take(cursor, MUST) === null) return null
  skip(cursor, new Set(['zusammen', 'gemeinsam', 'immer']))
  if (!takeValidDate(cursor)) return null
  take(cursor, new Set(['ergeben', 'ergibt', 'bilden', 'darstellen']))
  skip(cursor, ENDS)
  return calendarDay(named.places)
}

/** `dann ist die Eingabe ungültig`, `DANN Fehlermeldung "…"`: what was said before must not hold. */
export const readError = (cursor: Cursor): boolean => {
  const said = attempt(cursor, (inside) => {
    take(inside, new Set(['ist', 'sind', 'wird', 'gib', 'zeige', 'erscheint', 'erfolgt']))
    skip(inside, ARTICLES)
    take(inside, new Set(['eingabe', 'angabe', 'angaben', 'eingaben', 'kombination']))
    if (take(inside, new Set(['fehler', 'fehlermeldung', 'ungueltig', 'unzulaessig', 'fehlerhaft'])) === null) {
      if (
        !takePhrase(inside, 'nicht zulaessig') &&
        !takePhrase(inside, 'nicht erlaubt') &&
        !takePhrase(inside, 'nicht gueltig')
      )
        return null
    }
    if (peek(inside)?.text === ':') inside.at++
    if (peek(inside)?.kind === 'quoted') inside.at++
    skip(inside, new Set(['aus', 'ausgegeben', 'angezeigt']))
    skip(inside, FILLERS)
    return true
  })
  return said ?? false
}

/** `A >= B` as a sentence of its own. */
const readBare = (cursor: Cursor): Demand | null => {
  const subject = readReference(cursor)
  if (subject === null || peek(cursor)?.kind !== 'operator') return null
  cursor.subject = subject
  const demand = readRelation(cursor, subject)?.(subject)
  if (demand?.is !== 'compared' || !/[<>]/.test(demand.by) || demand.by === '<>') return null
  return { demand, targets: elementsIn(demand) }
}

/** Reads something that has to hold, other than that elements are filled in. */
export const readDemand = (cursor: Cursor): Demand | null =>
  either(cursor, readValidity, readDateOf, readComparison, readBare)
