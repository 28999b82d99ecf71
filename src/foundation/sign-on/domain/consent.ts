import type { Instant } from '../../../kernel/clock.ts'

/** What a person allowed a program: scopes, and single claims beside them. */
export interface Allowed {
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
}

/** A consent of a person: what it allows, and whether it holds for the next time too. */
export interface Consent extends Allowed {
  readonly client: string
  /** False: the person is asked every time. */
  readonly remembered: boolean
  readonly givenAt: Instant
  readonly usedAt: Instant
}

/** Whether everything that is asked was allowed. */
export const covers = (allowed: Allowed, asked: Allowed): boolean =>
  asked.scopes.every((scope) => allowed.scopes.includes(scope)) &&
  asked.claims.every((claim) => allowed.claims.includes(claim))

/** Both together: who allows more does not take back what was allowed before. */
export const together = (one: Allowed, other: Allowed): Allowed => ({
  scopes: [...new Set([...one.scopes, ...other.scopes])],
  claims: [...new Set([...one.claims, ...other.claims])],
})
