import { resolve } from 'node:path'
import { say } from '../../../kernel/texts.ts'
import { flag, oneOf, readArguments, sayBadArgument } from '../../../platform/cli/index.ts'
import type { ExitCode, Terminal } from '../../../platform/cli/words.ts'
import { FIM_FINDING_TEXTS, FIM_FINDING_WEIGHTS } from '../domain/fim/finding-texts.ts'
import type { FimFinding, FimSchema } from '../domain/fim/fim-words.ts'
import type { RawPart, RawSchema } from '../domain/fim/raw-words.ts'
import { readRawSchema } from '../domain/fim/read-raw.ts'
import { makeSchema } from '../domain/fim/read-xdf.ts'
import { readRules } from '../domain/rules/read-rules.ts'
import { LAENDER, USUAL_LAND } from '../domain/rules/laender.ts'
import { codeListsBeside, type FileRefusal, readXmlFile, saySchemaRefusal } from './schema-file.ts'
import { tellRules } from './tell-rules.ts'

/** What is wrong with a file, for programs and, as `text`, for a person. */
interface Problem {
  readonly code: string
  readonly weight: 'error' | 'warning' | 'note'
  readonly element?: string | undefined
  readonly path?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly expected?: string | undefined
  readonly text: string
}

const NOTHING = {
  ...{ format: null, id: null, version: null, name: null, fields: 0, groups: 0 },
  ...{ rules: 0, rulesSure: 0, rulesWarned: 0, rulesOpen: 0, codeLists: [] },
}

const fillOf = (said: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(said).map(([key, value]) => [key, String(value)]))

/** A refusal as a problem: whatever of place and expectation it has stays with it. */
function refusalProblem(refusal: FileRefusal): Problem {
  const weight = 'error'
  if (refusal.code === 'file/unreadable')
    return { code: refusal.code, weight, text: `Expected a readable file, got: ${refusal.because}` }
  return { ...refusal, weight, text: saySchemaRefusal(refusal) }
}

const findingProblem = (finding: FimFinding): Problem => ({
  code: finding.code,
  weight: FIM_FINDING_WEIGHTS[finding.code],
  element: finding.element,
  path: finding.path,
  line: finding.line,
  text: say(FIM_FINDING_TEXTS[finding.code], 'en', fillOf(finding)),
})

/** Addresses of the code lists outside of the schema, each once, with version where one is named. */
const codeListsOf = (parts: readonly RawPart[]): readonly string[] => {
  const inside = (part: RawPart): readonly string[] => {
    if (part.kind === 'group') return part.parts.flatMap(inside)
    if (part.codeList === undefined) return []
    const { uri, version, versionUri } = part.codeList
    return [versionUri ?? (version === undefined ? uri : `${uri}_${version}`)]
  }
  return [...new Set(parts.flatMap(inside))].toSorted()
}

const lineOf = (raw: RawSchema, { counts, warnings }: FimSchema) => ({
  format: raw.format,
  id: raw.id,
  version: raw.version,
  name: raw.name,
  fields: counts.fields,
  groups: counts.groups,
  rules: counts.rules,
  codeLists: codeListsOf(raw.parts),
  problems: warnings.map(findingProblem),
})

interface Wish {
  readonly land: string
  readonly withRules: boolean
}

/** The line of one file, and how it ended: 0 read, 1 read with faults of the schema, 2 refused. */
async function checkFile(path: string, wish: Wish): Promise<{ readonly line: object; readonly exit: ExitCode }> {
  const refused = (refusal: FileRefusal) =>
    ({ line: { ...NOTHING, problems: [refusalProblem(refusal)] }, exit: 2 }) as const
  const text = await readXmlFile(path)
  if (!text.ok) return refused(text.refusal)
  const raw = readRawSchema(text.value)
  if (!raw.ok) return refused(raw.refusal)
  const find = await codeListsBeside(path, raw.value)
  const readings = readRules(raw.value, wish.land, find)
  const schema = makeSchema(raw.value, find, readings)
  if (!schema.ok) return refused(schema.refusal)
  const { problems, codeLists, ...facts } = lineOf(raw.value, schema.value)
  const { grades, translated } = tellRules(raw.value, readings)
  const exit = problems.some(({ weight }) => weight === 'warning') ? 1 : 0
  return { line: { ...facts, ...grades, codeLists, problems, ...(wish.withRules && translated) }, exit }
}

/**
 * `form check FILE...`: reads each data schema and prints one object a line, in the order given; a file that can't be
 * read gives its own line. Computes only: opens no database and writes nothing.
 */
export async function checkSchemas(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, {
    positional: ['FILE'],
    more: true,
    options: { rules: flag, land: oneOf(LAENDER) },
  })
  if (!given.ok) {
    terminal.tell(sayBadArgument(given.refusal))
    return 2
  }
  const { rules: withRules, land = USUAL_LAND } = given.value.options
  let exit: ExitCode = 0
  for (const file of given.value.positional) {
    const started = performance.now()
    const checked = await checkFile(resolve(terminal.cwd, file), { land, withRules })
    terminal.print({ file, ...checked.line, ms: Math.round(performance.now() - started) })
    if (checked.exit > exit) exit = checked.exit
  }
  return exit
}
