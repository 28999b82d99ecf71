import {
  allOf,
  type Answers,
  type Condition,
  type FormDefinition,
  holds,
  type Operand,
  partAt,
  placesIn,
} from '../../../foundation/forms/words.ts'
import { placedParts } from './places.ts'

/** One way to answer the questions that a condition looks at, and whether it holds then. */
export interface Sample {
  readonly answers: Answers
  readonly holds: boolean
}

/** Ways of answering that are tried at most; beyond it nothing is said rather than something wrong. */
const MOST_WAYS = 2_000

const operandsIn = (condition: Condition): readonly (readonly Operand[])[] => {
  if ('not' in condition) return operandsIn(condition.not)
  if ('and' in condition) return condition.and.flatMap(operandsIn)
  if ('or' in condition) return condition.or.flatMap(operandsIn)
  if ('xor' in condition) return condition.xor.flatMap(operandsIn)
  if ('equal' in condition) return [condition.equal]
  if ('not_equal' in condition) return [condition.not_equal]
  if ('less_than' in condition) return [condition.less_than]
  return []
}

const nearby = (value: string): readonly string[] => {
  const number = Number(value)
  if (value !== '' && Number.isFinite(number)) return [String(number - 1), value, String(number + 1)]
  return /^\d{4}-\d\d-\d\d$/.test(value) ? ['1900-01-01', value, '2100-12-31'] : [value]
}

/** Values of one question that a condition can tell apart: its choices, yes and no, what it is compared with, nothing. */
const valuesAt = (form: FormDefinition, at: string, condition: Condition): readonly string[] => {
  const part = partAt(form, at)
  if (part === null || part.kind === 'group') return ['', 'x']
  if (part.kind === 'yes-no') return ['true', 'false', '']
  if (part.kind === 'choice' && part.choices) return [...part.choices.map(({ code }) => code), '']
  const compared = operandsIn(condition)
    .filter((pair) => pair.some((one) => typeof one === 'object' && one.identifier === at))
    .flatMap((pair) => pair.flatMap((one) => (typeof one === 'object' ? [] : nearby(String(one)))))
  return [...new Set([...compared, ...(part.choices?.map(({ code }) => code) ?? []), 'x', ''])]
}

/** A filled group is one with a filled question in it. */
const fieldIn = (form: FormDefinition, at: string): string =>
  placedParts(form).find((one) => one.at.startsWith(`${at}.`) && one.part.kind !== 'group')?.at ?? at

const keyOf = (form: FormDefinition, at: string): string =>
  partAt(form, at)?.kind === 'group' ? fieldIn(form, at) : at

/** Every way to answer what a condition looks at, as far as it can tell them apart; null where these are too many. */
export const samplesOf = (form: FormDefinition, condition: Condition): readonly Sample[] | null => {
  const places = [...new Set(placesIn(condition))]
  let ways: readonly Answers[] = [{}]
  for (const at of places) {
    const values = valuesAt(form, at, condition)
    if (ways.length * values.length > MOST_WAYS) return null
    ways = ways.flatMap((way) => values.map((value) => (value === '' ? way : { ...way, [keyOf(form, at)]: value })))
  }
  return ways.map((answers) => ({ answers, holds: holds(condition, answers, '') }))
}

/** Whether some answers meet all conditions; null where there are too many ways to tell. */
export const canHold = (form: FormDefinition, conditions: readonly Condition[]): boolean | null => {
  if (conditions.length === 0) return true
  const samples = samplesOf(form, allOf(...conditions))
  return samples === null ? null : samples.some((one) => one.holds)
}
