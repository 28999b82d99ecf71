import type { PlacedElement, RuleDoubt } from './rule-words.ts'
import { commonOf, isManyBelow, type Surroundings } from './surroundings.ts'
import type { Consequence, Expression, Statement } from './syntax.ts'
import { datePartsOf, elementsIn } from './translate.ts'

const comparedBy = (expression: Expression, by: '=' | '<>'): readonly string[] =>
  expression.is === 'compared' && expression.by === by && expression.value.is === 'text'
    ? [`${expression.subject.path} ${expression.value.value}`]
    : []

/** Whether a series names one element twice with different values, so that it always or never holds. */
const isIdle = (expression: Expression): boolean => {
  if (expression.is === 'not') return isIdle(expression.of)
  if (expression.is !== 'and' && expression.is !== 'or' && expression.is !== 'one') return false
  const said = expression.of.flatMap((one) => comparedBy(one, expression.is === 'and' ? '=' : '<>'))
  const subjects = said.map((text) => text.split(' ')[0])
  return (expression.is !== 'one' && new Set(subjects).size < subjects.length) || expression.of.some(isIdle)
}

const partsOf = (expression: Expression): readonly Expression[] => {
  if (expression.is === 'not') return [expression, ...partsOf(expression.of)]
  if (expression.is === 'and' || expression.is === 'or' || expression.is === 'one')
    return [expression, ...expression.of.flatMap(partsOf)]
  return [expression]
}

/** Comparisons that mean nothing where an element can have several answers at once: which of them? */
const asksWhich = (expression: Expression): boolean => {
  if (expression.is === 'calendar-day') return true
  return (
    expression.is === 'compared' &&
    (!/^[=<]>?$/.test(expression.by) || expression.by === '<' || expression.value.is === 'element')
  )
}

const targetOf = (consequence: Consequence): PlacedElement | undefined =>
  consequence.is === 'demand' ? consequence.targets[0] : consequence.target

const expressionsOf = ({ when, then, otherwise }: Statement): readonly Expression[] => [
  ...(when === null ? [] : [when]),
  ...[...then, ...otherwise].flatMap((one) => (one.is === 'demand' ? [one.demand] : [])),
]

/** Whether an expression, as it was understood, can't be what was meant; each such doubt leaves a rule open. */
export const unsoundIn = (statement: Statement, around: Surroundings): readonly RuleDoubt[] => {
  const target = [...statement.then, ...statement.otherwise].map(targetOf).find((one) => one !== undefined)
  return expressionsOf(statement).flatMap((expression): readonly RuleDoubt[] => {
    const idle: readonly RuleDoubt[] = isIdle(expression) ? [{ code: 'always-or-never', detail: '' }] : []
    const parts = partsOf(expression)
    const many = parts.flatMap((part): readonly RuleDoubt[] => {
      if (!asksWhich(part)) return []
      const named = elementsIn(part)
      const entry = target === undefined ? '' : named.reduce((at, { path }) => commonOf(at, path), target.path)
      const unclear = named.filter(({ path }) => isManyBelow(around, path, entry))
      return unclear.map(({ element }) => ({ code: 'several-answers', detail: element.name }))
    })
    const undated = parts.flatMap((part): readonly RuleDoubt[] => {
      if (part.is !== 'compared' || part.subject.element.type !== 'group') return []
      return datePartsOf(part.subject.element) === null
        ? [{ code: 'wrong-type', detail: part.subject.element.name }]
        : []
    })
    return [...idle, ...many, ...undated]
  })
}
