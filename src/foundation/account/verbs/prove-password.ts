import { verify } from '@node-rs/argon2'
import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import type { AccountRefusal } from '../words.ts'

/** Whether the own account has a password at all; those made by an installation or a demonstration have none. */
export const hasPassword =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  async (actor: Actor): Promise<boolean> => {
    const found = await shell.db.tx(inAccount(actor.account), (tx) => findAccount(tx, shell.keys, actor.account))
    return found?.passwordHash != null
  }

/**
 * Asks for the password again before something that can't be undone. An account without one has nothing to prove. Takes
 * from the account's attempts, so that an open session is not enough to guess the password.
 */
export const provePassword =
  (shell: Pick<AccountShell, 'db' | 'keys' | 'limits'>) =>
  async (actor: Actor, password: string): Promise<Result<null, AccountRefusal>> => {
    const found = await shell.db.tx(inAccount(actor.account), (tx) => findAccount(tx, shell.keys, actor.account))
    if (!found) return refuse({ code: 'account/not-found' })
    if (found.passwordHash === null) return ok(null)
    const empty = await shell.limits.take([{ limit: 'password.account', of: actor.account }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    if (await verify(found.passwordHash, password)) return ok(null)
    return refuse({ code: 'account/wrong-password' })
  }
