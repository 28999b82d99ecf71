import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Actor } from '../../kernel/actor.ts'
import type { Language } from '../../kernel/texts.ts'
import { mediaTypeOf } from './media-type.ts'
import type { HttpPorts } from './ports.ts'
import { type Guest, languageOf } from './visit.ts'
import type { Route } from './words.ts'

/** Addresses below here are spoken by programs, also those that do not exist. */
const FOR_PROGRAMS = '/api/'

/** Whether an address is one for programs, which are told in JSON and never sent to a page. */
export const isForPrograms = (path: string): boolean => path.startsWith(FOR_PROGRAMS)

/** The key that a program brought along (RFC 6750); null where it came without one. */
export const bearerOf = (context: Context): string | null => {
  const sent = context.req.header('authorization')
  return sent === undefined ? null : (/^Bearer +(\S+) *$/i.exec(sent)?.[1] ?? '')
}

/** Programs say their language with each request; they have no cookie for it. */
const askedLanguage = (context: Context, ports: HttpPorts): Language => {
  const asked = context.req.header('accept-language')
  if (asked === undefined) return languageOf(getCookie(context), ports.secure)
  return /^\s*en\b/i.test(asked) ? 'en' : 'de'
}

/** Who comes with a key: nobody, where the key is worth nothing. No cookie is looked at beside it. */
export const guestWithKey = async (
  context: Context,
  ports: HttpPorts,
  { bearer, network }: { readonly bearer: string; readonly network: string | null },
): Promise<Guest> => {
  const actor: Actor | null = await ports.actorOfKey(bearer, network)
  const language = askedLanguage(context, ports)
  return { actor, language, visit: '', newVisit: false, cookies: {}, key: actor === null ? 'worthless' : 'good' }
}

/** The language that a refusal is told to a program in. */
export const programLanguage = askedLanguage

const KEY = /^[\x21-\x7e]{8,200}$/

/** The header by which a change is known again when it comes twice; null where it is missing or has not its form. */
export const headerKey = (context: Context): string | null => {
  const sent = context.req.header('idempotency-key')
  return sent !== undefined && KEY.test(sent) ? sent : null
}

/** Whether a program may send a body of this kind to a route. */
export const acceptsBody = (route: Route, kind: string | undefined): boolean =>
  route.program?.accepts?.includes(mediaTypeOf(kind)) === true
