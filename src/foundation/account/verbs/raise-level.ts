import { reaches, type Actor, type TrustLevel } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { AccountShell } from '../shell.ts'
import { takeSession } from '../store/sessions.ts'
import type { AccountRefusal } from '../words.ts'
import { putSession } from './open-session.ts'

/**
 * Raises the level of trust of a session after a stronger proof of identity: a new token, and the old one ends in the same
 * transaction, so that whoever had it gains nothing. The session ends when it would have ended before. Of several raises at
 * once one succeeds; the others are told that the session has ended.
 */
export const raiseLevel =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (actor: Actor, level: TrustLevel): Promise<Result<{ readonly token: string }, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const old = await takeSession(tx, actor.account, actor.session)
      if (old === null) return refuse({ code: 'account/session-ended' })
      const { account, name } = actor
      const at = shell.clock()
      const raised = reaches(actor.level, level) ? actor.level : level
      const { authority, device, endsAt } = old
      const opened = await putSession(tx, { account, name, level: raised, authority, device, at, endsAt })
      const ref = { account, session: opened.id, before: actor.session, level: raised }
      await audit.append(tx, { act: 'account.raise-level', ref }, { doer: actor, at })
      return ok({ token: opened.token })
    })
