import type { Context } from 'hono'
import type { z } from 'zod'
import type { Refusal } from '../../kernel/result.ts'
import type { Body } from './body.ts'
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
  const params = parse(route.takes?.params, context.req.param())
  if ('code' in params) return { code: 'http/not-found' }
  const query = parse(route.takes?.query, context.req.query())
  if ('code' in query) return query
  const form = parse(route.takes?.form, Object.fromEntries(body.fields))
  if ('code' in form) return form
  return { params: params.value, query: query.value, form: form.value }
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
