import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Language, LANGUAGES } from '../../../kernel/texts.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** Who is asked to work in an authority; address and reason are sealed with the authority's key. */
export interface StoredStaffInvitation {
  readonly id: Id
  readonly email: Buffer
  readonly emailHash: Buffer
  readonly language: Language
  readonly functions: readonly StaffFunction[]
  readonly reason: Buffer
  readonly sentBy: Id
  readonly sentAt: Instant
  readonly endsAt: Instant
  readonly usedAt: Instant | null
}

/**
 * Keeps an invitation in the place of every open one to the same address; those that ended before `forgetBefore` go. False
 * where it is there already.
 */
export const putStaffInvitation = async (
  tx: Tx,
  authority: Id,
  { forgetBefore, ...row }: Omit<StoredStaffInvitation, 'usedAt'> & { readonly forgetBefore: Instant },
): Promise<boolean> => {
  if (await findStaffInvitation(tx, authority, row.id)) return false
  const tables = tx.tables<AccountTables>()
  await tables
    .deleteFrom('account.staff_invitation')
    .where('authority_id', '=', authority)
    .where('used_at', 'is', null)
    .where((one) => one.or([one('email_hash', '=', row.emailHash), one('ends_at', '<', forgetBefore)]))
    .execute()
  await tables
    .insertInto('account.staff_invitation')
    .values({
      authority_id: authority,
      invitation_id: row.id,
      email: row.email,
      email_hash: row.emailHash,
      language: row.language,
      functions: [...row.functions],
      reason: row.reason,
      sent_by: row.sentBy,
      sent_at: row.sentAt,
      ends_at: row.endsAt,
      used_at: null,
      used_by: null,
    })
    .execute()
  return true
}

const invitationOf = (row: AccountTables['account.staff_invitation']): StoredStaffInvitation => ({
  id: row.invitation_id,
  email: row.email,
  emailHash: row.email_hash,
  language: LANGUAGES.find((one) => one === row.language) ?? 'de',
  functions: FUNCTIONS.filter((one) => row.functions.includes(one)),
  reason: row.reason,
  sentBy: row.sent_by,
  sentAt: row.sent_at,
  endsAt: row.ends_at,
  usedAt: row.used_at,
})

const invitationsIn = (tx: Tx, authority: Id) =>
  tx.tables<AccountTables>().selectFrom('account.staff_invitation').selectAll().where('authority_id', '=', authority)

/** One invitation of the transaction's authority. */
export const findStaffInvitation = async (
  tx: Tx,
  authority: Id,
  invitation: Id,
): Promise<StoredStaffInvitation | null> => {
  const row = await invitationsIn(tx, authority).where('invitation_id', '=', invitation).executeTakeFirst()
  return row ? invitationOf(row) : null
}

/** The invitations of an authority that nobody has used, the newest first; at most so many. */
export const unusedStaffInvitations = async (
  tx: Tx,
  authority: Id,
  limit: number,
): Promise<readonly StoredStaffInvitation[]> => {
  const rows = await invitationsIn(tx, authority)
    .where('used_at', 'is', null)
    .orderBy('invitation_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(invitationOf)
}

/** Uses an invitation; false where somebody did so before, or where it has ended. */
export const useStaffInvitation = async (
  tx: Tx,
  { authority, invitation }: { readonly authority: Id; readonly invitation: Id },
  { by, at }: { readonly by: Id; readonly at: Instant },
): Promise<boolean> => {
  const used = await tx
    .tables<AccountTables>()
    .updateTable('account.staff_invitation')
    .set({ used_at: at, used_by: by })
    .where('authority_id', '=', authority)
    .where('invitation_id', '=', invitation)
    .where('used_at', 'is', null)
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Takes an invitation away that nobody has used; false where there is none. */
export const deleteStaffInvitation = async (tx: Tx, authority: Id, invitation: Id): Promise<boolean> => {
  const gone = await tx
    .tables<AccountTables>()
    .deleteFrom('account.staff_invitation')
    .where('authority_id', '=', authority)
    .where('invitation_id', '=', invitation)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/**
 * Takes every invitation away that goes back to somebody: those that they sent, used, or could use because it went to their
 * address or to one by which they came.
 */
export const deleteStaffInvitationsOf = async (
  tx: Tx,
  authority: Id,
  { account, emailHash }: { readonly account: Id; readonly emailHash: Buffer | null },
): Promise<void> => {
  await tx.sql(
    `delete from account.staff_invitation i where authority_id = $1 and (used_by = $2 or (used_at is null and (
       sent_by = $2 or email_hash = $3 or email_hash in
         (select email_hash from account.staff_invitation where authority_id = $1 and used_by = $2))))`,
    [authority, account, emailHash],
  )
}
