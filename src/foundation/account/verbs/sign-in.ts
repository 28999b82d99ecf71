import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { TrustLevel } from '../../../kernel/actor.ts'
import { sha256 } from '../../../kernel/canonical.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { sealOnce } from '../../data-protection/index.ts'
import { audit } from '../../security/index.ts'
import { ARGON2 } from '../domain/argon2.ts'
import { LONGEST } from '../domain/session.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { insertSession } from '../store/sessions.ts'
import { workplacesOf } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { accountOfEmail } from './account-of-email.ts'

/** A session was opened: its token goes into a cookie and is stored nowhere else. */
export interface SignedIn {
  readonly token: string
  readonly account: Id
  /** More than one place of work: the person chooses next. */
  readonly workplaces: readonly Id[]
}

// Verified when nobody has the address, so that both ways take the same time. Nobody knows the word behind it.
let nobody: Promise<string> | null = null
const nobodysHash = (): Promise<string> => {
  nobody ??= hash(randomBytes(32).toString('hex'), ARGON2)
  return nobody
}

/** Signs in with address and password. Wrong address and wrong password are one refusal, in one time. */
export const signIn =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (email: string, password: string): Promise<Result<SignedIn, AccountRefusal>> => {
    // Somebody who is not there is looked for and verified all the same.
    const account = (await accountOfEmail(shell, email)) ?? newId()
    const found = await shell.db.tx(inAccount(account), (tx) => findAccount(tx, shell.keys, account))
    const right = await verify(found?.passwordHash ?? (await nobodysHash()), password)
    if (!found || !right) return refuse({ code: 'account/wrong-sign-in' })
    if (found.confirmedAt === null) return refuse({ code: 'account/not-confirmed' })
    return openSession(shell)(account, 'low')
  }

/** Opens a session for an account whose identity was proven before the call. */
export const openSession =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (account: Id, level: TrustLevel): Promise<Result<SignedIn, AccountRefusal>> => {
    const now = shell.clock()
    const secret = randomBytes(32)
    const session = newId()
    return shell.db.tx(inAccount(account), async (tx) => {
      const found = await findAccount(tx, shell.keys, account)
      if (!found) return refuse({ code: 'account/not-found' })
      const workplaces = await workplacesOf(tx, account)
      await insertSession(tx, {
        tokenHash: Buffer.from(sha256(secret), 'hex'),
        id: session,
        account,
        actor: sealOnce(secret, 'account.session', JSON.stringify({ name: found.name, level })),
        authority: workplaces.length === 1 ? (workplaces[0] ?? null) : null,
        seenAt: now,
        endsAt: later(now, LONGEST),
      })
      const act = { act: 'account.sign-in', ref: { account, session, level } }
      await audit.append(tx, act, { doer: { system: 'sign-in' }, at: now })
      return ok({ token: secret.toString('base64url'), account, workplaces })
    })
  }
