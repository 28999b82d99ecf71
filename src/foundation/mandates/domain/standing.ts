import { MANDATE_RIGHTS, type MandateRight, type MandateScope, type TrustLevel } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Branches, MemberRole, Terms } from '../mandate-words.ts'
import { type Away, type Holder, holdsOn } from './holding.ts'
import { manages } from './members.ts'
import { reaching } from './terms.ts'

/** Who holds a function, and who of them is away. */
export interface Held {
  readonly holders: readonly Holder[]
  readonly away: ReadonlyMap<Id, Away>
}

/** A function as far as it gives rights. */
export interface FunctionScope extends MandateScope, Held {
  readonly branches: Branches
}

/** Everything that the scope of a giver says about one choice of one account. */
export interface Claim {
  readonly account: Id
  readonly party: Id
  readonly giver: Id
  readonly on: Day
  /** Whether the party is the giver or one of its branches. */
  readonly belongs: boolean
  /** The role of the account, where the choice names its very membership. */
  readonly membership: MemberRole | null
  readonly function: FunctionScope | null
  readonly mandate: (Terms & { readonly joint: boolean; readonly agreed: boolean }) | null
}

/** What a claim allows. */
export interface Allowed {
  readonly scope: MandateScope
  readonly needs: TrustLevel
}

const EVERYTHING: MandateScope = { rights: MANDATE_RIGHTS, services: 'all' }
// One of two parents alone looks after the everyday matter; what binds the child needs both (BGB § 1629 (1)).
const NOT_ALONE: readonly MandateRight[] = ['submit', 'manage']

/** Whether a function is held by an account on a day. */
export const holds = ({ holders, away }: Held, account: Id, on: Day): boolean => {
  const own = holders.find(({ person }) => person === account)
  return own !== undefined && holdsOn(own, { holders, away, on })
}

const byFunction = ({ function: held, account, party, on }: Claim): Allowed | null => {
  if (!held || !holds(held, account, on)) return null
  if (held.branches !== 'all' && !held.branches.includes(party)) return null
  return { scope: { rights: held.rights, services: held.services }, needs: 'low' }
}

const byMandate = ({ mandate, party, on }: Claim): Allowed | null => {
  if (!mandate || !reaching(mandate, { party, on })) return null
  const alone = !mandate.joint || mandate.agreed
  const rights = alone ? mandate.rights : mandate.rights.filter((right) => !NOT_ALONE.includes(right))
  return { scope: { rights, services: mandate.services }, needs: mandate.needs }
}

/**
 * What an account may do under a choice right now; null where nothing. A branch is represented in its own matters only:
 * members, mandates and keys are managed for the organisation as a whole.
 */
export const allowedBy = (claim: Claim): Allowed | null => {
  if (!claim.belongs) return null
  const whole = manages(claim.membership) ? { scope: EVERYTHING, needs: 'low' as const } : null
  const allowed = whole ?? byFunction(claim) ?? byMandate(claim)
  if (allowed === null || claim.party === claim.giver) return allowed
  const rights = allowed.scope.rights.filter((right) => right !== 'manage')
  return { ...allowed, scope: { ...allowed.scope, rights } }
}
