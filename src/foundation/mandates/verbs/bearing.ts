import { type Actor, mayFor, partyOf } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { manages } from '../domain/members.ts'
import type { Bearing } from '../domain/terms.ts'
import { findMandate } from '../store/mandates.ts'
import { roleOf } from '../store/members.ts'

/**
 * What an actor bears who gives something in the party's name, read anew in the party's scope; null where they may not
 * manage at all. One's own matter, and an organisation for those who manage it, is whole; a mandate bounds.
 */
export const bearingOf = async (tx: Tx, sealer: Sealer, actor: Actor): Promise<Bearing | null> => {
  if (actor.actingFor.kind === 'self') return { kind: 'own' }
  if (!mayFor(actor, 'manage') && !actor.actingFor.scope.rights.includes('manage')) return null
  const party = partyOf(actor)
  const member = await roleOf(tx, party, actor.account)
  if (member && member.membership === actor.actingFor.mandate && manages(member.role)) return { kind: 'own' }
  const found = await findMandate(tx, sealer, { giver: party, mandate: actor.actingFor.mandate })
  if (!found || found.endedAt !== null) return null
  const { rights, services } = actor.actingFor.scope
  const { id, branches, needs, validTo } = found
  return { kind: 'mandate', id, rights, services, branches, needs, validTo }
}

/** Whether the actor manages the organisation that they act for, as a member: keys, members and functions need that. */
export const managesHere = async (tx: Tx, actor: Actor): Promise<boolean> => {
  if (actor.actingFor.kind !== 'organisation') return false
  const member = await roleOf(tx, partyOf(actor), actor.account)
  return member !== null && member.membership === actor.actingFor.mandate && manages(member.role)
}
