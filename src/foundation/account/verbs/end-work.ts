import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { endGrantsOf } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteFunctionChangesOf } from '../store/function-changes.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { deleteStaffInvitationsOf } from '../store/staff-invitations.ts'
import { deleteSubstitutionsOf } from '../store/substitutions.ts'
import { accountCard } from './cards.ts'
import { sessionEnded } from './sessions.ts'

/** Somebody works in an authority no longer. `emailHash` is that of their address there (`staffAddressOf`). */
export interface EndedWork {
  readonly authority: Id
  readonly account: Id
  readonly emailHash: Buffer | null
  /** Who ended it; null where it was the system. */
  readonly by: Id | null
  readonly at: Instant
}

/** Keyed hash of an address within one authority, so that two authorities can't compare whom they invite. */
export const staffAddress = ({ keys }: Pick<AccountShell, 'keys'>, authority: Id, email: string): Buffer =>
  keys.blind('account.staff-invitation', `${authority} ${email}`)

/** The same of an account; null where it has none. It lies in the account's own scope, so it is read before the work ends. */
export const staffAddressOf = async (
  shell: Pick<AccountShell, 'db' | 'keys'>,
  { authority, account }: Pick<EndedWork, 'authority' | 'account'>,
): Promise<Buffer | null> => {
  const card = await accountCard(shell)(account)
  return card && card.email !== '' ? staffAddress(shell, authority, card.email) : null
}

/**
 * All that hangs on working in an authority ends with the last function there: substitutions, invitations, reading grants
 * and every session, also those that programs were signed in with. Says which grants ended.
 */
export const endWork = async (
  shell: Pick<AccountShell, 'outbox'>,
  tx: Tx,
  { authority, account, emailHash, by, at }: EndedWork,
): Promise<readonly string[]> => {
  const grants = await endGrantsOf(tx, { authority, reader: account, by: by ?? account, at })
  await deleteSubstitutionsOf(tx, authority, account)
  await deleteStaffInvitationsOf(tx, authority, { account, emailHash })
  await deleteFunctionChangesOf(tx, authority, account)
  // Who works here no longer is signed out everywhere, not only where the page is open.
  if ((await deleteSessionsOf(tx, account)) > 0) await shell.outbox.say(tx, sessionEnded(account))
  await shell.outbox.put(tx, 'account.workplace', {
    scope: inAccount(account),
    kind: 'changed',
    ref: { account, authority },
  })
  return grants
}
