import { fold } from './letters.ts'
import type { PlacedElement, RuleCondition, RuleOperand, SchemaElement } from './rule-words.ts'
import type { Expression, Value } from './syntax.ts'

/** A path as translated rules write it: from the group the rule hangs at. */
export const selfPath = (path: string, at: string): string => {
  if (path === at) return 'self'
  return `self.${at === '' ? path : path.slice(at.length + 1)}`
}

const partNamed = ({ inside, path }: SchemaElement, role: RegExp): string | null => {
  const found = inside.filter(({ name, type }) => type === 'number' && role.test(fold(name)))
  return found.length === 1 && path !== '' ? (found[0]?.path ?? null) : null
}

/** Day, month and year of a group that holds a date in parts; null where it holds none. */
export const datePartsOf = (element: SchemaElement): readonly [string, string, string] | null => {
  const day = partNamed(element, /^tag\b/)
  const month = partNamed(element, /^monat\b/)
  const year = partNamed(element, /^jahr\b/)
  return day === null || month === null || year === null ? null : [day, month, year]
}

/** Writes expressions as conditions with paths from one group. */
export const translator = (at: string) => {
  const identifier = (path: string) => ({ identifier: selfPath(path, at) })
  const subjectOf = ({ element, path }: PlacedElement, value: Value): RuleOperand => {
    if (value.is !== 'years') return identifier(path)
    return { years_since: (datePartsOf(element) ?? [path]).map(identifier) }
  }
  const operandOf = (value: Value): RuleOperand => {
    if (value.is === 'yes-no' || value.is === 'years') return value.value
    if (value.is === 'element') return identifier(value.element.path)
    if (value.is === 'today') return { today: true }
    if (value.is === 'number') return Number(value.value)
    return value.value
  }
  const known = (operands: readonly RuleOperand[]): readonly RuleCondition[] =>
    operands.flatMap((operand): readonly RuleCondition[] => {
      if (typeof operand !== 'object' || !('identifier' in operand)) return []
      return [{ not: { is_empty: operand } }]
    })
  const compared = (expression: Extract<Expression, { is: 'compared' }>): RuleCondition => {
    const { subject, by, value } = expression
    const left = subjectOf(subject, value)
    const right = operandOf(value)
    if (by === '=') return { equal: [left, right] }
    if (by === '<>') return { not_equal: [left, right] }
    if (by === '<') return { less_than: [left, right] }
    if (by === '>') return { less_than: [right, left] }
    const beyond: RuleCondition = { less_than: by === '<=' ? [right, left] : [left, right] }
    return { and: [...known([left, right]), { not: beyond }] }
  }
  const write = (expression: Expression): RuleCondition => {
    if (expression.is === 'compared') return compared(expression)
    if (expression.is === 'filled') {
      const empty: RuleCondition = { is_empty: identifier(expression.subject.path) }
      return expression.filled ? { not: empty } : empty
    }
    if (expression.is === 'among')
      return {
        or: expression.codes.map((code): RuleCondition => ({ equal: [identifier(expression.subject.path), code] })),
      }
    if (expression.is === 'calendar-day') {
      const [day, month, year] = expression.parts
      const none = [day, month].map(({ path }): RuleCondition => ({ is_empty: identifier(path) }))
      return {
        or: [{ and: none }, { is_valid_date: [identifier(day.path), identifier(month.path), identifier(year.path)] }],
      }
    }
    if (expression.is === 'not') return { not: write(expression.of) }
    const of = expression.of.map(write)
    return expression.is === 'and' ? { and: of } : expression.is === 'or' ? { or: of } : { xor: of }
  }
  return write
}

/** Every element that an expression is about. */
export const elementsIn = (expression: Expression): readonly PlacedElement[] => {
  if (expression.is === 'not') return elementsIn(expression.of)
  if ('of' in expression) return expression.of.flatMap(elementsIn)
  if (expression.is === 'calendar-day') return expression.parts
  if (expression.is === 'compared' && expression.value.is === 'element')
    return [expression.subject, expression.value.element]
  return [expression.subject]
}

/** What holds where an expression doesn't, said as simply as it can be. */
export const oppositeOf = (expression: Expression): Expression => {
  if (expression.is === 'not') return expression.of
  if (expression.is === 'filled') return { ...expression, filled: !expression.filled }
  if (expression.is === 'compared' && expression.by === '=') return { ...expression, by: '<>' }
  if (expression.is === 'compared' && expression.by === '<>') return { ...expression, by: '=' }
  if (expression.is === 'or') return { is: 'and', of: expression.of.map(oppositeOf) }
  if (expression.is === 'and') return { is: 'or', of: expression.of.map(oppositeOf) }
  return { is: 'not', of: expression }
}
