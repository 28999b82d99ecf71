import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Actor, partyOf } from '../../kernel/actor.ts'
import { LANGUAGES, type Language } from '../../kernel/texts.ts'
import type { Frame } from '../html/words.ts'
import { formToken, newVisit } from './form-token.ts'
import type { HttpPorts } from './ports.ts'

/** Names of our cookies; `return` is where somebody goes on after opening an account, `device` says which
 * accounts were used in this browser, `identity` ties a proof to the browser that asked for it. With https they carry the __Host- prefix. */
export const cookieName = (
  name: 'session' | 'visit' | 'language' | 'return' | 'device' | 'identity',
  secure: boolean,
): string => (secure ? `__Host-${name}` : `dreiklang-${name}`)

/** Who comes, with which browser, in which language. */
export interface Guest {
  readonly actor: Actor | null
  readonly language: Language
  readonly visit: string
  /** Whether the browser still has to be given its visit. */
  readonly newVisit: boolean
  readonly cookies: Readonly<Record<string, string>>
  /** A program came with a key; a worthless one opens nothing, not even what is open to anybody. */
  readonly key?: 'good' | 'worthless'
}

/** Reads the cookies of a request; a session that is no longer good counts as none. */
export const guestOf = async (context: Context, ports: HttpPorts): Promise<Guest> => {
  const cookies = getCookie(context)
  const session = cookies[cookieName('session', ports.secure)]
  const visit = cookies[cookieName('visit', ports.secure)]
  return {
    actor: session ? await ports.actorOf(session) : null,
    language: languageOf(cookies, ports.secure),
    visit: visit ?? newVisit(),
    newVisit: visit === undefined,
    cookies,
  }
}

/** The chosen language; German for who never chose. */
export const languageOf = (cookies: Readonly<Record<string, string>>, secure: boolean): Language =>
  LANGUAGES.find((language) => language === cookies[cookieName('language', secure)]) ?? 'de'

/** The frame that a guest sees a page in. `here` is the path and query of the page. */
export const frameOf = (guest: Guest, here: string, ports: HttpPorts): Frame => ({
  language: guest.language,
  here,
  signedInAs: guest.actor?.name ?? null,
  actingFor: actingFor(guest.actor),
  navigation: ports.navigation(guest.actor),
  demonstration: ports.demonstration,
  formToken: formToken(
    ports.secret,
    guest.visit,
    guest.actor && { account: guest.actor.account, party: partyOf(guest.actor) },
  ),
})

const actingFor = (actor: Actor | null): Frame['actingFor'] =>
  actor === null || actor.actingFor.kind === 'self' ? null : actor.actingFor.name
