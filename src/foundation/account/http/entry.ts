import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { cookieName, safeReturn } from '../../../platform/http/index.ts'
import type { Answer, Cookie } from '../../../platform/http/words.ts'
import { makeKnown } from '../domain/known-device.ts'
import { lookBrowsersSince } from '../store/sign-ins.ts'
import type { SignedIn } from '../verbs/open-session.ts'
import type { Visitor } from '../verbs/sign-in.ts'
import type { EntryShell } from './shell.ts'

const path = z.string().optional().transform(safeReturn)

/** `to`, as it comes in a query or a form: where somebody goes on afterwards, always a path of ours. */
export const withTo = z.object({ to: path })

/** A field of a form; one that was left out is empty, and the page says what is missing. */
export const field = z.string().default('')

/** A page of the entrance that goes on to `to` afterwards. */
export const entrance = (page: string, to: string): string =>
  to === '/' ? page : `${page}?to=${encodeURIComponent(to)}`

/** Where somebody goes who is signed in now: where they wanted to, else to work, else to their own cases. */
export const onward = (to: string, worksHere: boolean): string => {
  if (to !== '/') return to
  return worksHere ? '/workplace' : '/konto/vorgaenge'
}

/** The way out of a page of the entrance for somebody who is signed in already. */
export const goOn = (to: string, actor: Pick<Actor, 'functions' | 'awaits'>): Answer => ({
  kind: 'redirect',
  to: onward(to, actor.functions.length > 0 || actor.awaits !== undefined),
})

// As long as the link in the mail.
const RETURN_SECONDS = 172_800

/** Keeps `to` in the browser while its person looks into their mails. The link there names no path: mails have no content. */
export const keepReturn = (to: string, secure: boolean): Cookie => ({
  name: cookieName('return', secure),
  value: to === '/' ? null : to,
  maxAgeSeconds: RETURN_SECONDS,
})

/** Reads back what `keepReturn` kept. */
export const keptReturn = (cookies: Readonly<Record<string, string>>, secure: boolean): string =>
  safeReturn(cookies[cookieName('return', secure)])

const DEVICE_SECONDS = 31_536_000

/** What the browser keeps about the accounts that were used in it. */
export const deviceCookie = (cookies: Readonly<Record<string, string>>, secure: boolean): string =>
  cookies[cookieName('device', secure)] ?? ''

/** Makes the browser known to an account. */
export const knowDevice = async (
  { db, keys, secure }: Pick<EntryShell, 'db' | 'keys' | 'secure'>,
  cookies: Readonly<Record<string, string>>,
  account: Id,
): Promise<Cookie> => {
  const of = { account, since: await lookBrowsersSince(db, account), device: newId() }
  return {
    name: cookieName('device', secure),
    value: makeKnown(keys.derived('account.device'), deviceCookie(cookies, secure), of),
    maxAgeSeconds: DEVICE_SECONDS,
  }
}

/** The browser's visit, which forms and challenges are bound to; empty where a browser has none yet. */
export const visitIn = (cookies: Readonly<Record<string, string>>, secure: boolean): string =>
  cookies[cookieName('visit', secure)] ?? ''

/** Somebody in front of a browser, as signing in asks for them. */
export const visitorOf = (
  { secure }: Pick<EntryShell, 'secure'>,
  {
    cookies,
    network,
    userAgent,
  }: {
    readonly cookies: Readonly<Record<string, string>>
    readonly network: string | null
    readonly userAgent: string
  },
): Visitor & { readonly visit: string } => ({
  network,
  userAgent,
  device: deviceCookie(cookies, secure),
  visit: visitIn(cookies, secure),
})

// As long as a session can last at all; the server ends it earlier when it rests.
const SESSION_SECONDS = 43_200

/** The cookie of a session, for a new one and for one that got a new token. */
export const sessionCookie = (token: string, secure: boolean): Cookie => ({
  name: cookieName('session', secure),
  value: token,
  maxAgeSeconds: SESSION_SECONDS,
})

/** Gives the browser its session and leads on; whoever works in several authorities chooses first. */
export const welcome = (
  { token, workplaces }: SignedIn,
  to: string,
  { secure, more = [] }: { readonly secure: boolean; readonly more?: readonly Cookie[] },
): Answer => ({
  kind: 'redirect',
  to: workplaces.length > 1 ? entrance('/konto/workplace', to) : onward(to, workplaces.length === 1),
  cookies: [sessionCookie(token, secure), ...more],
})
