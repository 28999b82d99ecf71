import { oneLine } from './plain-text.ts'
import type { RawReference, RawRule, RawRuleElement } from './raw-words.ts'
import { count, noteRepeated, readIdentity, type Spot, warn } from './reading.ts'
import { attributeOf, childOf, childrenOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** The sources that an element cites. The older edition writes all of them into one, parted by semicolons. */
export const readReferences = (element: XmlElement, format: Spot['reading']['format']): readonly RawReference[] =>
  childrenOf(element, 'bezug').flatMap((reference) => {
    const link = attributeOf(reference, 'link')
    const texts = format === 'xdf2' ? reference.text.split(';') : [reference.text]
    return texts
      .map(oneLine)
      .filter((text) => text !== '')
      .map((text) => ({ text, ...(link !== undefined && { link }) }))
  })

/** The rules that hang at a schema, group or field, which is that of the spot. */
export function readRules(spot: Spot): readonly RawRule[] {
  const rules: RawRule[] = []
  for (const element of childrenOf(spot.element, 'regel')) {
    const rule = readRule({ ...spot, element })
    if (!rule) return []
    rules.push(rule)
  }
  return rules
}

function readRule({ reading, element, path }: Spot): RawRule | null {
  count(reading, 'rules')
  const identity = readIdentity(reading, element)
  if (!identity) return null
  const own: Spot = { reading, element, id: identity.id, path }
  noteRepeated(own)
  const sentence = textOf(element, reading.format === 'xdf2' ? 'definition' : 'freitextRegel')
  const description = textOf(element, 'beschreibung')
  const name = lineOf(element, 'name') ?? identity.id
  const text = sentence ?? description ?? ''
  if (text === '') warn(own, 'fim/rule-without-text', name)
  return {
    ...identity,
    name,
    line: element.line,
    column: element.column,
    text,
    description,
    path,
    type: codeOf(element, 'typ'),
    parameters: childrenOf(element, 'param').flatMap(readRuleElement),
    targets: childrenOf(element, 'ziel').flatMap(readRuleElement),
    script: childOf(element, reading.format === 'xdf2' ? 'script' : 'skript')?.text.trim() || undefined,
    law: readReferences(element, reading.format),
  }
}

/** What a rule names as input or target: its id may stand in `element`, bare or with an `id` of its own. */
function readRuleElement(element: XmlElement): readonly RawRuleElement[] {
  const inner = childOf(element, 'element') ?? element
  const id = lineOf(inner, 'id') ?? oneLine(inner.text)
  return id === '' ? [] : [{ element: id, name: lineOf(element, 'name') }]
}
