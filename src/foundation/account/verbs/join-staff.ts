import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { type Id, isId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { linkToken, readLinkToken } from '../domain/link.ts'
import type { AccountShell } from '../shell.ts'
import { setWorkplace } from '../store/sessions.ts'
import { lockStaff } from '../store/staff.ts'
import { findStaffInvitation, useStaffInvitation } from '../store/staff-invitations.ts'
import type { AccountRefusal } from '../words.ts'
import { accountCard } from './cards.ts'
import { noteChange } from './functions.ts'
import { SEALED } from './invite-staff.ts'
import { appointWithin, type StaffShell } from './staff.ts'
import { followWorkplace } from './workplace.ts'

/** Which invitation a link names: in whose scope it lies, and its id. */
export interface StaffInvitationRef {
  readonly authority: Id
  readonly invitation: Id
}

const KEY = 'account.staff-link'

/** The secret part of a link. The authority only says where to look: an id of ours lies in one of them. */
export const staffToken = ({ keys }: Pick<AccountShell, 'keys'>, { authority, invitation }: StaffInvitationRef) =>
  `${authority}.${linkToken(keys.derived(KEY), invitation)}`

const refOf = ({ keys }: Pick<AccountShell, 'keys'>, token: string): StaffInvitationRef | null => {
  const dot = token.indexOf('.')
  const authority = token.slice(0, Math.max(dot, 0))
  const invitation = readLinkToken(keys.derived(KEY), token.slice(dot + 1))
  return isId(authority) && invitation !== null ? { authority, invitation } : null
}

/** What somebody is asked who opens the link: where, and as what. */
export interface ShownStaffInvitation {
  readonly authority: Id
  readonly functions: readonly StaffFunction[]
}

/** What the link of a mail asks; `account/link-used-up` where it was used, withdrawn, has ended or is not ours. */
export const readStaffInvitation =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (token: string): Promise<Result<ShownStaffInvitation, AccountRefusal>> => {
    const ref = refOf(shell, token)
    const found =
      ref &&
      (await shell.db.tx(inAuthority(ref.authority), (tx) => findStaffInvitation(tx, ref.authority, ref.invitation)))
    if (!ref || !found || found.usedAt !== null || found.endsAt <= shell.clock())
      return refuse({ code: 'account/staff-link-used-up' })
    return ok({ authority: ref.authority, functions: found.functions })
  }

/**
 * Takes an invitation: its functions are the own ones from now on, and this session works there. It works once, for whoever
 * comes first (`account/staff-link-used-up`), and not for who sent it (`account/own-function`).
 */
export const joinStaff =
  (shell: StaffShell) =>
  async (actor: Actor, token: string): Promise<Result<Id, AccountRefusal>> => {
    const ref = refOf(shell, token)
    const card = await accountCard(shell)(actor.account)
    if (!ref || !card) return refuse({ code: 'account/staff-link-used-up' })
    const { authority, invitation } = ref
    const joined = await shell.db.tx(inAuthority(authority), async (tx): Promise<Result<Id, AccountRefusal>> => {
      await lockStaff(tx, authority)
      const found = await findStaffInvitation(tx, authority, invitation)
      if (found?.sentBy === actor.account) return refuse({ code: 'account/own-function' })
      const use = { by: actor.account, at: shell.clock() }
      if (!found || !(await useStaffInvitation(tx, ref, use))) return refuse({ code: 'account/staff-link-used-up' })
      const reason = (await shell.keys.of(tx, authority)).open(SEALED.reason, found.reason)
      for (const one of found.functions) {
        const wish = { authority, account: actor.account, name: card.name, function: one, reason }
        if (await appointWithin(shell, tx, { doer: actor, wish }))
          await noteChange(shell, tx, { wish, given: true, by: found.sentBy })
      }
      return ok(authority)
    })
    if (!joined.ok) return joined
    // The list of workplaces follows by event; who just joined can't wait for that.
    await followWorkplace(shell)(actor.account, authority)
    await shell.db.tx(inAccount(actor.account), (tx) => setWorkplace(tx, actor.session, authority))
    return joined
  }
