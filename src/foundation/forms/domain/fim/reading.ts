import { FIM_LIMITS, type FimFinding, type FimRefusal } from './fim-words.ts'
import type { XdfFormat } from './raw-words.ts'
import { childrenOf, lineOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** What is gathered while a schema is read: the first refusal counts, and every finding. */
export interface Reading {
  readonly format: XdfFormat
  refusal: FimRefusal | null
  readonly findings: FimFinding[]
  readonly counts: { fields: number; groups: number; rules: number }
}

export const startReading = (format: XdfFormat): Reading => ({
  format,
  refusal: null,
  findings: [],
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
  reading.findings.push({ code, element: id, path, detail, line: element.line })
}

/** Counts an element and stops at the limit. */
export function count(reading: Reading, kind: keyof Reading['counts']): void {
  reading.counts[kind] += 1
  if (reading.counts.fields + reading.counts.groups + reading.counts.rules > FIM_LIMITS.parts)
    refuseReading(reading, { code: 'fim/too-large', of: 'parts', limit: FIM_LIMITS.parts })
}

/** An id of FIM is a letter for the kind and digits. As it becomes part of a path, nothing that parts paths is let through. */
const ID = /^[A-Z][A-Za-z0-9-]{1,39}$/u

const NUMBERED = /^[A-Z]\d+$/u

/** Letters of ids, by the kind of element. */
const LETTERS: Readonly<Record<string, string>> = {
  stammdatenschema: 'S',
  datenfeldgruppe: 'G',
  datenfeld: 'F',
  regel: 'R',
}

/** Who an element is; a missing, repeated or impossible id is refused. An element without version is a working copy. */
export function readIdentity(
  reading: Reading,
  element: XmlElement,
): { readonly id: string; readonly version: string } | null {
  const place = { element: element.name, line: element.line, column: element.column }
  const [identification, second] = childrenOf(element, 'identifikation')
  const id = identification ? lineOf(identification, 'id') : undefined
  if (!identification || id === undefined) return refuseReading(reading, { code: 'fim/missing-id', ...place })
  if (second || childrenOf(identification, 'id').length > 1)
    return refuseReading(reading, { code: 'fim/duplicate-id', id, ...place })
  if (!ID.test(id)) return refuseReading(reading, { code: 'fim/wrong-id', id: id.slice(0, 80), ...place })
  const letter = LETTERS[element.name]
  const spot = { reading, element, id, path: '' }
  if (letter !== undefined && !(id.startsWith(letter) && NUMBERED.test(id))) warn(spot, 'fim/unusual-id', id)
  const version = lineOf(identification, 'version') ?? ''
  if (version === '') warn(spot, 'fim/without-version', id)
  return { id, version }
}

/** What may stand more than once in an element; everything else is said once. */
const MANY: ReadonlySet<string> = new Set([
  'bezug',
  'stichwort',
  'relation',
  'regel',
  'struktur',
  'mediaType',
  'param',
  'ziel',
  'fehler',
])

/** Notes what an element says twice; the first counts. The id is looked after where it is read. */
export function noteRepeated(spot: Spot): void {
  const seen = new Set<string>()
  for (const child of spot.element.children) {
    if (child.namespace !== spot.element.namespace || MANY.has(child.name) || child.name === 'identifikation') continue
    if (seen.has(child.name)) warn({ ...spot, element: child }, 'fim/repeated-element', child.name)
    seen.add(child.name)
  }
}
