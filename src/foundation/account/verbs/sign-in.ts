import { randomBytes } from 'node:crypto'
import { newId } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { Asking } from '../../security/index.ts'
import { knownDevice, type KnownFor } from '../domain/known-device.ts'
import { ownProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { hasCodes } from '../store/one-time-codes.ts'
import { lookBrowsersSince } from '../store/sign-ins.ts'
import type { AccountRefusal } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'
import { makeChallenge } from './challenges.ts'
import { hashPassword, isPassword } from './hash-queue.ts'
import { noteFailure } from './note-failure.ts'
import { openSession, type SignedIn } from './open-session.ts'

/** From where somebody wants to sign in. */
export interface Visitor {
  /** Null for the own machine. */
  readonly network: string | null
  /** The signed cookie that says which accounts this browser knows. */
  readonly device: string
  readonly userAgent: string
  /** The browser's visit, out of its cookie; a second step is bound to it. */
  readonly visit?: string
}

const NOWHERE: Visitor = { network: null, device: '', userAgent: '' }

// Verified when nobody has the address, so that both ways take the same time. Nobody knows the word behind it.
let nobody: string | null = null
const nobodysHash = async (): Promise<Result<string, Extract<AccountRefusal, { code: 'account/busy' }>>> => {
  if (nobody !== null) return { ok: true, value: nobody }
  const made = await hashPassword(randomBytes(32).toString('hex'))
  if (made.ok) nobody = made.value
  return made
}

type SignInShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits' | 'outbox'>

/**
 * Signs in with address and password. Wrong address and wrong password are one refusal, in one time. Where the account has
 * one-time codes the right password only opens the second step (`account/code-needed`). A browser that knows the account
 * has a budget of its own; all others share theirs, so nobody shuts somebody else out (docs/decisions/0017-rate-limits.md).
 */
export const signIn =
  (shell: SignInShell) =>
  async (email: string, password: string, from: Visitor = NOWHERE): Promise<Result<SignedIn, AccountRefusal>> => {
    const known = await accountOfEmail(shell, email)
    const of = known && { account: known, since: await lookBrowsersSince(shell.db, known) }
    const empty = await shell.limits.take(budgetsOf(shell, { email, of, from }))
    if (empty !== null) {
      await noteFailure(shell)(known, 'too-many-attempts')
      return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    }
    // Somebody who is not there is looked for and verified all the same.
    const account = known ?? newId()
    const { found, codes } = await shell.db.tx(inAccount(account), async (tx) => ({
      found: await findAccount(tx, shell.keys, account),
      codes: await hasCodes(tx, account),
    }))
    const nobodys = await nobodysHash()
    if (!nobodys.ok) return nobodys
    const right = await isPassword(found?.passwordHash ?? nobodys.value, password)
    if (!right.ok) return right
    if (!found || !right.value) {
      await noteFailure(shell)(found ? account : null, 'password')
      return refuse({ code: 'account/wrong-sign-in' })
    }
    if (found.confirmedAt === null) return refuse({ code: 'account/not-confirmed' })
    if (!codes) return openSession(shell)(account, ownProof('password'), from)
    const ticket = await makeChallenge(shell)({ purpose: 'code', visit: from.visit ?? '', account })
    return refuse({ code: 'account/code-needed', ticket })
  }

interface Attempt {
  readonly email: string
  readonly of: KnownFor | null
  readonly from: Visitor
}

const budgetsOf = ({ keys }: SignInShell, { email, of, from }: Attempt): readonly Asking[] => {
  const device = of && knownDevice(keys.derived('account.device'), from.device, of)
  if (device) return [{ limit: 'sign-in.device', of: `${of.account} ${device}` }]
  const { network } = from
  return [
    { limit: 'sign-in.stranger', of: `${email} ${network ?? ''}` },
    { limit: 'sign-in.name', of: email },
    ...(network === null ? [] : [{ limit: 'sign-in.network', of: network } as const]),
  ]
}
