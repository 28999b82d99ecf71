import { type Actor, type HeldFunction, standsInFor } from '../../../kernel/actor.ts'
import { dayOf, type Instant, later } from '../../../kernel/clock.ts'
import { inForce } from '../../../kernel/dated.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { GrantRefusal, GrantWish, ReadingGrant, ReadingRole } from '../grant-words.ts'
import { basesOf, LONGEST_GRANTS } from './law/reading-grants.ts'

/** Whether somebody gives and ends reading grants of an authority: its heads and administrators. */
export const givesGrants = (actor: Actor, authority: Id): boolean =>
  actor.functions.some((held) => held.authority === authority && held.function !== 'clerk')

const worksIn = (actor: Actor, authority: Id): boolean => actor.functions.some((held) => held.authority === authority)

/** The longest time that a grant of a role holds at a moment; none at all where no rule is in force. */
export const longestOf = (role: ReadingRole, now: Instant): string =>
  inForce(LONGEST_GRANTS[role], dayOf(now))?.value ?? 'PT0S'

const checked = (wish: GrantWish, now: Instant): GrantRefusal | null => {
  const longest = longestOf(wish.role, now)
  const inTime = wish.from < wish.until && now < wish.until && wish.until <= later(wish.from, longest)
  if (!inTime) return { code: 'security/grant-time', longest }
  const known = basesOf(wish.role, dayOf(now)).some(({ value }) => value.id === wish.basis)
  return known ? null : { code: 'security/grant-basis' }
}

/** Proposes that somebody may read. It opens nothing until a second person confirms it. Nobody proposes for themselves. */
export const propose = (wish: GrantWish, actor: Actor, now: Instant): Result<ReadingGrant, GrantRefusal> => {
  if (!givesGrants(actor, wish.authority) || wish.role === 'emergency')
    return refuse({ code: 'security/grant-not-found' })
  if (wish.reader === actor.account) return refuse({ code: 'security/grant-own' })
  const wrong = checked(wish, now)
  if (wrong) return refuse(wrong)
  return ok({ ...wish, proposed: { by: actor.account, at: now }, confirmed: null, revoked: null })
}

/** Takes emergency access to one case, as somebody of the staff: at once, for the longest time of an emergency. */
export const takeEmergency = (
  wish: Pick<GrantWish, 'authority' | 'id' | 'reach' | 'basis'>,
  actor: Actor,
  now: Instant,
): Result<ReadingGrant, GrantRefusal> => {
  if (!worksIn(actor, wish.authority) || wish.reach.kind !== 'case') return refuse({ code: 'security/grant-not-found' })
  const role = 'emergency'
  const full = { ...wish, role, reader: actor.account, from: now, until: later(now, longestOf(role, now)) } as const
  const wrong = checked(full, now)
  if (wrong) return refuse(wrong)
  return ok({ ...full, proposed: { by: actor.account, at: now }, confirmed: null, revoked: null })
}

/**
 * Confirms a grant as the second person: not the one who proposed it, not the reader. An emergency is confirmed
 * afterwards, also when its time is over.
 */
export const confirm = (grant: ReadingGrant, actor: Actor, now: Instant): Result<ReadingGrant, GrantRefusal> => {
  if (!givesGrants(actor, grant.authority)) return refuse({ code: 'security/grant-not-found' })
  if (grant.reader === actor.account) return refuse({ code: 'security/grant-own' })
  const gives = (held: HeldFunction): boolean => held.authority === grant.authority && held.function !== 'clerk'
  const second = [grant.proposed.by, grant.reader].every((one) => !standsInFor(actor, one, gives))
  if (grant.proposed.by === actor.account || !second) return refuse({ code: 'security/grant-four-eyes' })
  const tooLate = grant.role !== 'emergency' && grant.until <= now
  if (grant.confirmed || grant.revoked || tooLate) return refuse({ code: 'security/grant-over' })
  return ok({ ...grant, confirmed: { by: actor.account, at: now } })
}

/** Ends a grant at once, or disapproves of an emergency afterwards. The one who read can end it too, but not disapprove. */
export const revoke = (grant: ReadingGrant, actor: Actor, now: Instant): Result<ReadingGrant, GrantRefusal> => {
  if (!givesGrants(actor, grant.authority)) return refuse({ code: 'security/grant-not-found' })
  if (grant.revoked || (grant.until <= now && !isToReview(grant))) return refuse({ code: 'security/grant-over' })
  if (grant.role === 'emergency' && grant.reader === actor.account) return refuse({ code: 'security/grant-own' })
  return ok({ ...grant, revoked: { by: actor.account, at: now } })
}

/** An emergency that nobody else has looked at yet. */
export const isToReview = (grant: ReadingGrant): boolean =>
  grant.role === 'emergency' && grant.confirmed === null && grant.revoked === null

/** Whether a grant opens anything at this moment. */
export const holds = (grant: ReadingGrant, now: Instant): boolean =>
  grant.revoked === null &&
  grant.from <= now &&
  now < grant.until &&
  (grant.confirmed !== null || grant.role === 'emergency')

/** Whether a case lies within the reach of a grant. */
export const covers = (
  { authority, reach }: ReadingGrant,
  c: { readonly authority: Id; readonly id: Id; readonly service: string },
): boolean => c.authority === authority && (reach.kind === 'case' ? reach.case === c.id : reach.service === c.service)

/** Where a grant stands, for lists: one of them always holds. */
export const GRANT_STATES = ['proposed', 'to-review', 'holding', 'later', 'over', 'revoked'] as const
export type GrantState = (typeof GRANT_STATES)[number]

/** Where a grant stands at a moment. */
export const stateOf = (grant: ReadingGrant, now: Instant): GrantState => {
  if (grant.revoked) return 'revoked'
  if (isToReview(grant)) return 'to-review'
  if (grant.until <= now) return 'over'
  if (!grant.confirmed) return 'proposed'
  return grant.from <= now ? 'holding' : 'later'
}
