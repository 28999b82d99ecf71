import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { dayOf, systemClock } from '../../../kernel/clock.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { oneOf, readArguments, sayBadArgument, textOption } from '../../../platform/cli/index.ts'
import type { ExitCode, Terminal } from '../../../platform/cli/words.ts'
import { readRawSchema } from '../domain/fim/read-raw.ts'
import { elementsOf } from '../domain/rules/elements.ts'
import { evaluate, makeRuleForm } from '../domain/rules/evaluate.ts'
import { readGiven } from '../domain/rules/given-answers.ts'
import { LAENDER, USUAL_LAND } from '../domain/rules/laender.ts'
import { readRules } from '../domain/rules/read-rules.ts'
import { codeListsBeside, readXmlFile, saySchemaRefusal } from './schema-file.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON object of a file, or a sentence that says what is wrong with it. */
async function readObject(path: string): Promise<Result<Readonly<Record<string, unknown>>, { code: string }>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isRecord(value)
      ? ok(value)
      : refuse({ code: `${path}: expected one JSON object of answers by element path.` })
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error)
    return refuse({ code: `${path}: expected a readable JSON file, got: ${because}` })
  }
}

async function readSchema(path: string) {
  const text = await readXmlFile(path)
  const raw = text.ok ? readRawSchema(text.value) : text
  if (raw.ok) return raw
  return refuse({ code: `${path}: ${saySchemaRefusal(raw.refusal)}` })
}

/**
 * `form answer FILE --land HE --answers FILE`: prints what the rules of a schema make of answers. Ends with 1 where
 * something is wrong with the answers, and with 2 where a file or a path can't be used. Computes only.
 */
export async function answerForm(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = { land: oneOf(LAENDER), answers: textOption('a JSON file with answers by element path') }
  const given = readArguments(args, { positional: ['FILE'], options })
  if (!given.ok) return badInput(terminal, sayBadArgument(given.refusal))
  const [file = ''] = given.value.positional
  const { land = USUAL_LAND, answers: from } = given.value.options
  const path = resolve(terminal.cwd, file)
  const raw = await readSchema(path)
  if (!raw.ok) return badInput(terminal, raw.refusal.code)
  const said = from === undefined ? ok({}) : await readObject(resolve(terminal.cwd, from))
  if (!said.ok) return badInput(terminal, said.refusal.code)
  const find = await codeListsBeside(path, raw.value)
  const schema = elementsOf(raw.value, find)
  const answers = readGiven(schema.inside, said.value)
  if (!answers.ok) {
    const { path, value, expected } = answers.refusal
    return badInput(terminal, `${path}: got ${value}, expected ${expected}.`)
  }
  const form = makeRuleForm(schema, readRules(raw.value, land, find))
  const { visible, required, forbidden, errors } = evaluate(form, answers.value, dayOf(systemClock()))
  terminal.print({ visible, required, forbidden, errors })
  return errors.length > 0 ? 1 : 0
}

const badInput = (terminal: Terminal, sentence: string): ExitCode => {
  terminal.tell(sentence)
  return 2
}
