import type { Hint } from '../../form-words.ts'
import { FIM_LIMITS, type FimFinding, type FimRefusal } from './fim-words.ts'
import { childrenOf, lineOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** What is gathered while a schema is read: the first refusal counts, and every finding. */
export interface Reading {
  refusal: FimRefusal | null
  readonly warnings: FimFinding[]
  readonly hints: Hint[]
  readonly counts: { fields: number; groups: number; rules: number }
}

export const startReading = (): Reading => ({
  refusal: null,
  warnings: [],
  hints: [],
  counts: { fields: 0, groups: 0, rules: 0 },
})

/** Keeps the first refusal. */
export function refuseReading(reading: Reading, refusal: FimRefusal): null {
  reading.refusal ??= refusal
  return null
}

/** The element that is being read: where it stands in the file and in the form. */
export interface Spot {
  readonly reading: Reading
  readonly element: XmlElement
  readonly id: string
  readonly path: string
}

/** Notes a finding about the element at this spot. */
export function warn({ reading, element, id, path }: Spot, code: FimFinding['code'], detail: string): void {
  reading.warnings.push({ code, element: id, path, detail, line: element.line })
}

/** Counts an element and stops at the limit. */
export function count(reading: Reading, kind: keyof Reading['counts']): void {
  reading.counts[kind] += 1
  if (reading.counts.fields + reading.counts.groups + reading.counts.rules > FIM_LIMITS.parts)
    refuseReading(reading, { code: 'fim/too-large', of: 'parts', limit: FIM_LIMITS.parts })
}

/** A FIM id: a letter for the kind and digits. As it becomes part of a path, nothing else is let through. */
const FIM_ID = /^[DFGRS]\d{1,14}$/u

export interface Identity {
  readonly id: string
  readonly version: string | undefined
}

/** Who an element is; a missing, repeated or impossible id is refused. */
export function readIdentity(reading: Reading, element: XmlElement): Identity | null {
  const place = { element: element.name, line: element.line, column: element.column }
  const [identification, second] = childrenOf(element, 'identifikation')
  const id = identification ? lineOf(identification, 'id') : undefined
  if (!identification || id === undefined) return refuseReading(reading, { code: 'fim/missing-id', ...place })
  if (second || childrenOf(identification, 'id').length > 1)
    return refuseReading(reading, { code: 'fim/duplicate-id', id, ...place })
  if (!FIM_ID.test(id)) return refuseReading(reading, { code: 'fim/wrong-id', id: id.slice(0, 80), ...place })
  return { id, version: lineOf(identification, 'version') }
}
