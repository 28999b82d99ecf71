import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Services } from '../../foundation/cases/index.ts'
import { AUTHORITY_KINDS, type AuthorityKind } from '../../foundation/cases/words.ts'
import { FIM_REFUSAL_TEXTS } from '../../foundation/forms/fim-words.ts'
import { type ImportedSchema, importSchema } from '../../e-services/services/import.ts'
import { ok, type Refusal, type Result } from '../../kernel/result.ts'
import { say } from '../../kernel/texts.ts'
import { oneOf, readArguments, sayBadArgument } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'

/** An installation that services can be released into. */
export interface OpenedServices {
  readonly services: Services
  readonly close: () => Promise<void>
}

/** Opens the installation that the environment names; `why` is a sentence for the console. */
export type OpenServices = () => Promise<Result<OpenedServices, { readonly code: string; readonly why: string }>>

/** Why one file was not imported: for its line, for the exit code, for the person. */
interface Problem {
  readonly refusal: Refusal
  readonly exit: ExitCode
  readonly says: string
}

const problem = <Why extends Refusal>(refusal: Why, exit: ExitCode, says: string): Result<never, Problem> => ({
  ok: false,
  refusal: { refusal, exit, says },
})

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const readText = async (path: string): Promise<Result<string, Problem>> => {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
  } catch (error) {
    if (error instanceof TypeError)
      return problem({ code: 'file/not-utf-8' }, 2, 'expected XML in UTF-8, got other bytes')
    const because = reasonOf(error)
    return problem({ code: 'file/unreadable', because }, 2, `expected a readable file, got: ${because}`)
  }
}

/** The service texts beside a schema; undefined where there are none. */
const readTexts = async (schema: string): Promise<Result<unknown, Problem>> => {
  const path = join(dirname(schema), 'leistung.json')
  try {
    return ok(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isMissing(error)) return ok(undefined)
    const because = reasonOf(error)
    return problem({ code: 'file/unreadable-texts', because }, 2, `${path}: expected JSON, got: ${because}`)
  }
}

const isFim = (code: string): code is keyof typeof FIM_REFUSAL_TEXTS => Object.hasOwn(FIM_REFUSAL_TEXTS, code)

const fillOf = (refusal: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(refusal).map(([key, value]) => [key, String(value)]))

const sayRefusal = (refusal: Refusal): string =>
  isFim(refusal.code) ? say(FIM_REFUSAL_TEXTS[refusal.code], 'en', fillOf(refusal)) : JSON.stringify(refusal)

const read = async (path: string, owner: AuthorityKind): Promise<Result<ImportedSchema, Problem>> => {
  const xml = await readText(path)
  if (!xml.ok) return xml
  const leistung = await readTexts(path)
  if (!leistung.ok) return leistung
  const imported = importSchema({ xml: xml.value, leistung: leistung.value, owner })
  if (imported.ok) return imported
  const { refusal } = imported
  return problem(refusal, refusal.code === 'service/faulty' ? 1 : 2, sayRefusal(refusal))
}

/** Opens the installation with the first good file, once. */
const openOnce = (open: OpenServices): { readonly services: OpenServices; readonly close: () => Promise<void> } => {
  let opening: ReturnType<OpenServices> | null = null
  return {
    services: () => {
      opening ??= open()
      return opening
    },
    close: async () => {
      const opened = await opening
      if (opened?.ok) await opened.value.close()
    },
  }
}

const release = async (imported: ImportedSchema, open: OpenServices): Promise<Result<ImportedSchema, Problem>> => {
  const opened = await open()
  if (!opened.ok) return problem(opened.refusal, 2, opened.refusal.why)
  const released = await opened.value.services.release(imported.service)
  if (released.ok) return ok(imported)
  const says = 'this version is released already with another content; expected a newer version of the schema'
  return problem(released.refusal, 1, says)
}

const lineOf = ({ service, counts, warnings }: ImportedSchema) => ({
  service: service.id,
  version: service.version,
  title: service.texts.title.de,
  fields: counts.fields,
  groups: counts.groups,
  hints: service.form.hints.length,
  warnings,
})

/** The problem as data for programs, and as a sentence for the person. */
const printProblem = (file: string, { refusal, says }: Problem, terminal: Terminal): void => {
  terminal.print({ file, ok: false, problem: refusal })
  terminal.tell(`${file}: ${says}`)
}

const runImport = async (args: readonly string[], terminal: Terminal, open: OpenServices): Promise<ExitCode> => {
  const form = { positional: ['FILE'], more: true, options: { 'authority-kind': oneOf(AUTHORITY_KINDS) } } as const
  const given = readArguments(args, form)
  if (!given.ok) {
    terminal.tell(sayBadArgument(given.refusal))
    return 2
  }
  const owner = given.value.options['authority-kind']
  if (owner === undefined) {
    terminal.tell(`--authority-kind: nothing given, expected one of ${AUTHORITY_KINDS.join(', ')}`)
    return 2
  }
  const installation = openOnce(open)
  let exit: ExitCode = 0
  try {
    for (const file of given.value.positional) {
      const imported = await read(resolve(terminal.cwd, file), owner)
      const outcome = imported.ok ? await release(imported.value, installation.services) : imported
      if (outcome.ok) terminal.print({ file, ok: true, ...lineOf(outcome.value) })
      else {
        printProblem(file, outcome.refusal, terminal)
        if (outcome.refusal.exit > exit) exit = outcome.refusal.exit
      }
    }
  } finally {
    await installation.close()
  }
  return exit
}

/** The commands about services. `open` is only called once there is something to write. */
export const serviceCommands = (open: OpenServices): readonly Command[] => [
  {
    name: 'service import',
    usage: `FILE... --authority-kind ${AUTHORITY_KINDS.join('|')}`,
    does: 'Makes a running service out of each data schema (XDatenfelder 3); a leistung.json beside it brings its texts.',
    run: (args, terminal) => runImport(args, terminal, open),
  },
]
