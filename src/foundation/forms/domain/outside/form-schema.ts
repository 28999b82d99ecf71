import type { Condition, FormDefinition, Group, Part } from '../../form-words.ts'
import { isRepeated, joinPath, mostEntries, partAt } from '../paths.ts'
import { relaxedAt } from '../relax.ts'
import { isAskedOutside, type JsonObject } from './asked-outside.ts'
import { conditionSchema } from './condition-schema.ts'
import { fieldSchema } from './field-schema.ts'

/** How a schema is called. */
export interface SchemaName {
  readonly id: string
  readonly title: string
}

/** A part that has to be there as soon as its condition holds. */
interface Conditional {
  readonly place: string
  readonly when: Condition
}

/** Whether something inside has to be filled in, so that the part itself can't be left out. */
const needs = (part: Part): boolean => {
  if (!isAskedOutside(part) || part.times.min === 0) return false
  if (part.kind !== 'group' || part.choice === true || part.times.min > 1) return true
  return part.parts.some((inside) => inside.when === undefined && needs(inside))
}

const mustBe = (part: Part): boolean => part.when === undefined && needs(part)

const named = (part: Part): JsonObject => ({
  title: part.label.de,
  ...(part.help && { description: part.help.de }),
})

const conditionals = (parts: readonly Part[], base: string): readonly Conditional[] =>
  parts.filter(isAskedOutside).flatMap((part): readonly Conditional[] => {
    const place = joinPath(base, part.id)
    const inside = part.kind === 'group' ? conditionals(part.parts, place) : []
    return part.when !== undefined && needs(part) ? [{ place, when: part.when }, ...inside] : inside
  })

/** The objects that a place lies in and that a condition can be said of: entries of repetitions, the nearest first, then all. */
const scopesOf = (form: FormDefinition, place: string): readonly string[] => {
  const steps = place.split('.')
  const around = steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join('.'))
  const repeated = around.filter((one) => {
    const part = partAt(form, one)
    return part !== null && isRepeated(part)
  })
  return [...repeated.toReversed(), '']
}

/** Demands the last of these steps below an object; groups on the way only where nothing lets them be left out. */
const demanding = (form: FormDefinition, base: string, [step = '', ...deeper]: readonly string[]): JsonObject => {
  if (deeper.length === 0) return { required: [step] }
  const place = joinPath(base, step)
  const part = partAt(form, place)
  const inside = demanding(form, place, deeper)
  const list = part !== null && isRepeated(part)
  const sure = part !== null && !list && part.when === undefined && part.times.min > 0 && !isChoice(part)
  return { ...(sure && { required: [step] }), properties: { [step]: list ? { items: inside } : inside } }
}

const isChoice = (part: Part): boolean => part.kind === 'group' && part.choice === true

/** What has to be there under conditions, said at the scopes that can say it. */
const rulesOf = (form: FormDefinition): ReadonlyMap<string, readonly JsonObject[]> => {
  const rules = new Map<string, JsonObject[]>()
  for (const { place, when } of conditionals(form.parts, '')) {
    for (const scope of scopesOf(form, place)) {
      const holds = conditionSchema(when, { form, scope })
      if (holds === null) continue
      const steps = (scope === '' ? place : place.slice(scope.length + 1)).split('.')
      rules.set(scope, [...(rules.get(scope) ?? []), { if: holds, then: demanding(form, scope, steps) }])
      break
    }
  }
  return rules
}

type Rules = ReturnType<typeof rulesOf>

const objectOf = (parts: readonly Part[], place: string, rules: Rules): JsonObject => {
  const asked = parts.filter(isAskedOutside)
  const required = asked.filter(mustBe).map(({ id }) => id)
  const said = rules.get(place)
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map((part) => [part.id, partSchema(part, joinPath(place, part.id), rules)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(said && { allOf: said }),
  }
}

const groupOf = (group: Group, place: string, rules: Rules): JsonObject => {
  const whole = objectOf(group.parts, place, rules)
  return group.choice === true ? { ...whole, required: [], minProperties: 1, maxProperties: 1 } : whole
}

const oneOf = (part: Part, place: string, rules: Rules): JsonObject =>
  part.kind === 'group' ? groupOf(part, place, rules) : fieldSchema(part)

const partSchema = (part: Part, place: string, rules: Rules): JsonObject => {
  const one = oneOf(part, place, rules)
  if (!isRepeated(part)) return { ...named(part), ...one }
  const least = needs(part) ? part.times.min : 0
  return {
    ...named(part),
    type: 'array',
    items: one,
    ...(least > 0 && { minItems: least }),
    maxItems: mostEntries(part),
  }
}

/**
 * The answers of a form as JSON Schema (draft 2020-12), in the shape of `toOutside`. What the form takes fulfils it; what
 * fulfils it is still checked by the form, which knows more: days, numbers of accounts, sums, conditions between
 * repetitions.
 */
export const formSchema = (definition: FormDefinition, { id, title }: SchemaName): JsonObject => {
  const forbidden = (definition.rules ?? []).flatMap(({ effect, target }) => (effect === 'forbid' ? [target] : []))
  const form = { ...definition, parts: relaxedAt(definition.parts, new Set(forbidden)) }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title,
    ...objectOf(form.parts, '', rulesOf(form)),
  }
}
