import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { MEMBER_ROLES, type MemberRole } from '../mandate-words.ts'
import type { MandatesTables } from './tables.ts'

/** A member of an organisation. */
export interface Member {
  readonly person: Id
  readonly membership: Id
  readonly name: string
  readonly role: MemberRole
  readonly since: Instant
  readonly absentFrom: Day | null
  readonly absentTo: Day | null
}

/** Makes somebody a member; false where they are one already. */
export const insertMember = async (
  tx: Tx,
  sealer: Sealer,
  row: Pick<Member, 'person' | 'membership' | 'name' | 'role' | 'since'> & { readonly organisation: Id },
): Promise<boolean> => {
  const put = await tx
    .tables<MandatesTables>()
    .insertInto('mandates.member')
    .values({
      account_id: row.organisation,
      person_id: row.person,
      membership_id: row.membership,
      role: row.role,
      name: sealer.seal('mandates.name', row.name),
      since: row.since,
      absent_from: null,
      absent_to: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

/** The members of an organisation, longest first. */
export const listMembers = async (tx: Tx, sealer: Sealer, organisation: Id): Promise<readonly Member[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.member')
    .selectAll()
    .where('account_id', '=', organisation)
    .orderBy('since')
    .orderBy('person_id')
    .limit(1_000)
    .execute()
  return rows.map((row) => ({
    person: row.person_id,
    membership: row.membership_id,
    name: sealer.open('mandates.name', row.name),
    role: MEMBER_ROLES.find((role) => role === row.role) ?? 'member',
    since: row.since,
    absentFrom: row.absent_from,
    absentTo: row.absent_to,
  }))
}

/** The role of a person; null where they are no member. */
export const roleOf = async (
  tx: Tx,
  organisation: Id,
  person: Id,
): Promise<{ readonly role: MemberRole; readonly membership: Id } | null> => {
  const row = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.member')
    .select(['role', 'membership_id'])
    .where('account_id', '=', organisation)
    .where('person_id', '=', person)
    .executeTakeFirst()
  const role = MEMBER_ROLES.find((one) => one === row?.role)
  return row && role ? { role, membership: row.membership_id } : null
}

/** Gives a member another role; null takes the membership, and every function with it. */
export const setRole = async (
  tx: Tx,
  organisation: Id,
  who: { person: Id; role: MemberRole | null },
): Promise<void> => {
  const tables = tx.tables<MandatesTables>()
  if (who.role === null)
    await tables
      .deleteFrom('mandates.member')
      .where('account_id', '=', organisation)
      .where('person_id', '=', who.person)
      .execute()
  else
    await tables
      .updateTable('mandates.member')
      .set({ role: who.role })
      .where('account_id', '=', organisation)
      .where('person_id', '=', who.person)
      .execute()
}

/** Writes down when a member is away; nulls end it. */
export const setAbsence = async (
  tx: Tx,
  organisation: Id,
  absence: Pick<Member, 'person' | 'absentFrom' | 'absentTo'>,
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .updateTable('mandates.member')
    .set({ absent_from: absence.absentFrom, absent_to: absence.absentTo })
    .where('account_id', '=', organisation)
    .where('person_id', '=', absence.person)
    .execute()
}
