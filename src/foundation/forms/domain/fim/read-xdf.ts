import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import { FIM_LIMITS, type FimRefusal, type FimSchema, XDF_3 } from './fim-words.ts'
import { asPages, leastAnswers, pathOnPage } from './pages.ts'
import { readParts, readRules } from './part.ts'
import { oneLine } from './plain-text.ts'
import { readIdentity, type Spot, startReading, warn } from './reading.ts'
import { childOf, childrenOf, codeOf, lineOf, textOf } from './xdf-element.ts'
import { readTree, type XmlElement } from './xml-tree.ts'

/** References back and editorial notes: most of the bytes of a schema, nothing of the form. */
const PASSED_OVER: ReadonlySet<string> = new Set(['relation', 'header', 'definition', 'stichwort', 'versionshinweis'])

/**
 * Reads a data schema of XDatenfelder 3.0.0 into a form. Elements are known by namespace, never by prefix. Refuses what
 * is not such a schema, with the place; what can be mended without changing the meaning becomes a warning.
 * Source: FIM, Standard XDatenfelder 3.0.0, message stammdatenschema 0102.
 */
export function readXdf(chunks: Iterable<string> | string): Result<FimSchema, FimRefusal> {
  const tree = readTree(chunks, { skip: PASSED_OVER, admit })
  if (!tree.ok) return tree
  const schema = childOf(tree.value, 'stammdatenschema')
  const { name: inside, line, column } = tree.value
  if (!schema) return refuse({ code: 'fim/missing-element', element: 'stammdatenschema', inside, line, column })
  return readSchema(schema)
}

function admit(root: { readonly name: string; readonly namespace: string }): FimRefusal | null {
  const namespace = root.namespace.slice(0, 200)
  if (root.namespace !== XDF_3) {
    if (/xdatenfelder/iu.test(namespace)) return { code: 'fim/unknown-version', namespace, expected: XDF_3 }
    return { code: 'fim/not-a-schema', root: root.name.slice(0, 200), namespace }
  }
  if (/^xdatenfelder\.stammdatenschema\.\d{4}$/u.test(root.name)) return null
  return { code: 'fim/not-a-schema', root: root.name.slice(0, 200), namespace }
}

function readSchema(schema: XmlElement): Result<FimSchema, FimRefusal> {
  const reading = startReading()
  const identity = readIdentity(reading, schema)
  if (!identity || reading.refusal) return { ok: false, refusal: reading.refusal ?? missing(schema, 'identifikation') }
  const { id, version } = identity
  if (version === undefined) return { ok: false, refusal: missing(schema, 'version') }

  const name = lineOf(schema, 'bezeichnung') ?? lineOf(schema, 'name') ?? id
  const spot: Spot = { reading, element: schema, id, path: '' }
  const releaseStatus = readStatus(spot)
  readRules(spot)
  const parts = asPages(readParts(reading, schema, ''), name)
  if (reading.refusal) return { ok: false, refusal: reading.refusal }
  if (parts.length === 0) return { ok: false, refusal: missing(schema, 'struktur') }
  if (leastAnswers(parts) > FIM_LIMITS.leastAnswers)
    return refuse({ code: 'fim/too-large', of: 'answers', limit: FIM_LIMITS.leastAnswers })

  const description = textOf(schema, 'beschreibung')
  return ok({
    id,
    version,
    name,
    ...(description !== undefined && { description }),
    law: [...new Set(childrenOf(schema, 'bezug').map((reference) => oneLine(reference.text)))].filter(
      (text) => text !== '',
    ),
    releaseStatus,
    leika: [...new Set(description?.match(/\b99\d{12}\b/gu) ?? [])],
    form: { parts, hints: reading.hints, source: { schema: id, version } },
    counts: reading.counts,
    warnings: reading.warnings.map((finding) => ({ ...finding, path: pathOnPage(parts, finding.path) })),
  })
}

const missing = ({ name, line, column }: XmlElement, element: string): FimRefusal => ({
  code: 'fim/missing-element',
  element,
  inside: name,
  line,
  column,
})

/** Release status 1 to 8 (code list urn:xoev-de:xprozess:codeliste:status). */
function readStatus(spot: Spot): number | null {
  const status = codeOf(spot.element, 'freigabestatus') ?? ''
  if (/^[1-8]$/u.test(status)) return Number(status)
  warn(spot, 'fim/unknown-status', status)
  return null
}
