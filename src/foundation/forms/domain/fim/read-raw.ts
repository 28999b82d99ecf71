import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { blankRelations } from './blank-relations.ts'
import { findContradiction } from './contradictions.ts'
import { type FimRefusal, XDF_2, XDF_3 } from './fim-words.ts'
import { readRawPart, readRawParts } from './raw-part.ts'
import { readReferences, readRules } from './raw-rule.ts'
import type { RawPart, RawSchema, XdfFormat } from './raw-words.ts'
import { noteRepeated, type Reading, readIdentity, refuseReading, type Spot, startReading, warn } from './reading.ts'
import { childOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import { readTree, type XmlElement } from './xml-tree.ts'

/** References back and editorial notes: most of the bytes of a schema, nothing of the form. */
const PASSED_OVER: ReadonlySet<string> = new Set(['relation', 'header', 'stichwort', 'versionshinweis'])

/** Messages that are read, by the number of the standard: their element and what they are about. */
const MESSAGES = [
  { root: /^xdatenfelder\.stammdatenschema\.\d{4}$/u, element: 'stammdatenschema', about: 'schema' },
  { root: /^xdatenfelder\.datenfeldgruppe\.\d{4}$/u, element: 'datenfeldgruppe', about: 'group' },
  { root: /^xdatenfelder\.datenfeld\.\d{4}$/u, element: 'datenfeld', about: 'field' },
] as const

const FORMATS: ReadonlyMap<string, XdfFormat> = new Map([
  [XDF_3, 'xdf3'],
  [XDF_2, 'xdf2'],
])

/**
 * Reads a message of XDatenfelder 3.0.0 or 2.0 about a schema, a group or a field, as it stands. Elements are known by
 * namespace, never by prefix. Refuses what is no such message, with the place; what is only questionable is a finding.
 * Source: FIM, Standard XDatenfelder, messages 0102 (stammdatenschema), 0103 (datenfeldgruppe), 0104 (datenfeld).
 */
export function readRawSchema(chunks: Iterable<string> | string): Result<RawSchema, FimRefusal> {
  const tree = readTree(blanked(chunks), { skip: PASSED_OVER, admit })
  if (!tree.ok) return tree
  const { name: inside, namespace, line, column } = tree.value
  const message = MESSAGES.find(({ root }) => root.test(inside))
  const format = FORMATS.get(namespace)
  if (!message || !format) return refuse({ code: 'fim/not-a-schema', root: inside, namespace })
  const element = childOf(tree.value, message.element)
  if (!element) return refuse({ code: 'fim/missing-element', element: message.element, inside, line, column })
  const reading = startReading(format)
  const raw = readMessage(reading, element, message.about)
  if (reading.refusal || !raw) return { ok: false, refusal: reading.refusal ?? missingId(element) }
  return checked(raw)
}

function* blanked(chunks: Iterable<string> | string): Generator<string> {
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) yield blankRelations(chunk)
}

/** In the newer edition an id with its version is one thing, always; the older one was not kept as strictly. */
function checked(raw: RawSchema): Result<RawSchema, FimRefusal> {
  const refusal = findContradiction(raw.parts)
  if (!refusal) return ok(raw)
  if (raw.format === 'xdf3') return { ok: false, refusal }
  const { id: element, line, first } = refusal
  const finding = { code: refusal.code, element, path: '', detail: `line ${first}`, line }
  return ok({ ...raw, findings: [...raw.findings, finding] })
}

function admit(root: { readonly name: string; readonly namespace: string }): FimRefusal | null {
  const namespace = root.namespace.slice(0, 200)
  const name = root.name.slice(0, 200)
  if (FORMATS.has(root.namespace))
    return MESSAGES.some((message) => message.root.test(root.name))
      ? null
      : { code: 'fim/not-a-schema', root: name, namespace }
  if (/xdatenfelder/iu.test(namespace))
    return { code: 'fim/unknown-version', namespace, expected: `${XDF_3} or ${XDF_2}` }
  return { code: 'fim/not-a-schema', root: name, namespace }
}

const missingId = ({ name, line, column }: XmlElement): FimRefusal => ({
  code: 'fim/missing-id',
  element: name,
  line,
  column,
})

/** Of the newer edition only versions are exchanged; the older one knows working copies. */
const withoutVersion = ({ name, line, column }: XmlElement): FimRefusal => ({
  code: 'fim/missing-element',
  element: 'version',
  inside: name,
  line,
  column,
})

function readMessage(reading: Reading, element: XmlElement, about: RawSchema['about']): RawSchema | null {
  const alone = about === 'schema' ? [] : single(reading, element)
  const identity = about === 'schema' ? readIdentity(reading, element) : alone[0]
  if (!identity) return null
  const { id, version } = identity
  if (about === 'schema' && reading.format === 'xdf3' && version === '')
    return refuseReading(reading, withoutVersion(element))
  const name = lineOf(element, 'name') ?? id
  const spot: Spot = { reading, element, id, path: '' }
  const rules = about === 'schema' ? schemaRules(spot) : []
  return {
    id,
    version,
    format: reading.format,
    about,
    name,
    line: element.line,
    column: element.column,
    label: lineOf(element, 'bezeichnung') ?? lineOf(element, 'bezeichnungEingabe') ?? name,
    description: textOf(element, 'beschreibung'),
    help: textOf(element, 'hilfetext') ?? textOf(element, 'hilfetextEingabe'),
    law: readReferences(element, reading.format),
    releaseStatus: readStatus(spot, version),
    mayChange: {
      structure: codeOf(element, 'ableitungsmodifikationenStruktur'),
      words: codeOf(element, 'ableitungsmodifikationenRepraesentation'),
    },
    rules,
    parts: about === 'schema' ? readRawParts(reading, element, '') : alone,
    counts: reading.counts,
    findings: reading.findings,
  }
}

const schemaRules = (spot: Spot) => {
  noteRepeated(spot)
  return readRules(spot)
}

/** A group or field that is a message of its own occurs once. */
function single(reading: Reading, part: XmlElement): readonly RawPart[] {
  const use = { part, use: part, times: { min: 1, max: 1 } }
  const raw = readRawPart(reading, use, { path: '', taken: new Set() })
  return raw ? [raw] : []
}

/** Release status 1 to 8 (code list urn:xoev-de:xprozess:codeliste:status); the words of 2.0 as the portal converts them. */
function readStatus(spot: Spot, version: string): number | null {
  const { element, reading } = spot
  const status = codeOf(element, reading.format === 'xdf2' ? 'status' : 'freigabestatus') ?? ''
  if (reading.format === 'xdf3' && /^[1-8]$/u.test(status)) return Number(status)
  if (reading.format === 'xdf2' && status === 'inaktiv') return INACTIVE
  if (reading.format === 'xdf2' && status === 'inVorbereitung') return IN_WORK
  if (reading.format === 'xdf2' && status === 'aktiv')
    return version !== '' && lineOf(element, 'freigabedatum') !== undefined ? RELEASED : IN_WORK
  warn(spot, 'fim/unknown-status', status)
  return null
}

const IN_WORK = 2
const RELEASED = 6
const INACTIVE = 7
