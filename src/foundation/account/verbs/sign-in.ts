import { randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import type { TrustLevel } from '../../../kernel/actor.ts'
import { sha256 } from '../../../kernel/canonical.ts'
import { later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount } from '../../../platform/postgres/scope.ts'
import { sealOnce } from '../../data-protection/index.ts'
import { audit } from '../../security/index.ts'
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

// Verified when nobody has the address, so that both ways take the same time. A hash of nothing anybody knows.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$b1MYQ9CpqJ9Nv3XCE0jdWc0bqQ9m0H7pDq0N2cV2k4E'

/** Signs in with address and password. Wrong address and wrong password are one refusal, in one time. */
export const signIn =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  async (email: string, password: string): Promise<Result<SignedIn, AccountRefusal>> => {
    const account = await accountOfEmail(shell, email)
    if (account === null) {
      await verify(NOBODY, password).catch(() => false)
      return refuse({ code: 'account/wrong-sign-in' })
    }
    const found = await shell.db.tx(inAccount(account), (tx) => findAccount(tx, shell.keys, account))
    const right = await verify(found?.passwordHash ?? NOBODY, password).catch(() => false)
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
