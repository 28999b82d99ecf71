import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { newId } from '../../kernel/ids.ts'
import { type Language, say } from '../../kernel/texts.ts'
import type { Refusal } from '../../kernel/result.ts'
import { answerWith } from './answer.ts'
import { isDatabaseGone } from './database-gone.ts'
import { failurePage, type KeptForm } from './failure.tsx'
import { isForPrograms, programLanguage } from './program.ts'
import type { HttpPorts } from './ports.ts'
import { texts } from './texts.ts'
import type { RefusalText } from './words.ts'
import { frameOf, type Guest, languageOf } from './visit.ts'

/** A request and the house it came to. */
export interface Edge {
  readonly context: Context
  readonly ports: HttpPorts
}

/** What is known of a request that failed. */
export interface FailWith {
  readonly guest?: Guest
  /** The form that was sent, so that it can be sent again. */
  readonly kept?: KeptForm | null
  readonly fill?: Readonly<Record<string, string | number>>
}

const MINUTE = 60
const HOUR = 3_600

/** A time to wait in words, rounded up: nobody counts seconds. */
export const waitIn = (seconds: number, language: Language): string => {
  if (seconds <= MINUTE) return say(texts.oneMinute, language)
  if (seconds < HOUR) return say(texts.minutes, language, { count: Math.ceil(seconds / MINUTE) })
  const count = Math.ceil(seconds / HOUR)
  return say(count === 1 ? texts.oneHour : texts.hours, language, { count })
}

const visitor = ({ context, ports }: Edge): Guest => ({
  actor: null,
  language: languageOf(getCookie(context), ports.secure),
  visit: '',
  newVisit: false,
  cookies: {},
})

/** Tells a refusal on a page, with the status of its table line. */
export const fail = (edge: Edge, refusal: Refusal, more: FailWith = {}): Response => {
  const { context, ports } = edge
  const { guest = visitor(edge), kept = null, fill = {} } = more
  const url = new URL(context.req.url)
  const frame = frameOf(guest, url.pathname + url.search, ports)
  const text = ports.refusalText(refusal.code)
  if (isForPrograms(url.pathname)) return problem(edge, refusal, { text, fill })
  const told = { code: refusal.code, text, fill: { ...fillOf(refusal, frame.language), ...fill }, kept }
  const seconds = secondsIn(refusal)
  if (seconds !== null) context.header('retry-after', String(seconds))
  return answerWith.page(context, ports.render(frame, failurePage(frame, told)), { status: text.status })
}

/** Tells a refusal to a program: what is wrong in words, and all that the refusal knows (RFC 9457). */
const problem = (
  { context, ports }: Edge,
  refusal: Refusal,
  { text, fill }: { readonly text: RefusalText; readonly fill: NonNullable<FailWith['fill']> },
): Response => {
  const language = programLanguage(context, ports)
  const seconds = secondsIn(refusal)
  if (seconds !== null) context.header('retry-after', String(seconds))
  if (text.status === 401) context.header('www-authenticate', 'Bearer')
  const { code, ...known } = refusal
  const title = say(text, language, { ...fillOf(refusal, language), ...fill })
  const value = { type: `urn:dreiklang:problem:${code}`, title, status: text.status, ...known, ...fill }
  return answerWith.other(
    context,
    { kind: 'json', value, status: text.status, mediaType: 'application/problem+json' },
    ports.secure,
  )
}

const MEGABYTE = 1_048_576

/** Somebody asked too often; good again after so many seconds. */
export const tooMany = (seconds: number): Refusal & { readonly seconds: number } => ({ code: 'http/too-many', seconds })

/** How long to wait, where the refusal says so. */
const secondsIn = (refusal: Refusal): number | null =>
  'seconds' in refusal && typeof refusal.seconds === 'number' ? Math.max(1, Math.ceil(refusal.seconds)) : null

const fillOf = (refusal: Refusal, language: Language): Record<string, string | number> => {
  const fill: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(refusal))
    if (typeof value === 'string' || typeof value === 'number') fill[key] = value
  for (const name of ['limit', 'most']) {
    const bytes = fill[`${name}Bytes`]
    if (typeof bytes === 'number')
      fill[name] = bytes < MEGABYTE ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / MEGABYTE)} MB`
  }
  const seconds = secondsIn(refusal)
  if (seconds !== null) fill['wait'] = waitIn(seconds, language)
  return fill
}

/** Tells an exception: a database that is gone as what it is, everything else as a bug of ours with a number to name. */
export const failFor = (edge: Edge, error: unknown, more: FailWith = {}): Response => {
  const errorId = newId()
  const gone = isDatabaseGone(error)
  const { method, path } = edge.context.req
  edge.ports.log.error({ err: error, errorId, method, path }, gone ? 'database gone' : 'bug')
  return fail(edge, { code: gone ? 'http/database-gone' : 'http/bug' }, { ...more, fill: { error: errorId } })
}
