import { z } from 'zod'
import { type Id, isId } from '../../../kernel/ids.ts'
import { cookieName, safeReturn } from '../../../platform/http/index.ts'
import type { Answer, Cookie } from '../../../platform/http/words.ts'

/** An id, as it comes in a query or a form. */
export const anId = z.string().refine((text): text is Id => isId(text))

/** A path of ours; where something else is sent, the start page. */
export const aPath = z.string().optional().transform(safeReturn)

const LASTS_SECONDS = 1_800
const SESSION_SECONDS = 43_200

/** Ties a flow to this browser. */
export const browserCookie = (secret: string, secure: boolean): Cookie => ({
  name: cookieName('identity', secure),
  value: secret,
  maxAgeSeconds: LASTS_SECONDS,
})

/** The secret of this browser; empty where it has none. */
export const browserOf = (cookies: Readonly<Record<string, string>>, secure: boolean): string =>
  cookies[cookieName('identity', secure)] ?? ''

/** Goes on in a session that got a new token. */
export const goOnWith = (token: string, to: string, secure: boolean): Answer => ({
  kind: 'redirect',
  to,
  cookies: [{ name: cookieName('session', secure), value: token, maxAgeSeconds: SESSION_SECONDS }],
})

/** The answer of a route that needs somebody; the gate gives it before the route is asked. */
export const signInFirst: Answer = { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }

/** The page that raises the level of a session. */
export const stepAddress = (level: string, to: string, tried = false): string =>
  `/konto/stufe?level=${level}&to=${encodeURIComponent(to)}${tried ? '&tried=1' : ''}`
