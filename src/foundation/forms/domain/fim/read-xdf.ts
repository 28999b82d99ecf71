import { ok, type Result, refuse } from '../../../../kernel/result.ts'
import type { FindCodeList } from '../code-lists/code-list.ts'
import { heldCodeList } from '../code-lists/held.ts'
import { USUAL_LAND } from '../rules/laender.ts'
import { readRules } from '../rules/read-rules.ts'
import type { RuleReading } from '../rules/rule-words.ts'
import { FIM_LIMITS, type FimRefusal, type FimSchema } from './fim-words.ts'
import { withRules } from './form-rules.ts'
import { keepRules, makeParts } from './make-part.ts'
import type { Making } from './making.ts'
import { asPages, leastAnswers, pathOnPage } from './pages.ts'
import type { RawSchema } from './raw-words.ts'
import { readRawSchema } from './read-raw.ts'

/**
 * Reads a data schema of XDatenfelder 3.0.0 or 2.0 (or a single group or field) into a form. Elements are known by
 * namespace, never by prefix. Refuses what is not such a schema, with the place; what can be mended without changing
 * the meaning becomes a warning. Code lists are those that we hold, or what `findCodeList` knows. Its rules are read for
 * Hesse; what was understood runs in the form, the other sentences stay as hints for the office.
 */
export function readXdf(
  chunks: Iterable<string> | string,
  findCodeList: FindCodeList = heldCodeList,
): Result<FimSchema, FimRefusal> {
  const raw = readRawSchema(chunks)
  return raw.ok ? makeSchema(raw.value, findCodeList) : raw
}

/** The form of a schema that was read; its rules as `readings` say, where somebody has read them already. Refuses one without any question, and one that forces too many answers. */
export function makeSchema(
  raw: RawSchema,
  findCodeList: FindCodeList = heldCodeList,
  readings?: readonly RuleReading[],
): Result<FimSchema, FimRefusal> {
  const { id, version, label: name, line, column, description, releaseStatus, counts } = raw
  const making: Making = { findCodeList, findings: [], hints: [] }
  if (raw.about === 'schema') keepRules(making, raw.rules)
  const parts = asPages(makeParts(making, raw.parts), name)
  if (parts.length === 0)
    return refuse({ code: 'fim/missing-element', element: 'struktur', inside: ELEMENTS[raw.about], line, column })
  if (leastAnswers(parts) > FIM_LIMITS.leastAnswers)
    return refuse({ code: 'fim/too-large', of: 'answers', limit: FIM_LIMITS.leastAnswers })
  const { form, left } = withRules(parts, readings ?? readRules(raw, USUAL_LAND, findCodeList))
  const told = new Set(left.map(({ id, at }) => `${id} ${at}`))
  return ok({
    id,
    version,
    name,
    ...(description !== undefined && { description }),
    law: [...new Set(raw.law.map(({ text }) => text))],
    releaseStatus,
    leika: [...new Set(description?.match(/\b99\d{12}\b/gu) ?? [])],
    form: {
      ...form,
      hints: making.hints
        .filter(({ id, path }) => told.has(`${id} ${path}`))
        .map((hint) => ({ ...hint, path: pathOnPage(parts, hint.path) })),
      source: { schema: id, version },
    },
    counts,
    warnings: [...raw.findings, ...making.findings].map((finding) => ({
      ...finding,
      path: pathOnPage(parts, finding.path),
    })),
  })
}

const ELEMENTS = { schema: 'stammdatenschema', group: 'datenfeldgruppe', field: 'datenfeld' } as const
