import type { Condition, Operand } from '../../../foundation/forms/words.ts'

/** What a line of a condition says about one answer. */
export const OPERATORS = ['equal', 'not-equal', 'less', 'more', 'filled', 'empty', 'yes', 'no'] as const
export type Operator = (typeof OPERATORS)[number]

/** Operators that compare with a value. */
export const COMPARING: ReadonlySet<Operator> = new Set(['equal', 'not-equal', 'less', 'more'])

/** One line: an answer, an operator, and the value where it needs one. */
export interface Line {
  readonly at: string
  readonly operator: Operator
  readonly value: string
}

/** A condition as a form asks for it: all of the lines, or at least one of them. */
export interface Lines {
  readonly join: 'all' | 'any'
  readonly lines: readonly Line[]
}

const line = (at: string, operator: Operator, value: Operand = ''): Line => ({
  at,
  operator,
  value: typeof value === 'object' ? '' : String(value),
})

type Pair = readonly [Operand, Operand]

const compared = ([one, other]: Pair, operator: Operator, turned: Operator): Line | null => {
  if (typeof one === 'object') return typeof other === 'object' ? null : line(one.identifier, operator, other)
  return typeof other === 'object' ? line(other.identifier, turned, one) : null
}

const lineOf = (condition: Condition): Line | null => {
  if ('identifier' in condition) return line(condition.identifier, 'yes')
  if ('equal' in condition) {
    const found = compared(condition.equal, 'equal', 'equal')
    return found?.value === 'false' ? { ...found, operator: 'no', value: '' } : found
  }
  if ('not_equal' in condition) return compared(condition.not_equal, 'not-equal', 'not-equal')
  if ('less_than' in condition) return compared(condition.less_than, 'less', 'more')
  if ('is_empty' in condition)
    return typeof condition.is_empty === 'object' ? line(condition.is_empty.identifier, 'empty') : null
  if (!('not' in condition)) return null
  const inside = condition.not
  return 'is_empty' in inside && typeof inside.is_empty === 'object' ? line(inside.is_empty.identifier, 'filled') : null
}

/** A condition as lines; null where it is deeper than lines can say. */
export const linesOf = (condition: Condition): Lines | null => {
  const join = 'or' in condition ? 'any' : 'all'
  const parts = 'or' in condition ? condition.or : 'and' in condition ? condition.and : [condition]
  const lines = parts.map(lineOf)
  return lines.every((one) => one !== null) ? { join, lines } : null
}

/** Numbers compare by value only when they are numbers. */
const valueOf = (text: string): string | number => (/^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : text)

const conditionOf = ({ at, operator, value }: Line): Condition => {
  const answer = { identifier: at }
  switch (operator) {
    case 'equal':
      return { equal: [answer, value] }
    case 'not-equal':
      return { not_equal: [answer, value] }
    case 'less':
      return { less_than: [answer, valueOf(value)] }
    case 'more':
      return { less_than: [valueOf(value), answer] }
    case 'filled':
      return { not: { is_empty: answer } }
    case 'empty':
      return { is_empty: answer }
    case 'yes':
      return answer
    case 'no':
      return { equal: [answer, 'false'] }
  }
}

/** The condition that lines say; null for no line. */
export const conditionFrom = ({ join, lines }: Lines): Condition | null => {
  const conditions = lines.map(conditionOf)
  const [only] = conditions
  if (only === undefined) return null
  if (conditions.length === 1) return only
  return join === 'any' ? { or: conditions } : { and: conditions }
}
