import { isBefore, isCalendarDay, isSame, placeFrom } from './conditions.ts'
import { isFilledAt, type RuleAnswers, sharedPath, valuesOf, yearsSince } from './rule-answers.ts'
import type { RuleCondition, RuleOperand } from './rule-words.ts'

/** A condition made ready for one target: asked of answers, at a concrete path of that target. */
export type Compiled = (answers: RuleAnswers, at: string) => boolean

type Values = (answers: RuleAnswers, at: string) => readonly string[]

/** How many steps a place shares with the target is known beforehand; only the numbers of entries are not. */
const sharer = (place: string, target: string): ((at: string) => string) => {
  const depth = sharedPath(place, target)
    .split('.')
    .filter((step) => step !== '').length
  return (at) => (depth === 0 ? '' : at.split('.').slice(0, depth).join('.'))
}

const valuesAt = (identifier: string, self: string, target: string): Values => {
  const place = placeFrom(identifier, self)
  const shared = sharer(place, target)
  return (answers, at) => valuesOf(answers, place, shared(at))
}

const NONE: readonly string[] = []

const operandValues = (operand: RuleOperand, self: string, target: string): Values => {
  if (typeof operand !== 'object') {
    const constant = [String(operand)]
    return () => constant
  }
  if ('today' in operand) return ({ today }) => (today === null ? NONE : [today])
  if ('identifier' in operand) return valuesAt(operand.identifier, self, target)
  const parts = operand.years_since.map(({ identifier }) => valuesAt(identifier, self, target))
  return (answers, at) => {
    const years = yearsSince(
      parts.map((part) => part(answers, at)[0] ?? ''),
      answers.today,
    )
    return years === null ? NONE : [String(years)]
  }
}

const isNumeric = (operand: RuleOperand): boolean =>
  typeof operand === 'number' || (typeof operand === 'object' && 'years_since' in operand)

/** Makes conditions of one rule ready; `target` is the place of its target. */
const compiler = (self: string, target: string) => {
  const values = (operand: RuleOperand): Values => operandValues(operand, self, target)
  const equal = ([left, right]: readonly [RuleOperand, RuleOperand]): Compiled => {
    const [one, other, byValue] = [values(left), values(right), isNumeric(left) || isNumeric(right)]
    return (answers, at) => {
      const [lefts, rights] = [one(answers, at), other(answers, at)]
      if (lefts.length === 0) return rights.length === 0 || rights.includes('')
      if (rights.length === 0) return lefts.includes('')
      return lefts.some((value) => rights.some((with_) => isSame(value, with_, byValue)))
    }
  }
  const less = ([left, right]: readonly [RuleOperand, RuleOperand]): Compiled => {
    const [one, other] = [values(left), values(right)]
    return (answers, at) => {
      const rights = other(answers, at)
      return one(answers, at).some((value) => rights.some((with_) => isBefore(value, with_)))
    }
  }
  const empty = (operand: RuleOperand): Compiled => {
    if (typeof operand !== 'object') return () => operand === ''
    if (!('identifier' in operand)) return () => false
    const place = placeFrom(operand.identifier, self)
    const shared = sharer(place, target)
    return (answers, at) => !isFilledAt(answers, place, shared(at))
  }
  const make = (condition: RuleCondition): Compiled => {
    if ('identifier' in condition) {
      const said = valuesAt(condition.identifier, self, target)
      return (answers, at) => said(answers, at).includes('true')
    }
    if ('equal' in condition) return equal(condition.equal)
    if ('not_equal' in condition) return negated(equal(condition.not_equal))
    if ('less_than' in condition) return less(condition.less_than)
    if ('is_empty' in condition) return empty(condition.is_empty)
    if ('is_valid_date' in condition) {
      const parts = condition.is_valid_date.map(values)
      return (answers, at) => isCalendarDay(parts.map((part) => part(answers, at)[0] ?? ''))
    }
    if ('not' in condition) return negated(make(condition.not))
    if ('and' in condition) return series(condition.and.map(make), 'every')
    if ('or' in condition) return series(condition.or.map(make), 'some')
    const parts = condition.xor.map(make)
    return (answers, at) => parts.filter((part) => part(answers, at)).length === 1
  }
  return make
}

const negated =
  (inner: Compiled): Compiled =>
  (answers, at) =>
    !inner(answers, at)

const series =
  (parts: readonly Compiled[], which: 'every' | 'some'): Compiled =>
  (answers, at) =>
    parts[which]((part) => part(answers, at))

/** Makes the condition of a rule ready: `self` is the place of its group, `target` that of its target. */
export const compile = (condition: RuleCondition, self: string, target: string): Compiled =>
  compiler(self, target)(condition)
