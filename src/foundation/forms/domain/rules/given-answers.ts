import { ok, type Refusal, type Result, refuse } from '../../../../kernel/result.ts'
import { MOST_ENTRIES } from '../paths.ts'
import type { SchemaElement } from './rule-words.ts'

/** An answer that can't be taken: where it stands, what it is, what was expected. */
export interface BadAnswer extends Refusal {
  readonly code: 'rules/bad-answer'
  readonly path: string
  readonly value: string
  readonly expected: string
}

const bad = (path: string, value: unknown, expected: string) =>
  refuse({ code: 'rules/bad-answer', path, value: JSON.stringify(value) ?? 'undefined', expected } satisfies BadAnswer)

const stepForm = /^([^.[\]]+)(?:\[(0|[1-9]\d{0,3})\])?$/

interface Found {
  readonly element: SchemaElement
  /** Concrete; the entry of the last step is left out where it was not said. */
  readonly path: string
  readonly open: boolean
}

/** Follows a path through a schema. An entry that is not said is the first; what occurs once may say `[0]`. */
const follow = (parts: readonly SchemaElement[], said: string): Found | null => {
  let inside = parts
  let found: Found | null = null
  for (const text of said.split('.')) {
    const [, id, number] = stepForm.exec(text) ?? []
    const place: string | undefined = found === null ? id : `${found.element.path}.${id}`
    const element: SchemaElement | undefined = inside.find(({ path }) => path === place)
    if (id === undefined || element === undefined) return null
    const many = element.times.max !== 1
    const index = Number(number ?? 0)
    if (index >= MOST_ENTRIES || (!many && index > 0)) return null
    const base: string = found === null ? '' : `${found.open ? `${found.path}[0]` : found.path}.`
    const open = many && number === undefined
    found = { element, open, path: many && !open ? `${base}${id}[${index}]` : `${base}${id}` }
    inside = element.inside
  }
  return found
}

const asText = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/**
 * Answers by element path (`G1.G2[1].F3`) as rules take them: texts, `true` and `false`, numbers with a dot. A list of
 * values stands for the entries of a repeated field; null is no answer.
 */
export const readGiven = (
  parts: readonly SchemaElement[],
  given: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, string>>, BadAnswer> => {
  const answers: [string, string][] = []
  for (const [said, value] of Object.entries(given)) {
    const found = follow(parts, said)
    if (found === null)
      return bad(said, value, 'the path of an element of the schema, such as G00000000001.F00000000002')
    if (value === null) continue
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (values.length > 1 && !found.open) return bad(said, value, 'one value')
    for (const [index, one] of values.entries()) {
      const text = asText(one)
      if (text === null) return bad(said, one, 'a text, a number, true or false')
      answers.push([found.open ? `${found.path}[${index}]` : found.path, text])
    }
  }
  return ok(Object.fromEntries(answers))
}
