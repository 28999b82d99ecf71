import { parseDay } from '../../../../kernel/clock.ts'
import { compareDecimals } from '../numbers.ts'
import { dayOfParts, isFilledAt, type RuleAnswers, sharedPath, valuesOf, yearsSince } from './rule-answers.ts'
import type { RuleCondition, RuleOperand } from './rule-words.ts'

/** Where a condition is looked at: `at` is the concrete path of the target, `self` the place of the group of the rule. */
export interface Standing {
  readonly answers: RuleAnswers
  readonly self: string
  readonly at: string
}

/** The place that an identifier means; `self` is the group that the rule hangs at, and may be left out. */
export const placeFrom = (identifier: string, self: string): string => {
  if (identifier === 'self') return self
  const path = identifier.startsWith('self.') ? identifier.slice('self.'.length) : identifier
  return self === '' ? path : `${self}.${path}`
}

/** Whether two texts are the same answer. Numbers are compared by value where the rule names a number. */
export const isSame = (left: string, right: string, byValue: boolean): boolean =>
  left === right || (byValue && compareDecimals(left, right) === 0)

/** Whether one answer is before another: numbers by value, days by the calendar, nothing else. */
export const isBefore = (left: string, right: string): boolean => {
  const difference = compareDecimals(left, right)
  if (difference !== null) return difference < 0
  const [one, other] = [left.slice(0, 10), right.slice(0, 10)]
  return parseDay(one) !== null && parseDay(other) !== null && one < other
}

/** A date of which a part is not given is not judged: it may be known only in part. */
export const isCalendarDay = ([day = '', month = '', year = '']: readonly string[]): boolean =>
  day === '' || month === '' || year === '' || dayOfParts(day, month, year) !== null

const found = (identifier: string, { answers, self, at }: Standing): readonly string[] => {
  const place = placeFrom(identifier, self)
  return valuesOf(answers, place, sharedPath(place, at))
}

const valuesIn = (operand: RuleOperand, standing: Standing): readonly string[] => {
  if (typeof operand !== 'object') return [String(operand)]
  if ('today' in operand) return standing.answers.today === null ? [] : [standing.answers.today]
  if ('identifier' in operand) return found(operand.identifier, standing)
  const parts = operand.years_since.map(({ identifier }) => found(identifier, standing)[0] ?? '')
  const years = yearsSince(parts, standing.answers.today)
  return years === null ? [] : [String(years)]
}

const orBlank = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values)

const equals = ([left, right]: readonly [RuleOperand, RuleOperand], standing: Standing): boolean => {
  const byValue = [left, right].some(
    (operand) => typeof operand === 'number' || (typeof operand === 'object' && 'years_since' in operand),
  )
  const others = orBlank(valuesIn(right, standing))
  return orBlank(valuesIn(left, standing)).some((one) => others.some((other) => isSame(one, other, byValue)))
}

const isLess = ([left, right]: readonly [RuleOperand, RuleOperand], standing: Standing): boolean => {
  const others = valuesIn(right, standing)
  return valuesIn(left, standing).some((one) => others.some((other) => isBefore(one, other)))
}

const isEmpty = (operand: RuleOperand, { answers, self, at }: Standing): boolean => {
  if (typeof operand !== 'object') return operand === ''
  if (!('identifier' in operand)) return false
  const place = placeFrom(operand.identifier, self)
  return !isFilledAt(answers, place, sharedPath(place, at))
}

/**
 * Whether a condition holds for a target. A missing answer is the empty text; a list that the target doesn't lie in
 * counts with any of its entries; xor is exactly one.
 */
export const holdsAt = (condition: RuleCondition, standing: Standing): boolean => {
  const inside = (one: RuleCondition): boolean => holdsAt(one, standing)
  if ('identifier' in condition) return found(condition.identifier, standing).includes('true')
  if ('equal' in condition) return equals(condition.equal, standing)
  if ('not_equal' in condition) return !equals(condition.not_equal, standing)
  if ('less_than' in condition) return isLess(condition.less_than, standing)
  if ('is_empty' in condition) return isEmpty(condition.is_empty, standing)
  if ('is_valid_date' in condition)
    return isCalendarDay(condition.is_valid_date.map((part) => valuesIn(part, standing)[0] ?? ''))
  if ('not' in condition) return !inside(condition.not)
  if ('and' in condition) return condition.and.every(inside)
  if ('or' in condition) return condition.or.some(inside)
  return condition.xor.filter(inside).length === 1
}
