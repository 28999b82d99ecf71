import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isId } from '../../kernel/ids.ts'
import type { Frame } from '../html/words.ts'
import { answerWith } from './answer.ts'
import { type Body, readBody } from './body.ts'
import { type Edge, fail, failFor, type FailWith } from './fail.ts'
import type { KeptForm } from './failure.tsx'
import { sameToken } from './form-token.ts'
import { type Input, inputOf } from './input.ts'
import type { PageCache } from './page-cache.ts'
import type { HttpPorts } from './ports.ts'
import { cookieName, frameOf, type Guest, guestOf, languageOf } from './visit.ts'
import type { Answer, Route, Visit } from './words.ts'

const BODY_BYTES = 64 * 1024
const NO_BODY: Body = { fields: [], uploads: [] }

/** A request on its way: everything that its steps need. */
interface Arrival extends Edge {
  readonly guest: Guest
  readonly here: string
  readonly body: Body
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
  const body = route.method === 'POST' ? await readBody(context.req.raw, route.takes?.bodyBytes ?? BODY_BYTES) : NO_BODY
  if ('code' in body) return fail(edge, body)
  let known: FailWith = { kept: keptForm(context, here, body) }
  try {
    const guest = await guestOf(context, ports)
    known = { ...known, guest }
    const arrival = { ...edge, guest, here, body, frame: frameOf(guest, here, ports) }
    const stopped = stop(route, arrival)
    if (stopped) return stopped
    const input = inputOf(route, context, body)
    if ('code' in input) return fail(edge, input, known)
    const answer = await route.answer(visitOf(arrival, input))
    return answer.kind === 'page' ? sendPage(arrival, answer, { cache, key: cacheKey }) : sendOther(arrival, answer)
  } catch (error) {
    return failFor(edge, error, known)
  }
}

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
  return answerWith.page(context, ports.render(frame, page), page.status ?? 200)
}

const sendOther = (arrival: Arrival, answer: Exclude<Answer, Page>): Response => {
  const { context, ports, guest } = arrival
  if (answer.kind === 'refusal') return fail(arrival, answer.refusal, { guest })
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
  const refusal = ports.admit(route.permission, guest.actor)
  if (refusal?.code === 'http/sign-in-first' && route.method === 'GET') {
    giveVisit(arrival)
    return context.redirect(`/account/sign-in?to=${encodeURIComponent(here)}`, 303)
  }
  if (refusal) return fail(arrival, refusal, { guest, kept: keptForm(context, here, body) })
  if (route.method !== 'POST') return null
  const sent = body.fields.find(([name]) => name === 'form-token')?.[1] ?? ''
  return sameToken(sent, arrival.frame.formToken) ? null : fail(arrival, { code: 'http/form-expired' }, { guest })
}

const visitOf = (arrival: Arrival, input: Input): Visit<unknown, unknown, unknown> => ({
  ...input,
  fields: arrival.body.fields,
  uploads: arrival.body.uploads,
  actor: arrival.guest.actor,
  language: arrival.guest.language,
  frame: arrival.frame,
  at: arrival.ports.clock(),
  idempotencyKey: keyIn(arrival.body),
  cookies: arrival.guest.cookies,
  ip: ipOf(arrival.context),
})

/** The key that our own form brought; what has not its form is none. */
const keyIn = ({ fields }: Body): string | null => {
  const key = fields.find(([name]) => name === 'idempotency-key')?.[1]
  return key !== undefined && isId(key) ? key : null
}

const ipOf = (context: Context): string => {
  const incoming: unknown = context.env?.incoming?.socket?.remoteAddress
  return typeof incoming === 'string' ? incoming : ''
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
