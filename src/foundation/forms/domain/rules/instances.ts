import { MOST_ENTRIES } from '../paths.ts'
import type { RuleAnswers } from './rule-answers.ts'
import type { SchemaElement } from './rule-words.ts'

/** What rules need to know of a part: where it is, how often, what it holds. */
export interface RulePart extends Pick<SchemaElement, 'path' | 'times' | 'type'> {
  readonly inside: readonly RulePart[]
}

/** An element where it stands in a form that is being filled in: a list, an entry of one, or what occurs once. */
export interface Instance {
  readonly path: string
  readonly element: RulePart
  readonly inside: readonly Instance[]
}

const countOf = (list: string, place: string, answers: RuleAnswers): number => {
  let count = 1
  for (const path of answers.filled.get(place) ?? []) {
    if (!path.startsWith(`${list}[`)) continue
    const index = Number(/^\d+/.exec(path.slice(list.length + 1))?.[0] ?? 0)
    count = Math.max(count, Math.min(index + 1, MOST_ENTRIES))
  }
  return count
}

const instanceOf = (element: RulePart, base: string, answers: RuleAnswers): Instance => {
  const own = element.path.slice(element.path.lastIndexOf('.') + 1)
  const path = base === '' ? own : `${base}.${own}`
  if (element.times.max === 1)
    return { path, element, inside: element.inside.map((one) => instanceOf(one, path, answers)) }
  const entries = Array.from({ length: countOf(path, element.path, answers) }, (_, index): Instance => {
    const entry = `${path}[${index}]`
    return { path: entry, element, inside: element.inside.map((one) => instanceOf(one, entry, answers)) }
  })
  return { path, element, inside: entries }
}

/** Everything that a form has for these answers; a list has at least one entry. */
export const entriesOf = (parts: readonly RulePart[], answers: RuleAnswers): readonly Instance[] =>
  parts.map((part) => instanceOf(part, '', answers))

/** Concrete paths by place: of what is repeated the list itself, or its entries. */
export const concretePaths = (
  instances: readonly Instance[],
  of: 'lists' | 'entries',
): ReadonlyMap<string, readonly string[]> => {
  const paths = new Map<string, string[]>()
  const visit = ({ path, element, inside }: Instance): void => {
    if (element.times.max === 1 || path.endsWith(']') === (of === 'entries')) {
      const known = paths.get(element.path)
      if (known) known.push(path)
      else paths.set(element.path, [path])
    }
    for (const one of inside) visit(one)
  }
  for (const one of instances) visit(one)
  return paths
}
