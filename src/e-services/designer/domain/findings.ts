import type { Label } from '../../../kernel/texts.ts'
import type { Condition, FormDefinition, Part } from '../../../foundation/forms/words.ts'
import type { DesignFinding, Origin, RuleGrade } from '../designer-words.ts'
import { liesAt, type Placed, placedParts } from './places.ts'
import { canHold } from './samples.ts'

const labelsOf = (part: Part): readonly Label[] => [
  part.label,
  ...(part.help ? [part.help] : []),
  ...(part.kind !== 'group' && part.text ? [part.text] : []),
  ...(part.kind === 'group' ? [] : (part.choices ?? []).map(({ label }) => label)),
]

const lacks = (part: Part, language: 'en' | 'leicht'): boolean =>
  labelsOf(part).some((label) => (label[language] ?? '') === '')

/** What must hold for a part to be asked: its own condition, those of the groups around it, and no rule that always forbids it. */
const conditionsOf = (form: FormDefinition, { at, part, around }: Placed): readonly Condition[] => [
  ...[...around, part].flatMap(({ when }) => (when ? [when] : [])),
  ...(form.rules ?? [])
    .filter(({ effect, target }) => effect === 'forbid' && target !== '' && liesAt(at, target))
    .map(({ condition }) => ({ not: condition })),
]

const isQuestion = ({ kind }: Part): boolean => kind !== 'group' && kind !== 'note' && kind !== 'hidden'

type CanHold = (conditions: readonly Condition[]) => boolean | null

/** Parts of one group share its conditions, which are tried once. */
const tryingOnce = (form: FormDefinition): CanHold => {
  const known = new Map<string, boolean | null>()
  return (conditions) => {
    const text = JSON.stringify(conditions)
    const found = known.get(text)
    if (found !== undefined) return found
    const tried = canHold(form, conditions)
    known.set(text, tried)
    return tried
  }
}

const inPart = (form: FormDefinition, placed: Placed, holds: CanHold): readonly DesignFinding[] => {
  const { at, part, around } = placed
  const codes: DesignFinding['code'][] = []
  if (isQuestion(part) && ![part, ...around].some(({ law }) => law)) codes.push('no-law')
  if (part.kind === 'choice' && (part.choices ?? []).length === 0) codes.push('no-choices')
  if (part.kind === 'group' && part.parts.length === 0) codes.push('empty-group')
  if (part.kind !== 'hidden' && lacks(part, 'en')) codes.push('no-english')
  if (part.kind !== 'hidden' && lacks(part, 'leicht')) codes.push('no-easy-german')
  const conditions = conditionsOf(form, placed)
  if (conditions.length > 0 && holds(conditions) === false) codes.push('unreachable')
  return codes.map((code) => ({ code, at }))
}

const openSentences = (form: FormDefinition): readonly string[] => {
  const run = new Set((form.rules ?? []).map(({ id }) => id))
  return [...new Set(form.hints.map(({ id }) => id))].filter((id) => !run.has(id))
}

/**
 * What should be mended before a form is released: questions without legal basis (GDPR art. 5 (1) c), without a text in
 * one of the languages, that nobody can ever reach; rules that never do anything and sentences that do not run yet; and
 * a form of which nobody has said how long its answers are kept. In the order of the form.
 */
export const findingsOf = (form: FormDefinition, origin: Origin): readonly DesignFinding[] => {
  const holds = tryingOnce(form)
  const idle = (form.rules ?? []).filter(({ effect, condition }) => effect !== 'valid' && holds([condition]) === false)
  return [
    ...placedParts(form).flatMap((placed) => inPart(form, placed, holds)),
    ...idle.map(({ id }) => ({ code: 'rule-never' as const, at: id })),
    ...openSentences(form).map((at) => ({ code: 'rule-open' as const, at })),
    ...(origin.kind === 'service' ? [] : [{ code: 'no-retention' as const, at: '' }]),
  ]
}

/** How many of the rules of a form run, counted by sentence. */
export const gradeOf = (form: FormDefinition): RuleGrade => {
  const run = new Set((form.rules ?? []).map(({ id }) => id))
  const told = new Set(form.hints.map(({ id }) => id))
  const open = openSentences(form).length
  return { all: run.size + open, run: run.size, warned: [...run].filter((id) => told.has(id)).length, open }
}
