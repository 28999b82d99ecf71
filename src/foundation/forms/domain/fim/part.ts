import type { Field, Group, Part } from '../../form-words.ts'
import { type PartBasics, readBasics, readTimes } from './basics.ts'
import { readField } from './field.ts'
import { count, type Reading, readIdentity, refuseReading, type Spot, warn } from './reading.ts'
import { childOf, childrenOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** Reads everything that stands below a schema or group, in order. `path` is that of the group, empty for the schema. */
export function readParts(reading: Reading, element: XmlElement, path: string): readonly Part[] {
  const taken = new Set<string>()
  return childrenOf(element, 'struktur').flatMap((use): readonly Part[] => {
    if (reading.refusal) return []
    const times = readTimes(reading, use)
    const part = usedPart(reading, use)
    const identity = part && readIdentity(reading, part)
    if (!times || !part || !identity) return []
    const id = freeId(identity.id, taken)
    const spot: Spot = { reading, element: part, id: identity.id, path: path === '' ? id : `${path}.${id}` }
    if (id !== identity.id) warn(spot, 'fim/repeated-id', id)
    if (times.max === 0) {
      warn(spot, 'fim/left-out', lineOf(use, 'anzahl') ?? '')
      return []
    }
    taken.add(id)
    const basics = readBasics({ spot, use, id, times })
    return part.name === 'datenfeldgruppe' ? readGroup(spot, basics) : countedField(spot, basics)
  })
}

const countedField = (spot: Spot, basics: PartBasics): readonly Field[] => {
  count(spot.reading, 'fields')
  return [readField(spot, basics)]
}

function readGroup(spot: Spot, basics: PartBasics): readonly Group[] {
  count(spot.reading, 'groups')
  readRules(spot)
  const parts = readParts(spot.reading, spot.element, spot.path)
  const art = codeOf(spot.element, 'art')
  if (art !== undefined && art !== 'X') warn(spot, 'fim/unknown-kind', `art ${art}`)
  if (parts.length > 0) return [{ ...basics, kind: 'group', ...(art === 'X' && { choice: true }), parts }]
  warn(spot, 'fim/left-out', 'datenfeldgruppe')
  return []
}

/** Keeps the free-text rules of a schema or group as hints; `spot.path` is the group they belong to. */
export function readRules(spot: Spot): void {
  const { reading, element, path } = spot
  for (const rule of childrenOf(element, 'regel')) {
    count(reading, 'rules')
    const identity = readIdentity(reading, rule)
    if (!identity) return
    const text = textOf(rule, 'freitextRegel') ?? textOf(rule, 'beschreibung')
    const name = lineOf(rule, 'name') ?? identity.id
    if (text === undefined) warn({ ...spot, element: rule, id: identity.id }, 'fim/rule-without-text', name)
    else reading.hints.push({ id: identity.id, name, text, path })
  }
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
