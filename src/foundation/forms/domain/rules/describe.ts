import type { ElementCode, PlacedElement } from './rule-words.ts'
import type { Expression, Value } from './syntax.ts'

const quoted = (text: string): string => `„${text}“`
const nameOf = ({ element }: PlacedElement): string => quoted(element.label)

const valueName = (value: Value, codes: readonly ElementCode[]): string => {
  if (value.is === 'yes-no') return value.value ? 'Ja' : 'Nein'
  if (value.is === 'today') return 'heute'
  if (value.is === 'years') return `${value.value} Jahre`
  if (value.is === 'element') return nameOf(value.element)
  if (value.is === 'number') return value.value.replace('.', ',')
  if (value.is === 'day') return value.value.split('-').toReversed().join('.')
  return quoted(codes.find(({ code }) => code === value.value)?.name ?? value.value)
}

const SAID = {
  '=': 'gleich',
  '<>': 'nicht gleich',
  '<': 'kleiner als',
  '<=': 'höchstens',
  '>': 'größer als',
  '>=': 'mindestens',
} as const

const YEARS = {
  '=': 'genau',
  '<>': 'nicht genau',
  '<': 'weniger als',
  '<=': 'höchstens',
  '>': 'mehr als',
  '>=': 'mindestens',
} as const

/** The opposite of a date in words: what lies before or after. */
const SAID_OF_DAYS = { ...SAID, '<': 'vor', '<=': 'nicht nach', '>': 'nach', '>=': 'nicht vor' } as const

const isAnswer = (value: Value): boolean => value.is === 'text' || value.is === 'yes-no'

const sayCompared = ({ subject, by, value }: Extract<Expression, { is: 'compared' }>): string => {
  const answer = valueName(value, subject.element.codes ?? [])
  if (isAnswer(value) && (by === '=' || by === '<>'))
    return `bei ${nameOf(subject)} die Antwort ${by === '=' ? '' : 'nicht '}${answer} lautet`
  if (value.is === 'years') return `${nameOf(subject)} ${YEARS[by]} ${answer} zurückliegt`
  const words = subject.element.type.startsWith('date') ? SAID_OF_DAYS : SAID
  return `${nameOf(subject)} ${words[by]} ${answer} ist`
}

/** A condition in German, as it stands after `wenn`. */
export const describe = (expression: Expression): string => {
  if (expression.is === 'compared') return sayCompared(expression)
  if (expression.is === 'filled')
    return `${nameOf(expression.subject)} ${expression.filled ? '' : 'nicht '}angegeben ist`
  if (expression.is === 'among') return `${nameOf(expression.subject)} zu ${expression.group} gehört`
  if (expression.is === 'calendar-day') return 'das Datum ein gültiges Kalenderdatum ist'
  if (expression.is === 'not') return `nicht gilt: ${describe(expression.of)}`
  const parts = expression.of.map(describe)
  if (expression.is === 'one') return `genau eines davon gilt: ${parts.join('; ')}`
  return parts.join(expression.is === 'and' ? ' und ' : ' oder ')
}

const withCondition = (sentence: string, when: Expression | null): string =>
  when === null ? `${sentence}.` : `${sentence}, wenn ${describe(when)}.`

/** What to say where something is missing. */
export const requireMessage = (target: PlacedElement, when: Expression | null): string =>
  withCondition(`${nameOf(target)} muss angegeben werden`, when)

/** What to say where something must not be filled in. */
export const forbidMessage = (target: PlacedElement, when: Expression | null): string =>
  withCondition(`${nameOf(target)} darf nicht angegeben werden`, when)

const isFilling = (expression: Expression): boolean => expression.is === 'filled' && expression.filled

const namesOf = (of: readonly Expression[]): string =>
  of.flatMap((one) => (one.is === 'filled' ? [nameOf(one.subject)] : [])).join(', ')

/** What to say where a demand is not met. */
export const demandMessage = (demand: Expression, when: Expression | null): string => {
  if (demand.is === 'calendar-day') return 'Das angegebene Datum muss ein gültiges Kalenderdatum sein.'
  if ((demand.is === 'or' || demand.is === 'one') && demand.of.every(isFilling)) {
    const count = demand.is === 'or' ? 'mindestens' : 'genau'
    return withCondition(`Von ${namesOf(demand.of)} muss ${count} eines angegeben werden`, when)
  }
  const said =
    demand.is === 'not' ? `darf nicht gelten, dass ${describe(demand.of)}` : `muss gelten, dass ${describe(demand)}`
  return withCondition(`Es ${said}`, when)
}
