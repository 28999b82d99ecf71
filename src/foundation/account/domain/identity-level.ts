import { reaches, type TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'

/** How surely a person is known by proofs of identity: the best that holds at this moment, and never less than `least`. */
export const identityLevelOf = (
  proofs: readonly { readonly level: TrustLevel; readonly endsAt: Instant | null }[],
  now: Instant,
  least: TrustLevel = 'low',
): TrustLevel =>
  proofs
    .filter(({ endsAt }) => endsAt === null || now < endsAt)
    .reduce((best, { level }) => (reaches(best, level) ? best : level), least)
