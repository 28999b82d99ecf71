import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { type Id, newId } from '../../../kernel/ids.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { Asking } from '../../security/index.ts'
import { ARGON2 } from '../domain/argon2.ts'
import { knownDevice } from '../domain/known-device.ts'
import { ownProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import type { AccountRefusal } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'
import { openSession, type SignedIn } from './open-session.ts'

/** From where somebody wants to sign in. */
export interface Visitor {
  /** Null for the own machine. */
  readonly network: string | null
  /** The signed cookie that says which accounts this browser knows. */
  readonly device: string
  readonly userAgent: string
}

const NOWHERE: Visitor = { network: null, device: '', userAgent: '' }

// Verified when nobody has the address, so that both ways take the same time. Nobody knows the word behind it.
let nobody: Promise<string> | null = null
const nobodysHash = (): Promise<string> => {
  nobody ??= hash(randomBytes(32).toString('hex'), ARGON2)
  return nobody
}

type SignInShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'limits'>

/**
 * Signs in with address and password. Wrong address and wrong password are one refusal, in one time. A browser that knows
 * the account has a budget of its own; all others share theirs, so nobody shuts somebody else out
 * (docs/decisions/0017-rate-limits.md).
 */
export const signIn =
  (shell: SignInShell) =>
  async (email: string, password: string, from: Visitor = NOWHERE): Promise<Result<SignedIn, AccountRefusal>> => {
    const known = await accountOfEmail(shell, email)
    const empty = await shell.limits.take(budgetsOf(shell, { email, account: known, from }))
    if (empty !== null) return refuse({ code: 'account/too-many-attempts', seconds: empty.seconds })
    // Somebody who is not there is looked for and verified all the same.
    const account = known ?? newId()
    const found = await shell.db.tx(inAccount(account), (tx) => findAccount(tx, shell.keys, account))
    const right = await verify(found?.passwordHash ?? (await nobodysHash()), password)
    if (!found || !right) return refuse({ code: 'account/wrong-sign-in' })
    if (found.confirmedAt === null) return refuse({ code: 'account/not-confirmed' })
    return openSession(shell)(account, ownProof('password'), from.userAgent)
  }

interface Attempt {
  readonly email: string
  readonly account: Id | null
  readonly from: Visitor
}

const budgetsOf = ({ keys }: SignInShell, { email, account, from }: Attempt): readonly Asking[] => {
  const device = account && knownDevice(keys.derived('account.device'), from.device, account)
  if (device) return [{ limit: 'sign-in.device', of: `${account} ${device}` }]
  const { network } = from
  return [
    { limit: 'sign-in.stranger', of: `${email} ${network ?? ''}` },
    { limit: 'sign-in.name', of: email },
    ...(network === null ? [] : [{ limit: 'sign-in.network', of: network } as const]),
  ]
}
