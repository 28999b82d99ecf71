import type { Id } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { Asking } from '../../security/index.ts'
import { knownDevice } from '../domain/known-device.ts'
import { ownProof, type SignInProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { lookBrowsersSince } from '../store/sign-ins.ts'
import type { AccountRefusal } from '../words.ts'
import { makeChallenge, takeChallenge } from './challenges.ts'
import { noteFailure } from './note-failure.ts'
import { takeCode } from './one-time-codes.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import type { Visitor } from './sign-in.ts'

type CodeShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>

/**
 * Guesses of codes come out of a budget of the account. A browser that it knows has one of its own, so that somebody who
 * stole the password does not shut its owner out.
 */
export const codeBudget = async (
  shell: Pick<AccountShell, 'db' | 'keys'>,
  account: Id,
  device: string,
): Promise<readonly Asking[]> => {
  const since = await lookBrowsersSince(shell.db, account)
  const known = knownDevice(shell.keys.derived('account.device'), device, { account, since })
  return [{ limit: 'code.account', of: known === null ? account : `${account} ${known}` }]
}

/** What a code proves, and uses it up; null where it is neither a one-time code nor a recovery code of the account. */
export const proofOfCode = (shell: CodeShell, account: Id, code: string): Promise<SignInProof | null> =>
  shell.db.tx(inAccount(account), async (tx) => {
    if (await takeCode(shell, tx, { account, code })) return ownProof('password-code')
    return (await takeRecoveryCode(shell, tx, { account, code })) ? ownProof('recovery-code') : null
  })

/** The ticket out of the first step, and what was typed in the second. */
export interface SecondStep {
  readonly ticket: string
  readonly code: string
}

/**
 * Signs in with the code after the password was right: a one-time code, or a recovery code instead of a lost one. A ticket
 * works once and in its browser only; with a wrong code comes a new one.
 */
export const signInWithCode =
  (shell: CodeShell) =>
  async (
    { ticket, code }: SecondStep,
    from: Visitor & { readonly visit: string },
  ): Promise<Result<SignedIn, AccountRefusal>> => {
    const { visit } = from
    const account = await takeChallenge(shell)(ticket, { purpose: 'code', visit })
    if (!account) return refuse({ code: 'account/code-expired' })
    const empty = await shell.limits.take(await codeBudget(shell, account, from.device))
    if (empty !== null) {
      await noteFailure(shell)(account, 'too-many-attempts')
      return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    }
    const proof = await proofOfCode(shell, account, code)
    if (proof) return openSession(shell)(account, proof, from)
    await noteFailure(shell)(account, 'code')
    return refuse({
      code: 'account/wrong-code',
      ticket: await makeChallenge(shell)({ purpose: 'code', visit, account }),
    })
  }
