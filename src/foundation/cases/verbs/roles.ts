import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { partiesOf } from '../store/history.ts'
import type { CaseRef, MoveRole } from '../words.ts'

/** The roles of staff: the functions held in this very authority, and no other. */
export const staffRoles = (actor: Actor, authority: Id): readonly MoveRole[] =>
  actor.functions.filter((held) => held.authority === authority).map((held) => held.function)

/** The role of an applicant comes from the row that makes the account a party of the case. */
export const applicantRoles = async (tx: Tx, ref: CaseRef, actor: Actor): Promise<readonly MoveRole[]> => {
  const parties = await partiesOf(tx, ref)
  return parties.includes(actor.account) ? ['applicant'] : []
}
