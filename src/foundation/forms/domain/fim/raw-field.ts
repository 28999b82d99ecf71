import { z } from 'zod'
import type { RawCodeList, RawField, RawLimits, RawPartBase, RawValue } from './raw-words.ts'
import { type Spot, warn } from './reading.ts'
import { attributeOf, childOf, childrenOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import type { XmlElement } from './xml-tree.ts'

/** A field as the schema says it, in either edition. */
export function readRawField(spot: Spot, basics: RawPartBase): RawField {
  const { element } = spot
  return {
    ...basics,
    kind: 'field',
    art: codeOf(element, 'feldart') ?? '',
    type: codeOf(element, 'datentyp') ?? '',
    limits: spot.reading.format === 'xdf2' ? limitsInText(spot) : limitsInAttributes(element),
    content: textOf(element, 'inhalt'),
    prefill: codeOf(element, 'vorbefuellung'),
    values: readValues(spot),
    codeList: readCodeList(element),
    columns: { code: lineOf(element, 'codeKey'), name: lineOf(element, 'nameKey'), help: lineOf(element, 'helpKey') },
    maxSize: lineOf(element, 'maxSize'),
    mediaTypes: childrenOf(element, 'mediaType').map((child) => child.text.trim().toLowerCase()),
  }
}

const NAMES = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const

const limitsInAttributes = (element: XmlElement): RawLimits => {
  const given = childOf(element, 'praezisierung')
  return Object.fromEntries(NAMES.map((name) => [name, attributeOf(given, name)]))
}

const limit = z.union([z.string(), z.number()]).transform(String).optional()
const limits = z.object({ minLength: limit, maxLength: limit, minValue: limit, maxValue: limit, pattern: limit })

/** The older edition writes limits as JSON into the text; its patterns often miss the doubled backslash that JSON asks for. */
function limitsInText(spot: Spot): RawLimits {
  const text = childOf(spot.element, 'praezisierung')?.text.trim() ?? ''
  if (text === '') return limitsInAttributes(spot.element)
  const read = limits.safeParse(asJson(text) ?? asJson(text.replace(/(?<!\\)\\(?!["\\])/gu, '\\\\')))
  if (!read.success) {
    warn(spot, 'fim/wrong-limit', text.slice(0, 200))
    return {}
  }
  const said = Object.entries(read.data).filter(([, value]) => value !== undefined && value.trim() !== '')
  return Object.fromEntries(said)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Values written in the schema. What stands twice, or without code, is left out and told. */
function readValues(spot: Spot): readonly RawValue[] {
  const codes = new Set<string>()
  const values = childOf(spot.element, 'werte')
  return (values ? childrenOf(values, 'wert') : []).flatMap((value) => {
    const code = lineOf(value, 'code') ?? ''
    if (code === '' || codes.has(code)) {
      warn({ ...spot, element: value }, 'fim/repeated-value', code)
      return []
    }
    codes.add(code)
    return [{ code, name: lineOf(value, 'name') ?? code, help: lineOf(value, 'hilfe') }]
  })
}

/** The list that a field refers to: directly in 3.0.0, inside of `genericodeIdentification` in 2.0. */
function readCodeList(element: XmlElement): RawCodeList | undefined {
  const reference = childOf(element, 'codelisteReferenz')
  if (!reference) return undefined
  const address = childOf(reference, 'genericodeIdentification') ?? reference
  const identification = childOf(reference, 'identifikation')
  const version = lineOf(address, 'version')
  const versionUri = lineOf(address, 'canonicalVersionUri')
  const uri = lineOf(address, 'canonicalIdentification') ?? withoutVersion(versionUri, version)
  const id = identification && lineOf(identification, 'id')
  return uri === undefined ? undefined : { uri, version, versionUri, id }
}

const withoutVersion = (uri: string | undefined, version: string | undefined): string | undefined =>
  uri !== undefined && version !== undefined && uri.endsWith(`_${version}`) ? uri.slice(0, -version.length - 1) : uri
