import type { Actor, Permission, Who } from '../../../kernel/actor.ts'

/** Why somebody may not use a route. */
export type AdmissionRefusal =
  | { readonly code: 'http/sign-in-first' }
  | { readonly code: 'http/not-allowed' }
  | { readonly code: 'http/not-found' }
  | { readonly code: 'http/mandate-ended' }
  | { readonly code: 'http/as-oneself' }
  | { readonly code: 'http/stronger-sign-in' }

/**
 * The one place that decides who may use a route; null is yes. What exists only in a demonstration does not exist
 * elsewhere. A function opens the door; whether it is the right authority's function, the verb decides on the row. A
 * reader's door is open to every session for the same reason: the verb looks for the grant and shows nothing without it.
 */
export const admit = (permission: Permission, actor: Actor | null, demonstration: boolean): AdmissionRefusal | null => {
  if (permission.who.includes('demonstration') && !demonstration) return { code: 'http/not-found' }
  const standing = actor && misplaced(permission, actor)
  if (standing) return standing
  if (permission.who.some((who) => fits(who, actor))) return null
  if (actor === null) return { code: 'http/sign-in-first' }
  const awaiting = actor.awaits && { ...actor, functions: [...actor.functions, ...actor.awaits] }
  return awaiting && permission.who.some((who) => fits(who, awaiting))
    ? { code: 'http/stronger-sign-in' }
    : { code: 'http/not-allowed' }
}

/**
 * What speaks against it because of whom the actor acts for. A mandate that has ended is never quietly replaced by oneself:
 * what was meant for another would be done in one's own name.
 */
const misplaced = ({ who, acting }: Permission, { actingFor, ended }: Actor): AdmissionRefusal | null => {
  if (acting === 'always' || who.includes('anyone') || who.includes('demonstration')) return null
  if (ended) return { code: 'http/mandate-ended' }
  return actingFor.kind === 'self' || acting === 'party' ? null : { code: 'http/as-oneself' }
}

const fits = (who: Who, actor: Actor | null): boolean => {
  if (who === 'anyone' || who === 'demonstration') return true
  if (actor === null) return false
  if (who === 'account' || who === 'reader') return true
  if (who === 'staff') return actor.functions.length > 0
  return actor.functions.some((held) => held.function === who)
}
