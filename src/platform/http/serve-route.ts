import { isSame } from '../../kernel/secrets.ts'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isId } from '../../kernel/ids.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { Frame } from '../html/words.ts'
import { answerWith } from './answer.ts'
import { readBody } from './body.ts'
import type { Body, BodyRefusal } from './form-body.ts'
import { clientAddress, networkOf } from './client-address.ts'
import { type Edge, fail, failFor, type FailWith, tooMany } from './fail.ts'
import type { KeptForm } from './failure.tsx'
import { type Input, inputOf } from './input.ts'
import type { PageCache } from './page-cache.ts'
import type { HttpPorts } from './ports.ts'
import { acceptsBody, bearerOf, guestWithKey, headerKey, isForPrograms } from './program.ts'
import { isOwnPage, type SentFrom } from './same-origin.ts'
import { cookieName, frameOf, type Guest, guestOf, languageOf } from './visit.ts'
import type { Answer, Route, Visit } from './words.ts'

const BODY_BYTES = 64 * 1024
const NO_BODY: Body = { fields: [], uploads: [] }

/** A request on its way: everything that its steps need. */
interface Arrival extends Edge {
  readonly guest: Guest
  readonly here: string
  readonly body: Body
  readonly network: string | null
  readonly frame: Frame
}

/** Answers one request to one route, from the shared pages where that may be, else step by step. */
export const serveRoute = async (edge: Edge, route: Route, cache: PageCache): Promise<Response> => {
  const { context, ports } = edge
  const url = new URL(context.req.url)
  const here = url.pathname + url.search
  const cacheKey = cacheKeyOf(context, here, ports)
  const cached = cacheKey === null ? undefined : cache.get(cacheKey, Date.now())
  if (cached) return answerWith.cachedPage(context, cached)
  const kind = context.req.header('content-type')
  if (route.method === 'POST' && !isForm(context) && !acceptsBody(route, kind)) return fail(edge, wrongKind(route))
  const came = await arrivalOf(edge, route)
  const { body } = came
  if ('code' in body) return fail(edge, body)
  let known: FailWith = { kept: keptForm(context, here, body) }
  try {
    if ('error' in came) throw came.error
    const { guest } = came
    known = { ...known, guest }
    const { network } = came
    const arrival = { ...edge, guest, here, body, network, frame: frameOf(guest, here, ports) }
    const seconds = await ports.limited({ network, ...budgetsOf(route, guest) })
    if (seconds !== null) return fail(arrival, tooMany(seconds), known)
    const stopped = stop(route, arrival)
    if (stopped) return stopped
    const input = inputOf(route, context, body)
    if ('code' in input) return fail(edge, input, known)
    const answer = await route.answer(visitOf(arrival, input))
    return answer.kind === 'page' ? sendPage(arrival, answer, { cache, key: cacheKey }) : sendOther(arrival, answer)
  } catch (error) {
    return failFor(edge, error, known)
  } finally {
    for (const { content } of body.uploads) await content.close()
  }
}

type Came = { readonly body: Body | BodyRefusal; readonly network: string | null } & (
  | { readonly guest: Guest }
  | { readonly error: unknown }
)

/** Who comes, and with what. Files are only taken in from who may use the route; what was typed is read in any case, to be kept. */
const arrivalOf = async ({ context, ports }: Edge, route: Route): Promise<Came> => {
  const network = networkOf(addressOf(context, ports))
  const bearer = route.program === undefined ? null : bearerOf(context)
  const asked = bearer === null ? guestOf(context, ports) : guestWithKey(context, ports, { bearer, network })
  const who = await asked.then(
    (guest) => ({ guest, network }),
    (error: unknown) => ({ error, network }),
  )
  if (route.method !== 'POST') return { ...who, body: NO_BODY }
  const may = 'guest' in who && ports.admit(route.permission, who.guest.actor) === null
  const limitBytes = route.takes?.bodyBytes ?? BODY_BYTES
  const isText = (kind: string): boolean => acceptsBody(route, kind)
  return { ...who, body: await readBody(context.req.raw, { limitBytes, land: may ? ports.land : null, isText }) }
}

/** A key has a budget of its own, for all that it asks; an account one for what it changes. */
const budgetsOf = ({ method }: Route, { actor, key }: Guest) => ({
  key: key === 'good' ? (actor?.account ?? null) : null,
  account: method === 'POST' && key === undefined ? (actor?.account ?? null) : null,
})

const wrongKind = ({ program }: Route): Refusal & { readonly expected?: string } =>
  program === undefined
    ? { code: 'http/not-a-form' }
    : { code: 'http/not-json', expected: (program.accepts ?? []).join(', ') }

type Page = Extract<Answer, { kind: 'page' }>

const sendPage = (
  arrival: Arrival,
  page: Page,
  shared: { readonly cache: PageCache; readonly key: string | null },
): Response => {
  const { context, ports, guest, frame } = arrival
  if (shared.key !== null && page.cache && guest.actor === null && (page.status ?? 200) === 200) {
    const html = ports.render({ ...frame, formToken: '' }, page)
    const { seconds } = page.cache
    const kept = { bytes: Buffer.from(html), seconds, freshUntilMs: Date.now() + seconds * 1000 }
    shared.cache.put(shared.key, kept)
    return answerWith.cachedPage(context, kept)
  }
  giveVisit(arrival)
  if (page.retryAfterSeconds !== undefined) context.header('retry-after', String(page.retryAfterSeconds))
  if (page.goesOnTo !== undefined) context.header('refresh', `0; url=${page.goesOnTo}`)
  const html = ports.render(frame, page)
  return answerWith.page(context, html, { status: page.status ?? 200, formsLeadTo: page.formsLeadTo ?? [] })
}

const sendOther = (arrival: Arrival, answer: Exclude<Answer, Page>): Response => {
  const { context, ports, guest } = arrival
  if (answer.kind === 'refusal') {
    // Too much for now: the same form is good in a while. Everything else would only be refused again.
    const kept = answer.refusal.code === 'http/too-many' ? keptForm(context, arrival.here, arrival.body) : null
    return fail(arrival, answer.refusal, { guest, kept })
  }
  return answerWith.other(context, answer, ports.secure)
}

/** Only visitors without a session share pages, one for each language. */
const cacheKeyOf = (context: Context, here: string, ports: HttpPorts): string | null => {
  if (context.req.method !== 'GET') return null
  const cookies = getCookie(context)
  return cookies[cookieName('session', ports.secure)] ? null : `${languageOf(cookies, ports.secure)} ${here}`
}

/** The gate: first whether this person may, then whether a change really comes from our own form. */
const stop = (route: Route, arrival: Arrival): Response | null => {
  const { context, ports, guest, here, body } = arrival
  if (guest.key === 'worthless') return fail(arrival, { code: 'http/key-worthless' })
  const refusal = ports.admit(route.permission, guest.actor)
  if (refusal?.code === 'http/sign-in-first' && route.method === 'GET' && route.program === undefined) {
    giveVisit(arrival)
    return context.redirect(`/konto/sign-in?to=${encodeURIComponent(here)}`, 303)
  }
  if (refusal?.code === 'http/stronger-sign-in' && route.method === 'GET')
    return context.redirect(`/konto/arbeitsplatz/anmeldung?to=${encodeURIComponent(here)}`, 303)
  // What was written for another is not sent again as oneself.
  const forAnother = refusal?.code === 'http/mandate-ended' || refusal?.code === 'http/as-oneself'
  if (refusal) return fail(arrival, refusal, { guest, kept: forAnother ? null : keptForm(context, here, body) })
  if (route.method !== 'POST' || route.fromOutside !== undefined) return null
  if (route.program !== undefined) return stopProgram(arrival)
  if (!isOwnPage(sentFrom(context), ports.publicUrl)) return fail(arrival, { code: 'http/other-page' }, { guest })
  const sent = body.fields.find(([name]) => name === 'form-token')?.[1] ?? ''
  if (!isSame(sent, arrival.frame.formToken)) return fail(arrival, { code: 'http/form-expired' }, { guest })
  if (route.repeat === 'once' && keyIn(body) === null) return fail(arrival, { code: 'http/key-missing' }, { guest })
  return null
}

/** A program proves itself by its key; with a session, by a header that a form of another page can't send. */
const stopProgram = (arrival: Arrival): Response | null => {
  const { context, ports, guest } = arrival
  if (guest.key === undefined && !isOwnPage(sentFrom(context), ports.publicUrl))
    return fail(arrival, { code: 'http/other-page' }, { guest })
  return headerKey(context) === null ? fail(arrival, { code: 'http/no-idempotency-key' }, { guest }) : null
}

const sentFrom = ({ req }: Context): SentFrom => ({
  site: req.header('sec-fetch-site'),
  origin: req.header('origin'),
  host: req.header('host'),
})

const FORM = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/** Whether a body says that it is a form; one that says nothing has to be empty, which the form token sees to. */
const isForm = ({ req }: Context): boolean => {
  const kind = req.header('content-type')
  return kind === undefined || FORM.test(kind)
}

const visitOf = (arrival: Arrival, input: Input): Visit<unknown, unknown, unknown> => ({
  ...input,
  fields: arrival.body.fields,
  uploads: arrival.body.uploads,
  sent: arrival.body.sent ?? null,
  actor: arrival.guest.actor,
  language: arrival.guest.language,
  frame: arrival.frame,
  at: arrival.ports.clock(),
  idempotencyKey: isForPrograms(arrival.context.req.path) ? headerKey(arrival.context) : keyIn(arrival.body),
  cookies: arrival.guest.cookies,
  network: arrival.network,
  userAgent: arrival.context.req.header('user-agent') ?? '',
  asked: () => ({
    method: arrival.context.req.method,
    path: arrival.here,
    headers: arrival.context.req.header(),
    body: Buffer.from(
      arrival.body.fields.length > 0 ? new URLSearchParams(arrival.body.fields.map(([...one]) => one)).toString() : '',
    ),
  }),
})

/** The key that our own form brought; what has not its form is none. */
const keyIn = ({ fields }: Body): string | null => {
  const key = fields.find(([name]) => name === 'idempotency-key')?.[1]
  return key !== undefined && isId(key) ? key : null
}

const addressOf = (context: Context, ports: HttpPorts): string => {
  const socket: unknown = context.env?.incoming?.socket?.remoteAddress
  return clientAddress(typeof socket === 'string' ? socket : '', context.req.header('x-forwarded-for'), ports.isProxy)
}

const SECRET_FIELD = /password/i

/** The form that was sent, to be sent again; never one with a password, and files have to be chosen again. */
const keptForm = (context: Context, here: string, body: Body): KeptForm | null => {
  if (context.req.method !== 'POST') return null
  if (body.fields.some(([name]) => SECRET_FIELD.test(name))) return null
  return { action: here, fields: body.fields }
}

const YEAR_SECONDS = 31_536_000

const giveVisit = ({ context, guest, ports }: Arrival): void => {
  if (!guest.newVisit) return
  setCookie(context, cookieName('visit', ports.secure), guest.visit, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: ports.secure,
    maxAge: YEAR_SECONDS,
  })
}
