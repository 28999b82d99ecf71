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

const NOTHING: Allowed = { scopes: [], claims: [] }

/**
 * The consent of a person after they allowed something: more than before, never less. What they allow while they act for
 * an organisation is asked every time and adds no datum of theirs to what the program gets without a question.
 */
export const consentAfter = (
  known: Consent | null,
  given: Allowed & { readonly remembered: boolean },
  forOrganisation: boolean,
): Allowed & { readonly remembered: boolean } => {
  if (!forOrganisation) return { ...together(known ?? NOTHING, given), remembered: given.remembered }
  const added = known?.remembered ? { scopes: ['organisation'], claims: [] } : given
  return { ...together(known ?? NOTHING, added), remembered: known?.remembered ?? false }
}
