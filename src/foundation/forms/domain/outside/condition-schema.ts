import type { Condition, FormDefinition, Operand } from '../../form-words.ts'
import { isRepeated, joinPath, partAt, placeOf } from '../paths.ts'
import type { JsonObject } from './asked-outside.ts'

/** Where a condition is said: an object of the answers, by its place in the form; empty at the top. */
export interface SaidAt {
  readonly form: FormDefinition
  readonly scope: string
}

/** The steps from a scope down to a place, or null where it lies elsewhere or in a repetition of its own. */
const stepsTo = (place: string, { form, scope }: SaidAt): readonly string[] | null => {
  if (placeOf(place) !== place) return null
  if (scope !== '' && !place.startsWith(`${scope}.`)) return null
  const steps = (scope === '' ? place : place.slice(scope.length + 1)).split('.')
  let at = scope
  for (const step of steps) {
    at = joinPath(at, step)
    const part = partAt(form, at)
    if (part === null || isRepeated(part)) return null
  }
  return steps
}

/** An object in which there is something at these steps, and it is so. */
const there = ([step = '', ...deeper]: readonly string[], last: JsonObject | null): JsonObject => {
  const inside = deeper.length > 0 ? there(deeper, last) : last
  return { type: 'object', required: [step], ...(inside && { properties: { [step]: inside } }) }
}

const present = (operand: Operand, at: SaidAt): JsonObject | null => {
  const steps = typeof operand === 'object' ? stepsTo(operand.identifier, at) : null
  return steps && there(steps, null)
}

const equal = ([one, other]: readonly [Operand, Operand], at: SaidAt): JsonObject | null => {
  const [named, literal] = typeof one === 'object' ? [one, other] : [other, one]
  if (typeof named !== 'object' || typeof literal === 'object') return null
  const field = partAt(at.form, named.identifier)
  const steps = stepsTo(named.identifier, at)
  if (field === null || steps === null || field.kind === 'number' || field.kind === 'group') return null
  if (literal === '') return { not: there(steps, null) }
  const text = String(literal)
  if (field.kind === 'yes-no') return there(steps, { const: text === 'true' })
  return there(steps, { const: field.kind === 'integer' ? Number(text) : text })
}

const every = (conditions: readonly Condition[], at: SaidAt): readonly JsonObject[] | null => {
  const said = conditions.map((one) => conditionSchema(one, at))
  const whole = said.filter((one) => one !== null)
  return whole.length === said.length ? whole : null
}

const negated = (schema: JsonObject | null): JsonObject | null => schema && { not: schema }
const joined = (word: 'allOf' | 'anyOf' | 'oneOf', schemas: readonly JsonObject[] | null): JsonObject | null =>
  schemas && schemas.length > 0 ? { [word]: schemas } : null

/**
 * A schema that an object at a scope fulfils exactly when the condition holds there; null where JSON Schema has no words for
 * it: comparing two answers, days, decimal numbers, or what lies in another repetition.
 */
export const conditionSchema = (condition: Condition, at: SaidAt): JsonObject | null => {
  if ('identifier' in condition) return equal([condition, true], at)
  if ('equal' in condition) return equal(condition.equal, at)
  if ('not_equal' in condition) return negated(equal(condition.not_equal, at))
  if ('is_empty' in condition) return negated(present(condition.is_empty, at))
  if ('not' in condition) return negated(conditionSchema(condition.not, at))
  if ('and' in condition) return joined('allOf', every(condition.and, at))
  if ('or' in condition) return joined('anyOf', every(condition.or, at))
  if ('xor' in condition) return joined('oneOf', every(condition.xor, at))
  return null
}
