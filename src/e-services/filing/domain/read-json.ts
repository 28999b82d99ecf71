import type { z } from 'zod'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FilingRefusal } from '../words.ts'
import { shownValue, valueAt } from './problems.ts'

const bad = (path: string, value: unknown, expected: string): Result<never, FilingRefusal> =>
  refuse({ code: 'http/bad-input', path, value: shownValue(value), expected })

/** Checks what was sent against a schema; what does not fit is named by path, value and expectation. */
export const readAs = <Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): Result<z.output<Schema>, FilingRefusal> => {
  const read = schema.safeParse(given)
  if (read.success) return ok(read.data)
  const issue = read.error.issues[0]
  const path = issue?.path.join('.') ?? ''
  return bad(path, valueAt(given, path), issue?.message ?? '')
}

/** Reads JSON; a text that is none is refused with how it begins. */
export const readJson = (text: string): Result<unknown, FilingRefusal> => {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch {
    return bad('', text, 'JSON')
  }
}
