import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { newId } from '../../kernel/ids.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { z } from 'zod'
import { answerWith } from './answer.ts'
import { type Body, readBody } from './body.ts'
import { isDatabaseGone } from './database-gone.ts'
import { failurePage, type KeptForm } from './failure.tsx'
import { formToken, sameToken } from './form-token.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import type { HttpPorts } from './ports.ts'
import { cookieName, frameOf, type Guest, guestOf, languageOf } from './visit.ts'
import type { Route, Visit } from './words.ts'

const BODY_BYTES = 64 * 1024
const NO_BODY: Body = { fields: [], uploads: [] }

/** A request on its way: everything that its steps need. */
interface Arrival {
  readonly context: Context
  readonly ports: HttpPorts
  readonly guest: Guest
  readonly here: string
  readonly body: Body
}

/** Builds the web application out of its routes. Every route says who may use it; there is no other way in. */
export const webApplication = (routes: readonly Route[], ports: HttpPorts): Hono => {
  const app = new Hono()
  const cache = pageCache()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value)
    if (ports.secure) context.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  })
  app.get('/health/live', (context) => context.json({ alive: true }))
  app.get('/health/ready', async (context) => {
    const reasons = await ports.notReady()
    return context.json({ ready: reasons.length === 0, reasons }, reasons.length === 0 ? 200 : 503)
  })
  app.get('/assets/*', (context) => serveStatic(context, ports))
  for (const route of routes) app.on(route.method, route.path, (context) => serveRoute(context, route, ports, cache))
  app.notFound((context) => fail(context, ports, { code: 'http/not-found' }))
  app.onError((error, context) => failFor(error, context, ports))
  return app
}

const serveStatic = (context: Context, ports: HttpPorts): Response | Promise<Response> => {
  const file = ports.staticFile(context.req.path)
  if (!file) return fail(context, ports, { code: 'http/not-found' })
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'cache-control': 'public, max-age=31536000, immutable',
  })
}

const serveRoute = async (context: Context, route: Route, ports: HttpPorts, cache: PageCache): Promise<Response> => {
  const url = new URL(context.req.url)
  const here = url.pathname + url.search
  const cacheKey = cacheKeyOf(context, here, ports)
  const cached = cacheKey === null ? undefined : cache.get(cacheKey, Date.now())
  if (cached) return answerWith.cachedPage(context, cached)
  const guest = await guestOf(context, ports)
  const body = route.method === 'POST' ? await readBody(context.req.raw, route.takes?.bodyBytes ?? BODY_BYTES) : NO_BODY
  if ('code' in body) return fail(context, ports, body, { guest })
  const request: Arrival = { context, ports, guest, here, body }
  const stopped = admitted(route, request)
  if (stopped) return stopped
  const input = inputOf(route, request)
  if ('code' in input) return fail(context, ports, input, { guest, kept: keptForm(request) })
  const outcome = await attempt(route, request, input)
  if (outcome instanceof Response) return outcome
  if (outcome.kind === 'refusal') return fail(context, ports, outcome.refusal, { guest })
  if (outcome.kind === 'page') {
    const frame = frameOf(guest, here, ports)
    const cacheable = cacheKey !== null && outcome.cache !== undefined && guest.actor === null
    const html = ports.render(cacheable ? { ...frame, formToken: '' } : frame, outcome)
    if (cacheable && outcome.cache) {
      const page = { html, seconds: outcome.cache.seconds, freshUntilMs: Date.now() + outcome.cache.seconds * 1000 }
      cache.put(cacheKey, page)
      return answerWith.cachedPage(context, page)
    }
    giveVisit(context, guest, ports)
    return answerWith.page(context, html, outcome.status ?? 200)
  }
  return answerWith.other(context, outcome, ports.secure)
}

/** Only visitors without a session share pages, one for each language. */
const cacheKeyOf = (context: Context, here: string, ports: HttpPorts): string | null => {
  if (context.req.method !== 'GET') return null
  const cookies = getCookie(context)
  return cookies[cookieName('session', ports.secure)] ? null : `${languageOf(cookies, ports.secure)} ${here}`
}

/** The gate: first whether this person may, then whether a change really comes from our own form. */
const admitted = (route: Route, request: Arrival): Promise<Response> | null => {
  const { context, ports, guest } = request
  const refusal = ports.admit(route.permission, guest.actor)
  if (refusal?.code === 'http/sign-in-first' && route.method === 'GET') {
    giveVisit(context, guest, ports)
    return Promise.resolve(context.redirect(`/account/sign-in?to=${encodeURIComponent(request.here)}`, 303))
  }
  if (refusal) return fail(context, ports, refusal, { guest, kept: keptForm(request) })
  if (route.method !== 'POST') return null
  const sent = request.body.fields.find(([name]) => name === 'form-token')?.[1] ?? ''
  const expected = formToken(ports.secret, guest.visit, guest.actor?.account ?? null)
  return sameToken(sent, expected) ? null : fail(context, ports, { code: 'http/form-expired' }, { guest })
}

/** Runs the route; a database that is gone is told as what it is, with the form kept. */
const attempt = async (route: Route, request: Arrival, input: Input) => {
  try {
    return await route.answer(visitOf(request, input))
  } catch (error) {
    return failFor(error, request.context, request.ports, { guest: request.guest, kept: keptForm(request) })
  }
}

interface Input {
  readonly params: unknown
  readonly query: unknown
  readonly form: unknown
}

const visitOf = (request: Arrival, input: Input): Visit<unknown, unknown, unknown> => ({
  ...input,
  fields: request.body.fields,
  uploads: request.body.uploads,
  actor: request.guest.actor,
  language: request.guest.language,
  frame: frameOf(request.guest, request.here, request.ports),
  at: request.ports.clock(),
  idempotencyKey: request.body.fields.find(([name]) => name === 'idempotency-key')?.[1] ?? null,
  cookies: request.guest.cookies,
  ip: ipOf(request.context),
})

const ipOf = (context: Context): string => {
  const incoming: unknown = context.env?.incoming?.socket?.remoteAddress
  return typeof incoming === 'string' ? incoming : ''
}

/** Reads and checks what the route takes; a wrong path part is a page that does not exist. */
const inputOf = (route: Route, { context, body }: Arrival): Input | Refusal => {
  const params = parse(route.takes?.params, context.req.param())
  if ('code' in params) return { code: 'http/not-found' }
  const query = parse(route.takes?.query, context.req.query())
  if ('code' in query) return query
  const form = parse(route.takes?.form, Object.fromEntries(body.fields))
  if ('code' in form) return form
  return { params: params.value, query: query.value, form: form.value }
}

const parse = (schema: z.ZodType | undefined, given: unknown): { readonly value: unknown } | BadInput => {
  const read = schema?.safeParse(given)
  if (!read) return { value: undefined }
  if (read.success) return { value: read.data }
  const issue = read.error.issues[0]
  const path = issue?.path.join('.') ?? ''
  const value = given instanceof Object && path in given ? String(Reflect.get(given, path)).slice(0, 80) : ''
  return { code: 'http/bad-input', path, value, expected: issue?.message ?? '' }
}

interface BadInput extends Refusal {
  readonly path: string
  readonly value: string
  readonly expected: string
}

const SECRET_FIELD = /password/i

const keptForm = ({ context, here, body }: Arrival): KeptForm | null => {
  if (context.req.method !== 'POST') return null
  if (body.fields.some(([name]) => SECRET_FIELD.test(name))) return null
  return { action: here, fields: body.fields }
}

const giveVisit = (context: Context, guest: Guest, ports: HttpPorts): void => {
  if (!guest.newVisit) return
  setCookie(context, cookieName('visit', ports.secure), guest.visit, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: ports.secure,
    maxAge: 31_536_000,
  })
}

interface FailWith {
  readonly guest?: Guest
  readonly kept?: KeptForm | null
  readonly fill?: Readonly<Record<string, string | number>>
}

const visitor = (context: Context, ports: HttpPorts): Guest => ({
  actor: null,
  language: languageOf(getCookie(context), ports.secure),
  visit: '',
  newVisit: false,
  cookies: {},
})

/** Tells a refusal on a page, with the status of its table line. */
const fail = async (
  context: Context,
  ports: HttpPorts,
  refusal: Refusal,
  { guest = visitor(context, ports), kept = null, fill = {} }: FailWith = {},
): Promise<Response> => {
  const url = new URL(context.req.url)
  const frame = frameOf(guest, url.pathname + url.search, ports)
  const text = ports.refusalText(refusal.code)
  const told = { code: refusal.code, text, fill: { ...fillOf(refusal), ...fill }, kept }
  return answerWith.page(context, ports.render(frame, failurePage(frame, told)), text.status)
}

const fillOf = (refusal: Refusal): Record<string, string | number> => {
  const fill: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(refusal))
    if (typeof value === 'string' || typeof value === 'number') fill[key] = value
  const limit = fill.limitBytes
  if (typeof limit === 'number') fill.limit = `${Math.floor(limit / 1_048_576)} MB`
  return fill
}

const failFor = async (error: unknown, context: Context, ports: HttpPorts, more: FailWith = {}): Promise<Response> => {
  const errorId = newId()
  const gone = isDatabaseGone(error)
  ports.log.error(
    { err: error, errorId, method: context.req.method, route: context.req.path },
    gone ? 'database gone' : 'bug',
  )
  const refusal = { code: gone ? 'http/database-gone' : 'http/bug' }
  return fail(context, ports, refusal, { ...more, fill: { error: errorId } })
}
