import type { Instant } from './clock.ts'
import type { Id } from './ids.ts'
import type { Text } from './texts.ts'

/** How sure we are who somebody is (TR-03107: normal, substanziell, hoch). */
export const TRUST_LEVELS = ['low', 'substantial', 'high'] as const
export type TrustLevel = (typeof TRUST_LEVELS)[number]

/** Whether a level is at least another; levels have an order, equality is not enough. */
export const reaches = (level: TrustLevel, needed: TrustLevel): boolean =>
  TRUST_LEVELS.indexOf(level) >= TRUST_LEVELS.indexOf(needed)

/** The lower of two levels. */
export const lowerOf = (one: TrustLevel, other: TrustLevel): TrustLevel => (reaches(one, other) ? other : one)

/** What somebody may be in an authority. A function is bound to persons per authority, never to a person in a definition. */
export const FUNCTIONS = ['clerk', 'head', 'administrator'] as const
export type StaffFunction = (typeof FUNCTIONS)[number]

/** What a mandate may allow; each right stands alone. */
export const MANDATE_RIGHTS = ['read', 'prepare', 'submit', 'mailbox', 'manage'] as const
export type MandateRight = (typeof MANDATE_RIGHTS)[number]

/** What a mandate reaches: everything, or the named services and topics (the `mandate` word of a service). */
export interface MandateScope {
  readonly rights: readonly MandateRight[]
  readonly services: 'all' | readonly string[]
}

/**
 * For whom somebody acts: for oneself, or for an organisation or another person under a mandate. `party` is whose cases,
 * drafts and mailbox these are; it lives in the same id space as accounts, so that scope and sealing key are one thing.
 */
export type ActingFor =
  | { readonly kind: 'self' }
  | {
      readonly kind: 'organisation' | 'person'
      readonly party: Id
      readonly name: string
      readonly mandate: Id
      readonly scope: MandateScope
    }

/** A function that somebody holds in one authority. */
export interface HeldFunction {
  readonly authority: Id
  readonly function: StaffFunction
  /** In whose place it is held, while these are absent; not there where it is held in one's own right. */
  readonly for?: readonly Id[]
}

/**
 * Whether somebody holds the functions that count here in nobody's right but in the place of others, this person among
 * them: such a substitute is no second pair of eyes beside that person.
 */
export const standsInFor = (
  { functions }: Pick<Actor, 'functions'>,
  person: Id,
  counts: (held: HeldFunction) => boolean,
): boolean => {
  const counting = functions.filter(counts)
  return counting.every((held) => held.for) && counting.some((held) => held.for?.includes(person))
}

/** Who acts in a request: the account, for whom, with which functions, how surely known, in which session. */
export interface Actor {
  readonly account: Id
  readonly name: string
  readonly actingFor: ActingFor
  readonly functions: readonly HeldFunction[]
  /** Functions that this session does not have because their authority demands a stronger sign-in. */
  readonly awaits?: readonly HeldFunction[]
  readonly level: TrustLevel
  /** The level of the sign-in itself, where the party that one acts for is known less surely. */
  readonly signedInAt?: TrustLevel
  readonly session: Id
  /** The first session that this one goes back to, and when its person was last proven; for what hangs on sessions. */
  readonly opened?: { readonly session: Id; readonly at: Instant }
  /** The mandate that this session acted under holds no more: nothing is possible but to choose anew. */
  readonly ended?: true
}

/** Whose data an action touches: the represented party's, else one's own. The doer stays `actor.account`. */
export const partyOf = ({ account, actingFor }: Pick<Actor, 'account' | 'actingFor'>): Id =>
  actingFor.kind === 'self' ? account : actingFor.party

/** Whether a right holds for a service (its id, or the topic it names); for oneself everything does. */
export const mayFor = (
  { actingFor }: Pick<Actor, 'actingFor'>,
  right: MandateRight,
  service: readonly string[] = [],
): boolean => {
  if (actingFor.kind === 'self') return true
  const { rights, services } = actingFor.scope
  return rights.includes(right) && (services === 'all' || service.some((name) => services.includes(name)))
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
  /**
   * What becomes of it while somebody acts for another. `party`: its verbs ask whose data it is (`partyOf`) and whether the
   * mandate allows it (`mayFor`). `always`: it is about the session itself. Where nothing is said it stays with oneself,
   * and is refused until one acts for oneself again.
   */
  readonly acting?: 'party' | 'always'
}
