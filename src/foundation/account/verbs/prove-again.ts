import type { Actor } from '../../../kernel/actor.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { ownProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { hasCodes } from '../store/one-time-codes.ts'
import type { AccountRefusal } from '../words.ts'
import { isPassword } from './hash-queue.ts'
import { noteFailure } from './note-failure.ts'
import { takeCode } from './one-time-codes.ts'
import { raiseLevel } from './raise-level.ts'
import { codeBudget } from './sign-in-code.ts'
import { usePasskey } from './use-passkey.ts'

type ProveShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox' | 'publicUrl'>
type Raised = Result<{ readonly token: string }, AccountRefusal>

/** Proves within a session, by a passkey of this very account, that its person is still there. */
export const provePasskey =
  (shell: ProveShell) =>
  async (actor: Actor, { sent, visit }: { readonly sent: string; readonly visit: string }): Promise<Raised> => {
    const used = await usePasskey(shell)({ sent, visit, account: actor.account, purpose: 'prove' })
    return used.ok ? raiseLevel(shell)(actor, ownProof('passkey')) : used
  }

/** What was typed to prove it, and the cookie of the browser. */
export interface TypedProof {
  readonly password: string
  readonly code: string
  readonly device: string
}

/**
 * Proves within a session, by the password, and by a one-time code where the account has them, that its person is still
 * there. Takes from the account's attempts, so that an open session is not enough to guess.
 */
export const proveTyped =
  (shell: ProveShell) =>
  async (actor: Actor, { password, code, device }: TypedProof): Promise<Raised> => {
    const { account } = actor
    const budgets = [{ limit: 'password.account', of: account } as const]
    const empty = await shell.limits.take([...budgets, ...(await codeBudget(shell, account, device))])
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    const { found, codes } = await shell.db.tx(inAccount(account), async (tx) => ({
      found: await findAccount(tx, shell.keys, account),
      codes: await hasCodes(tx, account),
    }))
    if (!found?.passwordHash) return refuse({ code: 'account/wrong-password' })
    const right = await isPassword(found.passwordHash, password)
    if (!right.ok) return right
    if (!right.value) {
      await noteFailure(shell)(account, 'password')
      return refuse({ code: 'account/wrong-password' })
    }
    if (!codes) return raiseLevel(shell)(actor, ownProof('password'))
    if (await shell.db.tx(inAccount(account), (tx) => takeCode(shell, tx, { account, code })))
      return raiseLevel(shell)(actor, ownProof('password-code'))
    await noteFailure(shell)(account, 'code')
    return refuse({ code: 'account/wrong-code', ticket: null })
  }
