import type { Context } from 'hono'
import type { z } from 'zod'
import type { Refusal } from '../../kernel/result.ts'
import type { Body } from './form-body.ts'
import type { Route } from './words.ts'

/** What a route takes, read and checked. */
export interface Input {
  readonly params: unknown
  readonly query: unknown
  readonly form: unknown
}

/** A value that does not fit, named by path, value and expectation. */
interface BadInput extends Refusal {
  readonly path: string
  readonly value: string
  readonly expected: string
}

/** Reads and checks what the route takes; a wrong part of the path is a page that does not exist. */
export const inputOf = (route: Route, context: Context, body: Body): Input | Refusal => {
  const ours = namedTwice(OURS, body.fields)
  if (ours) return ours
  const params = parse(route.takes?.params, context.req.param())
  if ('code' in params) return { code: 'http/not-found' }
  const query = parse(route.takes?.query, context.req.query())
  if ('code' in query) return query
  const asked = namedTwice(namesOf(query.value), [...new URL(context.req.url).searchParams])
  if (asked) return asked
  const form = parse(route.takes?.form, Object.fromEntries(body.fields))
  if ('code' in form) return form
  const typed = namedTwice(namesOf(form.value), body.fields)
  if (typed) return typed
  return { params: params.value, query: query.value, form: form.value }
}

/** Hidden fields of every form. */
const OURS = ['form-token', 'idempotency-key'] as const

const namesOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

/** A field that is read as one value and came twice: which of them counts would be a guess. */
const namedTwice = (names: readonly string[], fields: readonly (readonly [string, string])[]): BadInput | null => {
  for (const path of names) {
    const [, second] = fields.filter(([name]) => name === path)
    if (second)
      return { code: 'http/bad-input', path, value: second[1].slice(0, SHOWN_CHARACTERS), expected: 'one value' }
  }
  return null
}

const SHOWN_CHARACTERS = 80

const parse = (schema: z.ZodType | undefined, given: unknown): { readonly value: unknown } | BadInput => {
  const read = schema?.safeParse(given)
  if (!read) return { value: undefined }
  if (read.success) return { value: read.data }
  const issue = read.error.issues[0]
  const path = issue?.path.join('.') ?? ''
  const value = typeof given === 'object' && given !== null && path in given ? String(Reflect.get(given, path)) : ''
  return { code: 'http/bad-input', path, value: value.slice(0, SHOWN_CHARACTERS), expected: issue?.message ?? '' }
}
