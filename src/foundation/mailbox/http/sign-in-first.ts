import type { Answer } from '../../../platform/http/words.ts'

/** The answer of a route that needs somebody; the gate gives it before the route is asked. */
export const signInFirst: Answer = { kind: 'refusal', refusal: { code: 'http/sign-in-first' } }
