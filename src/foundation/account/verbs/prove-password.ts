import type { Actor } from '../../../kernel/actor.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import type { AccountRefusal } from '../words.ts'
import { isPassword } from './hash-queue.ts'
import { mayChangeWays, waysOf } from './ways-in.ts'

/** Whether the own account has a password at all; those made by an installation or a demonstration have none. */
export const hasPassword =
  (shell: Pick<AccountShell, 'db' | 'keys'>) =>
  async (actor: Actor): Promise<boolean> => {
    const found = await shell.db.tx(inAccount(actor.account), (tx) => findAccount(tx, shell.keys, actor.account))
    return found?.passwordHash != null
  }

/**
 * Asks for the password again before something that can't be undone. An account without one proves a passkey
 * of its own freshly. Takes
 * from the account's attempts, so that an open session is not enough to guess the password.
 */
export const provePassword =
  (shell: Pick<AccountShell, 'db' | 'keys' | 'limits' | 'clock'>) =>
  async (actor: Actor, password: string): Promise<Result<null, AccountRefusal>> => {
    const found = await shell.db.tx(inAccount(actor.account), (tx) => findAccount(tx, shell.keys, actor.account))
    if (!found) return refuse({ code: 'account/not-found' })
    if (found.passwordHash === null) return isThere(shell, actor)
    const empty = await shell.limits.take([{ limit: 'password.account', of: actor.account }])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const right = await isPassword(found.passwordHash, password)
    if (!right.ok) return right
    return right.value ? ok(null) : refuse({ code: 'account/wrong-password' })
  }

/** Who has a passkey proves it freshly; an account that is only entered from elsewhere has nothing to prove here. */
const isThere = (
  shell: Pick<AccountShell, 'db' | 'keys' | 'clock'>,
  actor: Actor,
): Promise<Result<null, AccountRefusal>> =>
  shell.db.tx(inAccount(actor.account), async (tx) => {
    if ((await waysOf(shell, tx, actor.account)).passkeys === 0) return ok(null)
    const may = await mayChangeWays(shell, tx, actor)
    return may.ok ? ok(null) : may
  })
