import { z } from 'zod'
import type { Condition, FormRule } from '../../../foundation/forms/words.ts'
import { id as idOf, newId } from '../../../kernel/ids.ts'
import { say, type Language, type Text } from '../../../kernel/texts.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import { type Answer, defineRoute, type Route, type Visit } from '../../../platform/http/words.ts'
import type { Design } from '../designer-words.ts'
import { may } from '../permissions.ts'
import { ruleTexts as t } from '../rule-texts.ts'
import type { DesignerShell } from '../shell.ts'
import { changeDesign, openDesign } from '../verbs/designs.ts'
import { newRuleId, rulePage, type RuleView } from './pages/rule.page.tsx'
import { rulesPage } from './pages/rules.page.tsx'
import { at, designPath, fieldsOf, takesDesign } from './place.ts'
import { conditionTyped, lineFields, typedCondition } from './typed-condition.ts'
import { labelTyped } from './typed-part.ts'

/** The rules of a design. */
export const rulesRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/regeln',
      permission: may.build,
      summary: 'shows the rules of a form under construction',
    },
    takes: { params: takesDesign },
    answer: async ({ actor, params, language }) => {
      const opened = await openDesign(shell)(at(actor, params).key)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      return { kind: 'page', ...rulesPage(language, opened.value) }
    },
  })

interface Which {
  readonly nummer?: string | undefined
  readonly satz?: string | undefined
}

/** The rule that an address names: a running one by its number, an open sentence by its id, or a new one. */
const viewOf = (design: Design, { nummer, satz }: Which): RuleView => {
  const index = /^\d{1,5}$/.test(nummer ?? '') ? Number(nummer) - 1 : null
  const rule = index === null ? null : (design.form.rules?.[index] ?? null)
  const id = rule?.id ?? (satz || newRuleId(design.form))
  const hint = design.form.hints.find((one) => one.id === id)
  const base = { design, id, hint, key: newId(), typed: {}, errors: [], condition: rule?.condition }
  return { ...base, index: rule === null ? null : index, rule }
}

/** An address that names a rule by its id means the running one, where there is one. */
const running = ({ form }: Design, which: Which): Which => {
  const index = form.rules?.findLastIndex(({ id }) => id === which.satz) ?? -1
  return which.nummer === undefined && index >= 0 ? { nummer: String(index + 1) } : which
}

/** The page of one rule. */
export const ruleRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'GET',
      path: '/workplace/formulare/:design/regel',
      permission: may.build,
      summary: 'shows a rule of a form under construction',
    },
    takes: {
      params: takesDesign,
      query: z.object({ nummer: z.string().optional(), satz: z.string().max(200).optional() }),
    },
    answer: async ({ actor, params, query, language }) => {
      const opened = await openDesign(shell)(at(actor, params).key)
      if (!opened.ok) return { kind: 'refusal', refusal: opened.refusal }
      return { kind: 'page', ...rulePage(language, viewOf(opened.value, running(opened.value, query))) }
    },
  })

const EFFECTS = ['require', 'forbid', 'valid'] as const

interface Typed {
  readonly rule: FormRule | null
  readonly condition: Condition | undefined
  readonly errors: readonly FieldError[]
}

/** A rule as it was typed, and what is wrong with it. */
const typedRule = (view: RuleView, read: (name: string) => string, language: Language): Typed => {
  const typed = typedCondition(read)
  const condition = conditionTyped(typed, view.rule?.condition)
  const effect = EFFECTS.find((one) => one === read('effect'))
  const message = labelTyped(read, 'message')
  const wrong: readonly (readonly [string, Text])[] = [
    ...(effect === undefined ? [['effect', t.chooseEffect] as const] : []),
    ...typed.unfinished.map((index) => [lineFields(index).at, t.missing] as const),
    ...(condition === undefined && typed.unfinished.length === 0 ? [[lineFields(0).at, t.missing] as const] : []),
    ...(message === undefined ? [['message', t.messageNeeded] as const] : []),
  ]
  const errors = wrong.map(([field, text]) => ({ field, text: say(text, language) }))
  if (!effect || !condition || !message || errors.length > 0) return { rule: null, condition, errors }
  return { rule: { id: view.id, effect, target: read('target'), condition, message }, condition, errors }
}

type Sent = Visit<{ readonly design: string }, unknown, unknown>

const change = async (shell: DesignerShell, visit: Sent, design: Design): Promise<Answer> => {
  const read = fieldsOf(visit.fields)
  const where = at(visit.actor, visit.params)
  const view = viewOf(design, { nummer: read('nummer'), satz: read('id') })
  const removes = read('do') === 'remove' && view.index !== null
  const typed = typedRule(view, read, visit.language)
  if (!removes && typed.rule === null) {
    const again = { ...view, typed: Object.fromEntries(visit.fields), condition: typed.condition, errors: typed.errors }
    return { kind: 'page', status: 422, ...rulePage(visit.language, again) }
  }
  const wish =
    removes || typed.rule === null
      ? ({ do: 'drop-rule', index: view.index ?? -1 } as const)
      : ({ do: 'rule', index: view.index, rule: typed.rule } as const)
  const key = idOf(visit.idempotencyKey ?? newId())
  const done = await changeDesign(shell)(where.actor, where.key, { key, change: wish })
  if (!done.ok) return { kind: 'refusal', refusal: done.refusal }
  const which = view.index === null ? `satz=${encodeURIComponent(view.id)}` : `nummer=${view.index + 1}`
  return { kind: 'redirect', to: designPath(design.id, removes ? 'regeln' : `regel?${which}`) }
}

/** Sets or removes a rule. */
export const changeRuleRoute = (shell: DesignerShell): Route =>
  defineRoute({
    ...{
      method: 'POST',
      path: '/workplace/formulare/:design/regel',
      permission: may.build,
      summary: 'changes a rule of a form under construction',
    },
    repeat: 'once',
    takes: { params: takesDesign, bodyBytes: 200_000 },
    answer: async (visit): Promise<Answer> => {
      const opened = await openDesign(shell)(at(visit.actor, visit.params).key)
      return opened.ok ? change(shell, visit, opened.value) : { kind: 'refusal', refusal: opened.refusal }
    },
  })
