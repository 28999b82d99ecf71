import type { TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { isEnough, type WantedLevel } from './acr.ts'

/** Who sits in front of the browser, as far as a sign-in for a program depends on it. */
export interface Present {
  readonly level: TrustLevel
  /** When this session began: the moment of the last proof. */
  readonly since: Instant
}

/** What a request to sign in wants. */
export interface SignInWish {
  readonly wanted: WantedLevel | null
  /** The person has to prove themselves after this moment; null where any session will do. */
  readonly freshAfter: Instant | null
  /** Whether the page for a higher level was gone to before. */
  readonly steppedUp: boolean
}

/** What comes next. */
export type SignInStep =
  | { readonly step: 'sign-in' }
  | { readonly step: 'sign-in-again' }
  | { readonly step: 'step-up'; readonly level: TrustLevel }
  | { readonly step: 'unreachable' }
  | { readonly step: 'go-on' }

/**
 * Decides what comes next. The page for a higher level is offered once: what is not reached then ends the sign-in where it
 * is essential (RFC 9470: `unmet_authentication_requirements`), and goes on with what there is where it is not. So it never loops.
 */
export const nextStep = (present: Present | null, { wanted, freshAfter, steppedUp }: SignInWish): SignInStep => {
  if (wanted?.level === 'unknown') return { step: 'unreachable' }
  if (present === null) return { step: 'sign-in' }
  if (freshAfter !== null && present.since < freshAfter) return { step: 'sign-in-again' }
  if (wanted === null || isEnough(present.level, wanted)) return { step: 'go-on' }
  if (!steppedUp) return { step: 'step-up', level: wanted.level }
  return { step: wanted.essential ? 'unreachable' : 'go-on' }
}
