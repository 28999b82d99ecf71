import { demandMessage, forbidMessage, requireMessage } from './describe.ts'
import type { PlacedElement, RuleCondition, RulePreset, TranslatedRule } from './rule-words.ts'
import type { Consequence, Expression, Statement } from './syntax.ts'
import { elementsIn, oppositeOf, selfPath, translator } from './translate.ts'

/** An effect with its element and condition still as they were said; null holds always. */
export interface Effect {
  readonly effect: 'require' | 'forbid' | 'valid'
  readonly targets: readonly PlacedElement[]
  readonly when: Expression | null
  /** What has to hold; only of `valid`. */
  readonly demand: Expression | null
}

/** An element that a rule shows where something holds, so that otherwise it is not shown. */
export interface Showing {
  readonly target: PlacedElement
  readonly when: Expression
}

/** What the sentences of one rule bring about. */
export interface Outcome {
  readonly effects: readonly Effect[]
  readonly shown: readonly Showing[]
  readonly presets: readonly Extract<Consequence, { is: 'preset' }>[]
}

const deed = (effect: 'require' | 'forbid', target: PlacedElement, when: Expression | null): Effect => ({
  effect,
  targets: [target],
  when,
  demand: null,
})

/** A yes-no question has one other answer; of everything else, otherwise is all that is left. */
const otherwiseOf = (when: Expression): Expression =>
  when.is === 'compared' && when.by === '=' && when.value.is === 'yes-no'
    ? { ...when, value: { is: 'yes-no', value: !when.value.value } }
    : oppositeOf(when)

const outcomeOf = (consequences: readonly Consequence[], when: Expression | null): Outcome => {
  const effects: Effect[] = []
  const shown: Showing[] = []
  const presets: Extract<Consequence, { is: 'preset' }>[] = []
  for (const one of consequences) {
    if (one.is === 'demand') effects.push({ effect: 'valid', targets: one.targets, when, demand: one.demand })
    else if (one.is === 'preset') {
      presets.push(one)
      const value: Expression = { is: 'compared', subject: one.target, by: '=', value: one.value }
      const empty: Expression = { is: 'filled', subject: one.target, filled: false }
      effects.push({ effect: 'valid', targets: [one.target], when, demand: { is: 'or', of: [empty, value] } })
    } else if (one.deed === 'require' || one.deed === 'activate') effects.push(deed('require', one.target, when))
    else if (one.deed === 'forbid') effects.push(deed('forbid', one.target, when))
    else if (one.deed === 'show' && when !== null) shown.push({ target: one.target, when })
  }
  return { effects, shown, presets }
}

const isOrder = (demand: Expression): boolean => demand.is === 'compared' && /^[<>]=?$/.test(demand.by)

/** What has to be in order needs not to be there: a date that is not given is not too late. */
const demandCondition = (demand: Expression, write: (said: Expression) => RuleCondition): RuleCondition => {
  if (!isOrder(demand)) return write(demand)
  const missing = elementsIn(demand).map((subject) => write({ is: 'filled', subject, filled: false }))
  return { or: [...missing, write(demand)] }
}

const without = (effects: readonly Effect[]): readonly Effect[] => {
  const seen = new Set<string>()
  return effects.filter((effect) => {
    const key = JSON.stringify([
      effect.effect,
      effect.targets.map(({ path }) => path),
      effect.when && translator('')(effect.when),
      effect.demand && translator('')(effect.demand),
    ])
    return seen.has(key) ? false : seen.add(key)
  })
}

/** What the sentences of a rule bring about, each once. */
export const outcomeOfAll = (statements: readonly Statement[]): Outcome => {
  const outcomes = statements.flatMap(({ when, then, otherwise }) => [
    outcomeOf(then, when),
    ...(when === null ? [] : [outcomeOf(otherwise, otherwiseOf(when))]),
  ])
  const effects = outcomes.flatMap((one) => one.effects)
  return {
    effects: closeLists(without(effects)),
    shown: outcomes.flatMap((one) => one.shown),
    presets: outcomes.flatMap((one) => one.presets),
  }
}

type Compared = Extract<Expression, { is: 'compared' }>

const codeAsked = (when: Expression | null): Compared | null =>
  when?.is === 'compared' && when.by === '=' && when.value.is === 'text' && when.subject.element.codes ? when : null

/**
 * Where an optional element is required for one value of a list and forbidden for all the others, the others mean
 * otherwise, and so does no answer.
 */
const closeLists = (effects: readonly Effect[]): readonly Effect[] =>
  effects.map((effect) => {
    const [target] = effect.targets
    const asked = codeAsked(effect.when)
    if (effect.effect !== 'forbid' || target === undefined || asked === null || target.element.times.min > 0)
      return effect
    const same = (other: Effect) =>
      other.targets[0]?.path === target.path && codeAsked(other.when)?.subject.path === asked.subject.path
    const valuesOf = (kind: Effect['effect']) =>
      effects.flatMap((one) => (one.effect === kind && same(one) ? [codeAsked(one.when)?.value] : []))
    const [only, ...more] = valuesOf('require')
    const count = 1 + new Set(valuesOf('forbid').map((value) => JSON.stringify(value))).size
    if (only === undefined || more.length > 0 || count !== asked.subject.element.codes?.length) return effect
    return { ...effect, when: { ...asked, by: '<>', value: only } }
  })

/** `Wenn Tag, Monat und Jahr befüllt sind` says no more than the check of a date does by itself. */
const coversParts = (demand: Expression, when: Expression | null): boolean =>
  demand.is === 'calendar-day' &&
  when?.is === 'and' &&
  when.of.length === 3 &&
  when.of.every(
    (one) => one.is === 'filled' && one.filled && demand.parts.some(({ path }) => path === one.subject.path),
  )

/** An effect as a translated rule, with paths from one group. */
export const writeEffect = ({ effect, targets, when, demand }: Effect, at: string): TranslatedRule => {
  const write = translator(at)
  const [target] = targets
  const always = { and: [] }
  if (effect === 'valid' && demand !== null) {
    const demanded = demandCondition(demand, write)
    const condition =
      when === null || coversParts(demand, when) ? demanded : { or: [write(oppositeOf(when)), demanded] }
    const path = targets.length === 1 && target !== undefined ? selfPath(target.path, at) : 'self'
    return {
      effect,
      target: path,
      condition,
      message: demandMessage(demand, coversParts(demand, when) ? null : when),
    }
  }
  const path = target === undefined ? 'self' : selfPath(target.path, at)
  const message =
    target === undefined ? '' : effect === 'require' ? requireMessage(target, when) : forbidMessage(target, when)
  return { effect, target: path, condition: when === null ? always : write(when), message }
}

/** A value set beforehand, with paths from one group. */
export const writePreset = ({ target, value, hidden }: Outcome['presets'][number], at: string): RulePreset => ({
  target: selfPath(target.path, at),
  value: 'value' in value ? String(value.value) : '',
  hidden,
})
