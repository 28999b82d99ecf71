import { refuse, ok, type Result } from '../../../kernel/result.ts'
import type { FilingRefusal } from '../words.ts'
import { readJson } from './read-json.ts'

/** Most applications in one file. */
export const MOST_ROWS = 500

/** Kinds of file with many applications. */
export const FILE_KINDS = ['application/json', 'application/x-ndjson'] as const

const isBlank = (line: string): boolean => line.trim() === ''

/** A file of one JSON value a line (NDJSON); a line that is none is kept as a text, to be refused by itself. */
const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => {
      const read = readJson(line)
      return read.ok ? read.value : line
    })

/**
 * The applications of a file, a JSON array or one value a line; none is looked at yet. Refuses a file that is neither, and
 * one with no or more than 500 applications.
 */
export const rowsIn = (text: string): Result<readonly unknown[], FilingRefusal> => {
  const begins = text.trimStart()
  const array = begins.startsWith('[') ? readJson(text) : null
  if (array && !array.ok) return array
  const rows: readonly unknown[] = array && Array.isArray(array.value) ? array.value : linesOf(text)
  if (rows.length >= 1 && rows.length <= MOST_ROWS) return ok(rows)
  return refuse({
    code: 'http/bad-input',
    path: '',
    value: `${rows.length}`,
    expected: `1 to ${MOST_ROWS} applications`,
  })
}
