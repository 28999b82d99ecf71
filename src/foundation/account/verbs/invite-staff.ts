import type { Actor, StaffFunction } from '../../../kernel/actor.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { derivedId, type Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Language } from '../../../kernel/texts.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteStaffInvitation, putStaffInvitation, unusedStaffInvitations } from '../store/staff-invitations.ts'
import { lockStaff } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { staffAddress } from './end-work.ts'
import { administers } from './leave.ts'
import { namesOfStaff } from './staff.ts'

/** How long a link may be used. */
export const STAFF_LINK_LASTS = 'P14D'
// Long enough to see that a link was never used, and to send another one.
const KEPT_AFTERWARDS = 'P30D'
// Nobody has more open invitations at a time; the newest are shown.
const SHOWN = 100

/** What address and reason of an invitation are sealed for. */
export const SEALED = { email: 'account.staff-email', reason: 'account.staff-reason' } as const

type InviteShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>

/** Whom to ask (`normalEmail`), for which functions, and why. */
export interface StaffInvitationWish {
  readonly authority: Id
  readonly email: string
  readonly language: Language
  readonly functions: readonly StaffFunction[]
  readonly reason: string
  readonly network: string | null
  /** The hidden key of the form. */
  readonly key: Id
}

/**
 * Asks somebody by mail to work in an authority. Whether there is an account with the address nobody learns: whoever has
 * the link signs in or opens an account, once. A newer one to the same address takes the place of the older; the same form sends one
 * mail. Only for
 * administrators of that authority (`account/not-found`).
 */
export const inviteStaff =
  (shell: InviteShell) =>
  async (actor: Actor, wish: StaffInvitationWish): Promise<Result<Id, AccountRefusal>> => {
    const { authority, email, language, functions, network } = wish
    if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
    const empty = await shell.limits.take([
      { limit: 'mail.asked', of: `staff ${email} ${actor.account}` },
      { limit: 'mail.address', of: `staff ${email}` },
      ...(network === null ? [] : [{ limit: 'mail.network', of: network } as const]),
    ])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const id = derivedId(
      Number.parseInt(wish.key.replaceAll('-', '').slice(0, 12), 16),
      staffAddress(shell, authority, `${wish.key} ${email}`).toString('hex'),
    )
    return shell.db.tx(inAuthority(authority), async (tx) => {
      await lockStaff(tx, authority)
      const sealer = await shell.keys.make(tx, authority)
      const at = shell.clock()
      const fresh = await putStaffInvitation(tx, authority, {
        id,
        email: sealer.seal(SEALED.email, email),
        emailHash: staffAddress(shell, authority, email),
        language,
        functions,
        reason: sealer.seal(SEALED.reason, wish.reason),
        sentBy: actor.account,
        sentAt: at,
        endsAt: later(at, STAFF_LINK_LASTS),
        forgetBefore: later(at, `-${KEPT_AFTERWARDS}`),
      })
      if (!fresh) return ok(id)
      const act = { act: 'account.invite-staff', ref: { invitation: id, functions } }
      await audit.append(tx, act, { doer: actor, at })
      const ref = { authority, invitation: id }
      await shell.outbox.put(tx, 'account.staff-invitation', { scope: inAuthority(authority), kind: 'sent', ref })
      return ok(id)
    })
  }

/** An invitation that nobody has used, as administrators see it. */
export interface OpenStaffInvitation {
  readonly id: Id
  readonly email: string
  readonly functions: readonly StaffFunction[]
  readonly reason: string
  readonly sentAt: Instant
  readonly endsAt: Instant
  /** Whether its time is over. */
  readonly ended: boolean
  /** Who sent it. */
  readonly by: string
}

/** The invitations of the own authority that wait or ended unused, newest first, for its administrators (`account/not-found`). */
export const listStaffInvitations =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, authority: Id): Promise<Result<readonly OpenStaffInvitation[], AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      const at = shell.clock()
      const found = await unusedStaffInvitations(tx, authority, SHOWN)
      const act = { act: 'account.list-staff-invitations', ref: { invitations: found.map(({ id }) => id) } }
      await audit.append(tx, act, { doer: actor, at })
      if (found.length === 0) return ok([])
      const names = await namesOfStaff(tx, shell.keys, authority)
      const sealer = await shell.keys.of(tx, authority)
      return ok(
        found.map(({ id, email, reason, functions, sentAt, endsAt, sentBy }) => ({
          id,
          email: sealer.open(SEALED.email, email),
          reason: sealer.open(SEALED.reason, reason),
          functions,
          sentAt,
          endsAt,
          ended: endsAt <= at,
          by: names.get(sentBy) ?? '',
        })),
      )
    })

/** Withdraws an invitation: its link is worth nothing at once. Repeating it changes nothing. Only for administrators of that authority (`account/not-found`). */
export const withdrawStaffInvitation =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (
    actor: Actor,
    { authority, invitation }: { readonly authority: Id; readonly invitation: Id },
  ): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!administers(actor, authority)) return refuse({ code: 'account/not-found' })
      if (!(await deleteStaffInvitation(tx, authority, invitation))) return ok(null)
      const act = { act: 'account.withdraw-staff-invitation', ref: { invitation } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return ok(null)
    })
