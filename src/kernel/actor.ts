import type { Id } from './ids.ts'
import type { Text } from './texts.ts'

/** How sure we are who somebody is (TR-03107: normal, substanziell, hoch). */
export const TRUST_LEVELS = ['low', 'substantial', 'high'] as const
export type TrustLevel = (typeof TRUST_LEVELS)[number]

/** Whether a level is at least another; levels have an order, equality is not enough. */
export const reaches = (level: TrustLevel, needed: TrustLevel): boolean =>
  TRUST_LEVELS.indexOf(level) >= TRUST_LEVELS.indexOf(needed)

/** What somebody may be in an authority. A function is bound to persons per authority, never to a person in a definition. */
export const FUNCTIONS = ['clerk', 'head', 'administrator'] as const
export type StaffFunction = (typeof FUNCTIONS)[number]

/** For whom somebody acts: for oneself, or for an organisation under a mandate. */
export type ActingFor =
  | { readonly kind: 'self' }
  | { readonly kind: 'organisation'; readonly organisation: Id; readonly mandate: Id }

/** A function that somebody holds in one authority. */
export interface HeldFunction {
  readonly authority: Id
  readonly function: StaffFunction
}

/** Who acts in a request: the account, for whom, with which functions, how surely known, in which session. */
export interface Actor {
  readonly account: Id
  readonly name: string
  readonly actingFor: ActingFor
  readonly functions: readonly HeldFunction[]
  readonly level: TrustLevel
  readonly session: Id
}

/**
 * Who may use a route. `anyone` needs no session, `account` any session, `reader` any session too: whoever reads by grant
 * holds no function, the grant opens what it names. `demonstration` only where the data folder bears the mark.
 */
export type Who = 'anyone' | 'account' | 'reader' | 'staff' | StaffFunction | 'demonstration'

/**
 * Whose data an action reaches: what is public, the own account, cases that the account is a party of, everything of the
 * authority that the session works in, cases of any authority as far as a reading grant names them, or invented data.
 */
export const REACHES = ['public', 'own-account', 'own-case', 'own-authority', 'granted', 'invented'] as const
export type Reach = (typeof REACHES)[number]

/** One line of the permission table; its name is `room.verb`. */
export interface Permission {
  readonly name: `${string}.${string}`
  readonly who: readonly Who[]
  /** Whose data the action reaches; the verb holds it to that on the row it locks. */
  readonly reach: Reach
  /** What it allows, in a sentence that begins with a verb, for the matrix. */
  readonly allows: Text
}
