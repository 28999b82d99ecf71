import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Result, refuse } from '../../../kernel/result.ts'
import type { FindCodeList, HeldCodeList } from '../domain/code-lists/code-list.ts'
import { heldCodeList } from '../domain/code-lists/held.ts'
import { readGenericode } from '../domain/code-lists/read-genericode.ts'
import { decodeXml } from '../domain/fim/decode-xml.ts'
import { FIM_LIMITS, type FimRefusal, type FimSchema } from '../domain/fim/fim-words.ts'
import { readRawSchema } from '../domain/fim/read-raw.ts'
import { makeSchema } from '../domain/fim/read-xdf.ts'
import { FIM_REFUSAL_TEXTS } from '../domain/fim/refusal-texts.ts'
import { readRules } from '../domain/rules/read-rules.ts'
import { say } from '../../../kernel/texts.ts'
import type { RawPart, RawSchema } from '../domain/fim/raw-words.ts'

/** Why a file gives no text: it can't be read from the disk, or it is no XML in an encoding that we read. */
export type FileRefusal = FimRefusal | { readonly code: 'file/unreadable'; readonly because: string }

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The text of an XML file. A file that is far too large is not even opened. */
export async function readXmlFile(path: string): Promise<Result<string, FileRefusal>> {
  try {
    const { size } = await stat(path)
    if (size > FIM_LIMITS.characters * BYTES_A_CHARACTER)
      return refuse({ code: 'fim/too-large', of: 'characters', limit: FIM_LIMITS.characters })
    return decodeXml(await readFile(path))
  } catch (error) {
    return refuse({ code: 'file/unreadable', because: reasonOf(error) })
  }
}

/** UTF-16 needs two for each, and so do umlauts in UTF-8. */
const BYTES_A_CHARACTER = 2

const idsOfLists = (parts: readonly RawPart[]): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'group') return idsOfLists(part.parts)
    return part.codeList?.id === undefined ? [] : [part.codeList.id]
  })

/** Ids that may be part of the name of a file. */
const LIST_ID = /^[A-Z]\d{1,14}$/u

/**
 * The code lists for a schema: those that we hold, and for the older edition also what lies beside the schema under the
 * name that its editors give (`C60000017_genericode.xml`). A list there that can't be read counts as not there.
 */
export async function codeListsBeside(path: string, raw: RawSchema): Promise<FindCodeList> {
  const ids = [...new Set(idsOfLists(raw.parts))].filter((id) => LIST_ID.test(id))
  const found: HeldCodeList[] = []
  for (const id of ids) {
    const text = await readXmlFile(join(dirname(path), `${id}_genericode.xml`))
    const list = text.ok ? readGenericode(text.value) : text
    if (list.ok) found.push(list.value.list)
  }
  return (uri, version) =>
    found.find((list) => list.uri === uri && (version === undefined || list.version === version)) ??
    heldCodeList(uri, version)
}

/** A schema that somebody sent as a file, with the code lists that we hold. Refuses like `decodeXml` and `readXdf`. */
export function readSchema(bytes: Uint8Array): Result<FimSchema, FimRefusal> {
  const text = decodeXml(bytes)
  const raw = text.ok ? readRawSchema(text.value) : text
  return raw.ok ? makeSchema(raw.value) : raw
}

/**
 * The schema of a file as a form, with the code lists beside it and its rules as they hold in a Land (two letters, one of
 * `LAENDER`). Refuses like `readXmlFile` and `readXdf`.
 */
export async function readSchemaFile(path: string, land: string): Promise<Result<FimSchema, FileRefusal>> {
  const text = await readXmlFile(path)
  const raw = text.ok ? readRawSchema(text.value) : text
  if (!raw.ok) return raw
  const find = await codeListsBeside(path, raw.value)
  return makeSchema(raw.value, find, readRules(raw.value, land, find))
}

/** Why a file gives no schema, as a sentence for the console. */
export function saySchemaRefusal(refusal: FileRefusal): string {
  if (refusal.code === 'file/unreadable') return `expected a readable file, got: ${refusal.because}`
  const fill = Object.fromEntries(Object.entries(refusal).map(([key, value]) => [key, String(value)]))
  return say(FIM_REFUSAL_TEXTS[refusal.code], 'en', fill)
}
