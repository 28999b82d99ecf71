import { compile, type Compiled } from './compile.ts'
import { placeFrom } from './conditions.ts'
import { isFilledAt, liesIn, type RuleAnswers, rulesAnswers } from './rule-answers.ts'
import type { RuleCondition, RuleReading, SchemaElement } from './rule-words.ts'
import { concretePaths, entriesOf, type Instance, type RulePart } from './instances.ts'

/** A schema with its rules, ready to be asked. */
export interface RuleForm {
  readonly parts: readonly RulePart[]
  readonly rules: readonly ReadyRule[]
  /** Elements whose value is set and which are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Elements of which a rule says when they are required: the schema alone doesn't. */
  readonly ruled: ReadonlySet<string>
}

/** A rule, compiled for its target. */
export interface ReadyRule {
  readonly id: string
  readonly effect: 'require' | 'forbid' | 'valid'
  /** Place of the target; of a rule on several elements, that of their group. */
  readonly target: string
  /** Places that its condition names. */
  readonly names: readonly string[]
  readonly text: string
  readonly holds: Compiled
}

/** What is wrong by a rule. */
export interface RuleError {
  readonly path: string
  readonly rule: string
  readonly text: string
}

/** What rules make of a form for certain answers; all paths are concrete and in the order of the form. */
export interface RuleResult {
  readonly visible: readonly string[]
  readonly required: readonly string[]
  readonly forbidden: readonly string[]
  readonly errors: readonly RuleError[]
}

/** The places that a condition names; `at` is the group that its rule hangs at. */
const namesIn = (condition: RuleCondition, at: string): readonly string[] =>
  [...JSON.stringify(condition).matchAll(/"identifier":"([^"]+)"/g)].map(([, name = '']) => placeFrom(name, at))

/** Makes a schema with the readings of its rules ready. Open rules have no effects. */
export const makeRuleForm = (schema: SchemaElement, readings: readonly RuleReading[]): RuleForm => {
  const rules = readings.flatMap(({ id, at, rules: effects }) =>
    effects.map(({ effect, target: said, condition, message }): ReadyRule => {
      const target = placeFrom(said, at)
      return { id, effect, target, names: namesIn(condition, at), text: message, holds: compile(condition, at, target) }
    }),
  )
  const presets = readings.flatMap(({ at, presets: set }) =>
    set.filter(({ hidden }) => hidden).map(({ target }) => placeFrom(target, at)),
  )
  const ruled = rules.filter(({ effect }) => effect === 'require').map(({ target }) => target)
  return { parts: schema.inside, rules, hidden: new Set(presets), ruled: new Set(ruled) }
}

interface View {
  readonly form: RuleForm
  readonly answers: RuleAnswers
  readonly required: ReadonlySet<string>
  readonly forbidden: ReadonlySet<string>
}

const isFilled = (answers: RuleAnswers, path: string): boolean =>
  isFilledAt(answers, path.replace(/\[\d+\]/g, ''), path)

/** Walks what is there, and says what is to be seen and what has to be filled in. */
const walk = (
  instances: readonly Instance[],
  needed: boolean,
  view: View,
): { visible: string[]; required: string[] } => {
  const visible: string[] = []
  const required: string[] = []
  for (const { path, element, inside } of instances) {
    if (view.forbidden.has(path) || view.form.hidden.has(element.path)) continue
    visible.push(path)
    const byRule = view.required.has(path)
    const isList = element.times.max !== 1 && !path.endsWith(']')
    const bySchema =
      needed &&
      element.times.min > 0 &&
      element.type !== 'note' &&
      !view.form.ruled.has(element.path) &&
      !path.endsWith(']')
    if (byRule || bySchema) required.push(path)
    const goesOn = isList
      ? needed && (byRule || bySchema)
      : byRule || bySchema || isFilled(view.answers, path) || (path.endsWith(']') && needed)
    const below = walk(inside, goesOn, view)
    visible.push(...below.visible)
    required.push(...below.required)
  }
  return { visible, required }
}

/** Whether a group stands where something is expected of it: not forbidden, and either needed or begun. */
const isAlive = (path: string, alive: ReadonlySet<string>, answers: RuleAnswers): boolean =>
  path === '' || alive.has(path) || isFilled(answers, path)

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('.'), 0))

/** Everything in which something is expected: what is required, with all that is around it. */
const aliveOf = (required: readonly string[]): ReadonlySet<string> =>
  new Set(required.flatMap((path) => [path, `${path}[0]`]))

/** What rules reach with certain answers. */
interface Reach {
  readonly instances: readonly Instance[]
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly applied: readonly { readonly rule: ReadyRule; readonly at: readonly string[] }[]
  /** Parts that must stay empty, and parts that must not; what lies in an empty forbidden group is in neither. */
  readonly forbidden: ReadonlySet<string>
  readonly required: ReadonlySet<string>
  readonly isDead: (path: string) => boolean
}

/** Asks all rules. Of what is repeated the list itself is forbidden or required, and each entry valid. */
export const reachOf = (form: RuleForm, answers: RuleAnswers): Reach => {
  const instances = entriesOf(form.parts, answers)
  const [lists, entries] = [concretePaths(instances, 'lists'), concretePaths(instances, 'entries')]
  const applied = form.rules.map((rule) => {
    const paths = rule.effect === 'valid' ? entries : lists
    const at = rule.target === '' ? [''] : (paths.get(rule.target) ?? [])
    return { rule, at: at.filter((path) => rule.holds(answers, path) === (rule.effect !== 'valid')) }
  })
  const reached = (effect: ReadyRule['effect']): ReadonlySet<string> =>
    new Set(applied.filter(({ rule }) => rule.effect === effect).flatMap(({ at }) => at))
  const forbidden = reached('forbid')
  // What lies in a forbidden group and is not begun is not asked, so nothing is required of it.
  const isDead = (path: string): boolean =>
    forbidden.has(path) || [...forbidden].some((around) => liesIn(path, around) && !isFilled(answers, around))
  const required = new Set([...reached('require')].filter((path) => !isDead(path)))
  return { instances, lists, applied, forbidden, required, isDead }
}

/** What is wrong, with the rule that says so. */
export interface Fault {
  readonly path: string
  readonly rule: ReadyRule
}

/** Like `evaluate`, with the whole rule beside each fault. */
export const judge = (form: RuleForm, answers: RuleAnswers) => {
  const { instances, lists, applied, forbidden, required, isDead } = reachOf(form, answers)
  const shown = walk(instances, true, { form, answers, required, forbidden })
  const order = new Map(inOrder(instances).map((path, index) => [path, index]))
  const sorted = (set: Iterable<string>): readonly string[] =>
    [...new Set(set)].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const needs = sorted([...shown.required, ...required])
  const alive = aliveOf(needs)
  const notes = notesIn(instances)
  const faults = applied.flatMap(({ rule, at }) =>
    at.flatMap((path): readonly Fault[] => {
      if (rule.effect === 'forbid' ? !isFilled(answers, path) : isDead(path)) return []
      // A note that is required has to be read: nobody can fill it in.
      if (rule.effect === 'require' && notes.has(path)) return []
      if (rule.effect === 'require' && (isFilled(answers, path) || !isAlive(parentOf(path), alive, answers))) return []
      if (rule.effect === 'valid' && !isAlive(path, alive, answers)) return []
      return [{ path: path === '' ? firstPath(rule, lists) : path, rule }]
    }),
  )
  return { visible: shown.visible, required: needs, forbidden: sorted(forbidden), faults }
}

/** What the rules of a form say about answers: visible, required, forbidden, and what is wrong. */
export const evaluate = (
  form: RuleForm,
  given: Readonly<Record<string, string>>,
  today: string | null = null,
): RuleResult => {
  const { visible, required, forbidden, faults } = judge(form, rulesAnswers(given, today))
  return {
    visible,
    required,
    forbidden,
    errors: faults.map(({ path, rule }) => ({ path, rule: rule.id, text: rule.text })),
  }
}

/** What to name where the whole form is the target. */
const firstPath = ({ names: [first = ''] }: ReadyRule, paths: ReadonlyMap<string, readonly string[]>): string =>
  paths.get(first)?.[0] ?? first

const notesIn = (instances: readonly Instance[]): ReadonlySet<string> =>
  new Set(instances.flatMap(({ path, element, inside }) => (element.type === 'note' ? [path] : [...notesIn(inside)])))

const inOrder = (instances: readonly Instance[]): readonly string[] =>
  instances.flatMap(({ path, inside }) => [path, ...inOrder(inside)])
