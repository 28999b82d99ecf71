import type { Answers, AskedField, FormDefinition, Part } from '../form-words.ts'
import { placesIn } from './conditions.ts'
import { joinPath, placeOf } from './paths.ts'
import { compile } from './rules/compile.ts'
import { type Fault, judge, reachOf, type RuleForm } from './rules/evaluate.ts'
import type { RulePart } from './rules/instances.ts'
import { liesIn, type RuleAnswers, rulesAnswers } from './rules/rule-answers.ts'

const ruleParts = (parts: readonly Part[], base: string): readonly RulePart[] =>
  parts.map((part) => {
    const path = joinPath(base, part.id)
    const inside = part.kind === 'group' ? ruleParts(part.parts, path) : []
    // Of what a field holds rules only need to know whether anybody can fill it in.
    const type = part.kind === 'group' || part.kind === 'note' ? part.kind : 'text'
    return { path, times: part.times, type, inside }
  })

const made = new WeakMap<FormDefinition, RuleForm>()

/** The rules of a form, compiled once; null where it has none. */
const ruleFormOf = (form: FormDefinition): RuleForm | null => {
  if (form.rules === undefined || form.rules.length === 0) return null
  const known = made.get(form)
  if (known) return known
  const rules = form.rules.map(({ id, effect, target, condition, message }) => ({
    ...{ id, effect, target, text: message.de },
    names: placesIn(condition),
    holds: compile(condition, '', target),
  }))
  const ready = { parts: ruleParts(form.parts, ''), rules, hidden: new Set<string>(), ruled: new Set<string>() }
  made.set(form, ready)
  return ready
}

const asTexts = (answers: Answers): RuleAnswers =>
  rulesAnswers(
    Object.fromEntries(
      Object.entries(answers).map(([path, answer]) => [path, typeof answer === 'string' ? answer : answer.file]),
    ),
    null,
  )

/** What rules say now: parts that are not to be filled in, and parts that are; concrete paths, of a list its own. */
export interface Ruling {
  readonly forbidden: ReadonlySet<string>
  readonly required: ReadonlySet<string>
}

const NOTHING: Ruling = { forbidden: new Set(), required: new Set() }

/** What the rules of a form make of answers. */
export const rulingOf = (form: FormDefinition, answers: Answers): Ruling => {
  const rules = ruleFormOf(form)
  return rules === null ? NOTHING : reachOf(rules, asTexts(answers))
}

/** The last question that a rule is about: there everything before it was answered. */
const placeOfFault = ({ path, rule }: Fault, asked: readonly AskedField[]): string => {
  const inside = asked.filter((field) => liesIn(field.path, path))
  const named = inside.filter((field) => rule.names.some((name) => liesIn(placeOf(field.path), name)))
  return (named.at(-1) ?? inside.at(-1))?.path ?? path
}

/** Answers that do not go together, each at a question that is asked. What is merely missing is for the check to say. */
export const ruleFaults = (form: FormDefinition, answers: Answers, asked: readonly AskedField[]) => {
  const rules = ruleFormOf(form)
  if (rules === null) return []
  const faults = judge(rules, asTexts(answers)).faults.filter(({ rule }) => rule.effect !== 'require')
  return faults.map((fault) => ({
    path: placeOfFault(fault, asked),
    code: 'rule' as const,
    expected: fault.rule.text,
    rule: fault.rule.id,
  }))
}
