import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { deleteIdentity, findIdentities } from '../store/identities.ts'
import { lockAccount } from '../store/own-data.ts'
import type { AccountRefusal } from '../words.ts'
import { staysOpenWithout } from '../domain/ways-in.ts'
import { waysOf } from './ways-in.ts'

/**
 * Takes a proof of identity away from the own account; what it said about the person goes with it. Refuses one that is not
 * there, and the last way in. Sessions keep the level that they reached.
 */
export const takeIdentityAway =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor, identity: Id): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const { account } = actor
      // Two that are taken away at once must not both find the other one left.
      await lockAccount(tx, account)
      const all = await findIdentities(tx, account)
      const found = all.find(({ id }) => id === identity)
      if (!found) return refuse({ code: 'account/not-found' })
      const waysLeft = staysOpenWithout(await waysOf(shell, tx, account), 'identity')
      if (found.subjectHash !== null && !waysLeft) return refuse({ code: 'account/last-way-in' })
      await deleteIdentity(tx, account, found)
      const ref = { account, identity, way: found.way }
      await audit.append(tx, { act: 'account.take-identity-away', ref }, { doer: actor, at: shell.clock() })
      return ok(null)
    })
