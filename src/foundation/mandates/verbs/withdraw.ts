import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { audit } from '../../security/index.ts'
import type { MandatesRefusal } from '../mandate-words.ts'
import {
  deleteInvitation,
  findInvitation,
  type Invitation,
  listOpenInvitations,
  useInvitation,
} from '../store/invitations.ts'
import { bearingOf } from './bearing.ts'
import type { FollowShell } from './follow.ts'

/** Open invitations that a page shows. */
const AT_MOST = 50

/** Whoever asked may take it back; so may who bears the whole matter of the party. */
const mayWithdraw = async (tx: Tx, sealer: Sealer, actor: Actor): Promise<(one: Invitation) => boolean> => {
  const bearing = await bearingOf(tx, sealer, actor)
  return ({ sentBy }) => sentBy === actor.account || bearing?.kind === 'own'
}

/** What the actor's party has asked by mail and nobody has answered yet, newest first. */
export const listAsked =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor): Promise<readonly Invitation[]> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx) => {
      const party = partyOf(actor)
      const sealer = await shell.keys.find(tx, party)
      if (!sealer) return []
      const open = await listOpenInvitations(tx, sealer, { party, now: shell.clock(), limit: AT_MOST })
      return open.filter(await mayWithdraw(tx, sealer, actor))
    })

/** Takes an invitation back that nobody has answered; its link holds no more. */
export const withdrawInvitation =
  (shell: Pick<FollowShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, invitation: Id): Promise<Result<null, MandatesRefusal>> =>
    shell.db.tx(inAccount(partyOf(actor)), async (tx): Promise<Result<null, MandatesRefusal>> => {
      const of = { party: partyOf(actor), id: invitation }
      const sealer = await shell.keys.find(tx, of.party)
      const found = sealer && (await findInvitation(tx, sealer, of))
      if (!sealer || !found || !(await mayWithdraw(tx, sealer, actor))(found))
        return refuse({ code: 'mandates/not-found' })
      const at = shell.clock()
      if (!(await useInvitation(tx, of, { by: actor.account, at, answer: 'withdrawn' })))
        return refuse({ code: 'mandates/link-used-up' })
      await audit.append(tx, { act: 'mandates.withdraw', ref: { party: of.party, invitation } }, { doer: actor, at })
      return ok(null)
    })

/** Deletes an invitation whose time is over. Doing it again changes nothing. */
export const forgetInvitation =
  (shell: Pick<FollowShell, 'db'>) =>
  (of: { readonly party: Id; readonly id: Id }): Promise<void> =>
    shell.db.tx(inAccount(of.party), (tx) => deleteInvitation(tx, of))
