import { canonical } from '../../../kernel/canonical.ts'
import type { FormDefinition, FormRule, Part } from '../../../foundation/forms/words.ts'
import { placedParts } from './places.ts'

/** What of a part can differ, one word each for the page. */
export const ASPECTS = [
  'kind',
  'label',
  'showLabel',
  'help',
  'law',
  'when',
  'times',
  'choices',
  'limits',
  'source',
  'text',
  'order',
] as const
export type Aspect = (typeof ASPECTS)[number]

/** One difference between two forms. */
export type Difference =
  | { readonly is: 'added' | 'removed'; readonly at: string; readonly part: Part }
  | {
      readonly is: 'changed'
      readonly at: string
      readonly before: Part
      readonly after: Part
      readonly in: readonly Aspect[]
    }
  | { readonly is: 'rule-added' | 'rule-removed'; readonly rule: FormRule }

/** What each aspect looks at. */
const aspectsOf = (part: Part): Readonly<Record<Exclude<Aspect, 'order'>, unknown>> => {
  const { kind, label, showLabel, help, law, when, times } = part
  const shared = { kind, label, showLabel, help, law, when, times }
  if (part.kind === 'group') return { ...shared, choices: part.choice, limits: null, source: null, text: null }
  const { choices, codeList, minLength, maxLength, minValue, maxValue, pattern, maxBytes, mediaTypes } = part
  return {
    ...shared,
    choices: [choices, codeList],
    limits: [minLength, maxLength, minValue, maxValue, pattern, maxBytes, mediaTypes],
    source: [part.from, part.locked],
    text: part.text,
  }
}

const textOf = (value: unknown): string => canonical(JSON.parse(JSON.stringify({ value: value ?? null })))

const orderAround = (form: FormDefinition): ReadonlyMap<string, string> => {
  const before = new Map<string, string>()
  const walk = (parts: readonly Part[], base: string): void => {
    for (const [index, part] of parts.entries()) {
      const at = base === '' ? part.id : `${base}.${part.id}`
      before.set(at, parts[index - 1]?.id ?? '')
      if (part.kind === 'group') walk(part.parts, at)
    }
  }
  walk(form.parts, '')
  return before
}

const differing = (before: Part, after: Part): readonly Aspect[] => {
  const [one, other] = [aspectsOf(before), aspectsOf(after)]
  return ASPECTS.filter((aspect) => aspect !== 'order' && textOf(one[aspect]) !== textOf(other[aspect]))
}

const rulesOnlyIn = (one: FormDefinition, other: FormDefinition): readonly FormRule[] => {
  const there = new Set((other.rules ?? []).map(textOf))
  return (one.rules ?? []).filter((rule) => !there.has(textOf(rule)))
}

/** Says of a place whether what stands before it changed, where neither came nor went. */
const moves = (before: FormDefinition, after: FormDefinition): ((at: string) => boolean) => {
  const [was, is] = [orderAround(before), orderAround(after)]
  return (at) => {
    const near = (id: string): string => [...at.split('.').slice(0, -1), id].join('.')
    const [earlier = '', later = ''] = [was.get(at), is.get(at)]
    return earlier !== later && (later === '' || was.has(near(later))) && (earlier === '' || is.has(near(earlier)))
  }
}

/** What differs from one form to another, part by part in the order of the later one; what went comes after. */
export const differences = (before: FormDefinition, after: FormDefinition): readonly Difference[] => {
  const earlier = new Map(placedParts(before).map(({ at, part }) => [at, part]))
  const later = placedParts(after)
  const kept = new Set(later.map(({ at }) => at))
  const hasMoved = moves(before, after)
  const found = later.flatMap(({ at, part }): readonly Difference[] => {
    const was = earlier.get(at)
    if (was === undefined) return [{ is: 'added', at, part }]
    const aspects = [...differing(was, part), ...(hasMoved(at) ? (['order'] as const) : [])]
    return aspects.length === 0 ? [] : [{ is: 'changed', at, before: was, after: part, in: aspects }]
  })
  const gone = [...earlier].filter(([at]) => !kept.has(at))
  return [
    ...found,
    ...gone.map(([at, part]) => ({ is: 'removed' as const, at, part })),
    ...rulesOnlyIn(after, before).map((rule) => ({ is: 'rule-added' as const, rule })),
    ...rulesOnlyIn(before, after).map((rule) => ({ is: 'rule-removed' as const, rule })),
  ]
}
