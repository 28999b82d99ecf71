import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { partiesOf } from '../store/history.ts'
import type { Answers } from '../../forms/words.ts'
import { seenBy } from '../domain/see.ts'
import type { Case, CaseRef, Mover, MoveRole, Service } from '../words.ts'

/** The roles of staff: the functions held in this very authority, and no other. */
export const staffRoles = (actor: Actor, authority: Id): readonly MoveRole[] =>
  actor.functions.filter((held) => held.authority === authority).map((held) => held.function)

/** Who decides in an authority how long its cases are kept beyond their time: its head and its administrator. */
export const keepsRecords = (actor: Actor, authority: Id): boolean =>
  staffRoles(actor, authority).some((role) => role === 'head' || role === 'administrator')

/** The role of an applicant comes from the row that makes the party, whom the actor stands for, a party of the case. */
export const applicantRoles = async (tx: Tx, ref: CaseRef, actor: Actor): Promise<readonly MoveRole[]> => {
  const parties = await partiesOf(tx, ref)
  return parties.includes(partyOf(actor)) ? ['applicant'] : []
}

/**
 * Who makes a move. Whoever of the staff is a party of the case themself is told apart, whoever sent it for them: nobody
 * decides in their own matter.
 */
export const moverOf = async (
  tx: Tx,
  {
    ref,
    actor,
    roles,
    side,
    ties,
  }: {
    readonly ref: CaseRef
    readonly actor: Actor
    readonly roles: readonly MoveRole[]
    readonly side: string
    /** Parties that the actor is tied to (`tiesOf`), as far as the actor is staff. */
    readonly ties: ReadonlySet<Id>
  },
): Promise<Mover> => {
  const { account } = actor
  if (side !== 'staff') return { account, roles }
  const held = actor.functions.filter((one) => one.authority === ref.authority)
  const inPlaceOf = Object.fromEntries(held.flatMap((one) => (one.for ? [[one.function, one.for]] : [])))
  const parties = await partiesOf(tx, ref)
  return { account, roles, inPlaceOf, isParty: parties.includes(account), isTied: parties.some((one) => ties.has(one)) }
}

/** The answers that somebody of the staff sees of a case in its state, by the functions held in its authority. */
export const seenByStaff = (
  actor: Actor,
  { authority, state }: Case,
  { service, answers }: { readonly service: Service; readonly answers: Answers },
): Answers => {
  const functions = actor.functions.filter((held) => held.authority === authority).map((held) => held.function)
  return seenBy(service, { functions, state }, answers)
}
