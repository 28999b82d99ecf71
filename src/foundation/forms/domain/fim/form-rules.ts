import type { Condition, FormDefinition, FormRule, Group, Part } from '../../form-words.ts'
import { placesIn } from '../conditions.ts'
import { partAt } from '../paths.ts'
import { changedAt, relaxedAt } from '../relax.ts'
import { placeFrom } from '../rules/conditions.ts'
import type { RulePreset, RuleReading } from '../rules/rule-words.ts'
import { pathOnPage } from './pages.ts'

/** What the rules of a schema make of its form, and which readings are left to people. */
export interface FormRules {
  readonly form: Pick<FormDefinition, 'parts' | 'rules'>
  readonly left: readonly RuleReading[]
}

type Place = (identifier: string) => string

/** A condition with places of the form; null for one about today, as what is asked may not change from day to day. */
const inForm = (rule: RuleReading['rules'][number], place: Place): Condition | null => {
  const text = JSON.stringify(rule.condition)
  if (text.includes('{"today":') || text.includes('{"years_since":')) return null
  return JSON.parse(text, (key, value) => (key === 'identifier' ? place(String(value)) : value))
}

/** The rules of one reading; null where one of them can't run, as a part it names has no place in the form. */
const rulesOf = (pages: readonly Group[], reading: RuleReading, place: Place): readonly FormRule[] | null => {
  const rules: FormRule[] = []
  for (const rule of reading.rules) {
    const condition = inForm(rule, place)
    const target = place(rule.target)
    const there = (at: string): boolean => at === '' || partAt({ parts: pages }, at) !== null
    if (condition === null || ![target, ...placesIn(condition)].every(there)) return null
    rules.push({ id: reading.id, effect: rule.effect, target, condition, message: { de: rule.message } })
  }
  return rules
}

const isFieldAt = (pages: readonly Group[], at: string): boolean => {
  const part = partAt({ parts: pages }, at)
  return part !== null && part.kind !== 'group' && part.kind !== 'note' && part.kind !== 'file'
}

/** A question with a first answer, or what the program answers without asking. */
const preset = (part: Part, { value, hidden }: RulePreset): Part => {
  if (part.kind === 'group') return part
  return { ...part, from: `=${value}`, ...(hidden && { kind: 'hidden' }) }
}

/**
 * Lets the form of a schema obey what was read of its rules. An open reading has no rules; one that looks at the day is
 * left to people as a whole, and one with a warning runs and is shown to them. Where rules say when a part is required,
 * the schema alone does not require it.
 */
export const withRules = (pages: readonly Group[], readings: readonly RuleReading[]): FormRules => {
  const rules: FormRule[] = []
  const presets = new Map<string, RulePreset>()
  const left: RuleReading[] = []
  for (const reading of readings.filter(({ applies }) => applies)) {
    const place: Place = (identifier) => pathOnPage(pages, placeFrom(identifier, reading.at))
    const made = rulesOf(pages, reading, place)
    const set = reading.presets.map((one) => [place(one.target), one] as const)
    const runs = made !== null && set.every(([at]) => isFieldAt(pages, at))
    if (runs) rules.push(...made)
    for (const [at, one] of runs ? set : []) presets.set(at, one)
    if (!runs || reading.grade !== 'sure') left.push(reading)
  }
  const ruled = new Set(rules.flatMap(({ effect, target }) => (effect === 'require' ? [target] : [])))
  const parts = changedAt(relaxedAt(pages, ruled), (part, at) => {
    const first = presets.get(at)
    return first === undefined ? part : preset(part, first)
  })
  return { form: { parts, ...(rules.length > 0 && { rules }) }, left }
}
