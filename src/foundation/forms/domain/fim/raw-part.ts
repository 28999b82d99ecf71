import { readTimes } from './raw-times.ts'
import { readRawField } from './raw-field.ts'
import { readReferences, readRules } from './raw-rule.ts'
import type { RawPart, RawPartBase } from './raw-words.ts'
import { count, noteRepeated, readIdentity, type Reading, refuseReading, type Spot, warn } from './reading.ts'
import { childOf, childrenOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** Where and how often a part is used. */
export interface RawUse {
  readonly part: XmlElement
  /** The `struktur` around it, or the part itself where it is a message of its own. */
  readonly use: XmlElement
  readonly times: RawPart['times']
}

/** Reads everything that stands below a schema or group, in order. `path` is that of the group, empty for the schema. */
export function readRawParts(reading: Reading, element: XmlElement, path: string): readonly RawPart[] {
  const taken = new Set<string>()
  return childrenOf(element, 'struktur').flatMap((use) => {
    if (reading.refusal) return []
    const times = readTimes(reading, use)
    const part = usedPart(reading, use)
    const raw = times && part ? readRawPart(reading, { part, use, times }, { path, taken }) : null
    return raw ? [raw] : []
  })
}

/** Reads one group or field; `around` says where it stands and which ids are taken there. */
export function readRawPart(
  reading: Reading,
  { part, use, times }: RawUse,
  around: { readonly path: string; readonly taken: Set<string> },
): RawPart | null {
  const isGroup = part.name === 'datenfeldgruppe'
  count(reading, isGroup ? 'groups' : 'fields')
  const identity = readIdentity(reading, part)
  if (!identity) return null
  const own = freeId(identity.id, around.taken)
  around.taken.add(own)
  const path = around.path === '' ? own : `${around.path}.${own}`
  const spot: Spot = { reading, element: part, id: identity.id, path }
  if (own !== identity.id) warn(spot, 'fim/repeated-id', own)
  noteRepeated(spot)
  const name = lineOf(part, 'name') ?? identity.id
  const basics: RawPartBase = {
    ...identity,
    name,
    line: part.line,
    column: part.column,
    path,
    times,
    label: lineOf(part, 'bezeichnungEingabe') ?? name,
    showLabel: lineOf(part, 'bezeichnungAusgabe'),
    help: textOf(part, 'hilfetextEingabe'),
    showHelp: textOf(part, 'hilfetextAusgabe'),
    description: textOf(part, 'beschreibung'),
    definition: textOf(part, 'definition'),
    bond: codeOf(part, 'schemaelementart'),
    law: readReferences(part, reading.format),
    lawOfUse: use === part ? [] : readReferences(use, reading.format),
    rules: readRules(spot),
  }
  return isGroup
    ? { ...basics, kind: 'group', art: codeOf(part, 'art'), parts: readRawParts(reading, part, path) }
    : readRawField(spot, basics)
}

function usedPart(reading: Reading, use: XmlElement): XmlElement | null {
  const inside = childOf(use, 'enthaelt')
  const parts = inside ? [...childrenOf(inside, 'datenfeldgruppe'), ...childrenOf(inside, 'datenfeld')] : []
  const { line, column } = inside ?? use
  if (parts.length > 1) {
    const expected = 'exactly one datenfeldgruppe or datenfeld'
    const value = `${parts.length} parts`
    return refuseReading(reading, { code: 'fim/wrong-value', element: 'enthaelt', value, expected, line, column })
  }
  const [part] = parts
  if (part) return part
  const element = inside ? 'datenfeld' : 'enthaelt'
  return refuseReading(reading, { code: 'fim/missing-element', element, inside: (inside ?? use).name, line, column })
}

/** An id that is free within the group: the second of the same gets `_2`, so that its path stays its own. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id}_${n}`)) n += 1
  return `${id}_${n}`
}
