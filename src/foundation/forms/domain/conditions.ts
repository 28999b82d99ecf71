import { parseDay } from '../../../kernel/clock.ts'
import type { Answer, Answers, Condition, Operand } from '../form-words.ts'
import { compareDecimals, isDecimal } from './numbers.ts'
import { parsePath, showPath } from './paths.ts'

/** Answers made ready for many conditions: values and non-empty places, with the index 0 left out of each path. */
export interface Known {
  readonly values: ReadonlyMap<string, string>
  readonly filled: ReadonlySet<string>
}

const withoutFirst = (path: string): string => path.replaceAll('[0]', '')

/** Each place that a path lies in, from the inside: `a[1].b` lies in `a[1].b`, `a[1]` and `a`. */
const placesAround = (path: string): readonly string[] => {
  const places = [path]
  for (let at = path.length - 1; at > 0; at--) {
    if (path[at] === '.' || path[at] === '[') places.push(path.slice(0, at))
  }
  return places
}

const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer : answer.file)

/** Makes answers ready for holdsFor. */
export const knownOf = (answers: Answers): Known => {
  const values = new Map<string, string>()
  const filled = new Set<string>()
  for (const [path, answer] of Object.entries(answers)) {
    if (answer === '') continue
    values.set(withoutFirst(path), textOf(answer))
    for (const place of placesAround(path)) filled.add(withoutFirst(place))
  }
  return { values, filled }
}

/**
 * What a dotted id means at a part: in a repetition that both lie in, the entry of that part;
 * elsewhere the first entry. An index that the id carries itself stays.
 */
const resolve = (identifier: string, at: string): string => {
  const wanted = parsePath(identifier) ?? []
  const here = parsePath(at) ?? []
  let together = true
  const steps = wanted.map((step, depth) => {
    const near = here[depth]
    together = together && near?.id === step.id && (step.index === null || step.index === near.index)
    return together && near !== undefined && step.index === null ? { id: step.id, index: near.index } : step
  })
  return withoutFirst(showPath(steps))
}

interface Place {
  readonly known: Known
  readonly at: string
}

const valueOf = (operand: Operand, { known, at }: Place): string =>
  typeof operand === 'object' ? (known.values.get(resolve(operand.identifier, at)) ?? '') : String(operand)

const isEmpty = (operand: Operand, { known, at }: Place): boolean =>
  typeof operand === 'object' ? !known.filled.has(resolve(operand.identifier, at)) : operand === ''

const equals = ([left, right]: readonly [Operand, Operand], place: Place): boolean => {
  const one = valueOf(left, place)
  const other = valueOf(right, place)
  if (one === other) return true
  return (typeof left === 'number' || typeof right === 'number') && compareDecimals(one, other) === 0
}

const isLess = ([left, right]: readonly [Operand, Operand], place: Place): boolean => {
  const one = valueOf(left, place)
  const other = valueOf(right, place)
  const difference = compareDecimals(one, other)
  if (difference !== null) return difference < 0
  return parseDay(one) !== null && parseDay(other) !== null && one < other
}

const isDate = (operands: readonly Operand[], place: Place): boolean => {
  const [date = '', month = '', year = ''] = operands.map((operand) => valueOf(operand, place))
  if (![date, month, year].every((part) => isDecimal(part) && !part.includes('.'))) return false
  return parseDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) !== null
}

/** Like holds, over answers that knownOf has made ready. */
export const holdsFor = (condition: Condition, known: Known, at: string): boolean => {
  const place = { known, at }
  const inside = (one: Condition): boolean => holdsFor(one, known, at)
  if ('identifier' in condition) return valueOf(condition, place) === 'true'
  if ('equal' in condition) return equals(condition.equal, place)
  if ('not_equal' in condition) return !equals(condition.not_equal, place)
  if ('less_than' in condition) return isLess(condition.less_than, place)
  if ('is_empty' in condition) return isEmpty(condition.is_empty, place)
  if ('is_valid_date' in condition) return isDate(condition.is_valid_date, place)
  if ('not' in condition) return !inside(condition.not)
  if ('and' in condition) return condition.and.every(inside)
  if ('or' in condition) return condition.or.some(inside)
  return condition.xor.filter(inside).length === 1
}

/**
 * Whether a condition holds for the part at a concrete path. A missing answer is the empty text; booleans equal
 * `true` and `false`, numbers compare by value, days by the calendar; xor is exactly one (FITKO's translated rules).
 */
export const holds = (condition: Condition, answers: Answers, at: string): boolean =>
  holdsFor(condition, knownOf(answers), at)

/** The places that a condition looks at. */
export const placesIn = (condition: Condition): readonly string[] => {
  if ('not' in condition) return placesIn(condition.not)
  if ('and' in condition) return condition.and.flatMap(placesIn)
  if ('or' in condition) return condition.or.flatMap(placesIn)
  if ('xor' in condition) return condition.xor.flatMap(placesIn)
  const operands: readonly Operand[] =
    'identifier' in condition
      ? [condition]
      : 'equal' in condition
        ? condition.equal
        : 'not_equal' in condition
          ? condition.not_equal
          : 'less_than' in condition
            ? condition.less_than
            : 'is_empty' in condition
              ? [condition.is_empty]
              : condition.is_valid_date
  return operands.flatMap((operand) => (typeof operand === 'object' ? [operand.identifier] : []))
}

/** The answer at a path is this value. */
export const is = (path: string, value: string | number | boolean): Condition => ({
  equal: [{ identifier: path }, value],
})

/** The answer at a path is another value, or none. */
export const isNot = (path: string, value: string | number | boolean): Condition => ({
  not_equal: [{ identifier: path }, value],
})

/** A yes-no question was answered with yes. */
export const isYes = (path: string): Condition => ({ identifier: path })

/** There is an answer at a path, or anywhere in the group there. */
export const isFilled = (path: string): Condition => ({ not: { is_empty: { identifier: path } } })

/** All of them hold. */
export const allOf = (...conditions: readonly Condition[]): Condition => ({ and: conditions })

/** At least one of them holds. */
export const anyOf = (...conditions: readonly Condition[]): Condition => ({ or: conditions })
