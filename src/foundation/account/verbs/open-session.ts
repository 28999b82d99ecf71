import { randomBytes } from 'node:crypto'
import type { TrustLevel } from '../../../kernel/actor.ts'
import { digest } from '../../../kernel/canonical.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { deviceOf } from '../domain/device.ts'
import { knownDevice } from '../domain/known-device.ts'
import { LONGEST } from '../domain/session.ts'
import { sessionLevel, type SignInProof } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { findAccount } from '../store/accounts.ts'
import { noteSignIn } from '../store/activity.ts'
import { provenLevel } from '../store/proven-level.ts'
import { insertSession } from '../store/sessions.ts'
import { browsersSince, hasSignedIn, insertSignIn } from '../store/sign-ins.ts'
import { workplacesOf } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { sealBearer } from './bearer.ts'
import { askWhetherMe } from './not-me.ts'
import { sealDevice, sealOrigin } from './session-origin.ts'

/** A session was opened: its token goes into a cookie and is stored nowhere else. */
export interface SignedIn {
  readonly token: string
  readonly account: Id
  /** More than one place of work: the person chooses next. */
  readonly workplaces: readonly Id[]
}

/** What a new session is made of. */
export interface NewSession {
  /** What the session that it follows goes back to, so that what hangs on that one goes on. */
  readonly origin?: Id
  readonly account: Id
  readonly name: string
  readonly level: TrustLevel
  /** How strong the sign-in was, however surely the person is known. */
  readonly strength: TrustLevel
  readonly authority: Id | null
  /** Where it came from, sealed with the account's key (`sealOrigin`). */
  readonly device: Buffer
  readonly at: Instant
  readonly endsAt: Instant
}

/** Stores a session under a new token; the token is given back and kept nowhere. */
export const putSession = async (tx: Tx, wish: NewSession): Promise<{ readonly token: string; readonly id: Id }> => {
  const secret = randomBytes(32)
  const id = newId()
  await insertSession(tx, {
    tokenHash: digest(secret),
    id,
    origin: wish.origin ?? id,
    account: wish.account,
    actor: sealBearer(secret, wish),
    device: wish.device,
    authority: wish.authority,
    seenAt: wish.at,
    endsAt: wish.endsAt,
  })
  return { token: secret.toString('base64url'), id }
}

/** What somebody signs in with. */
export interface Arrival {
  readonly userAgent: string
  /** The signed cookie that says which accounts this browser knows; null where there is no browser to tell anybody of. */
  readonly device: string | null
}

const NOWHERE: Arrival = { userAgent: '', device: null }
/** How long sign-ins are listed; long enough to notice one that was not one's own. */
const LISTED = 'P90D'

/**
 * Opens a session for an account whose person was proven before the call. Its level follows from how they got in and how
 * surely they are known (`sessionLevel`), and its token is always a new one. The owner of an account that was used before
 * gets a mail about a browser that is new to it.
 */
export const openSession =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'outbox'>) =>
  async (account: Id, proof: SignInProof, from: Arrival = NOWHERE): Promise<Result<SignedIn, AccountRefusal>> => {
    const at = shell.clock()
    return shell.db.tx(inAccount(account), async (tx) => {
      const found = await findAccount(tx, shell.keys, account)
      if (!found) return refuse({ code: 'account/not-found' })
      if (found.closedAt !== null) return refuse({ code: 'account/closed' })
      const level = sessionLevel(proof, await provenLevel(tx, account, at))
      const workplaces = await workplacesOf(tx, account)
      const authority = workplaces.length === 1 ? (workplaces[0] ?? null) : null
      const sealer = await shell.keys.of(tx, account)
      const device = sealOrigin(sealer, { ...deviceOf(from.userAgent), ...proof, provenAt: at })
      const { name } = found
      const { strength } = proof
      const session = { account, name, level, strength, authority, device, at, endsAt: later(at, LONGEST) }
      const opened = await putSession(tx, session)
      await noteSignIn(tx, account, at)
      const act = { act: 'account.sign-in', ref: { account, session: opened.id, level, way: proof.way } }
      await audit.append(tx, act, { doer: { system: 'sign-in' }, at })
      await listSignIn(shell, tx, { account, proof, level, from, at })
      return ok({ token: opened.token, account, workplaces })
    })
  }

/** Lists a sign-in for its owner, and asks them about one from a browser that the account was never used in. */
const listSignIn = async (
  shell: Pick<AccountShell, 'keys' | 'outbox'>,
  tx: Tx,
  { account, proof, level, from, at }: Pick<NewSession, 'account' | 'level' | 'at'> & SignInFrom,
): Promise<void> => {
  const since = await browsersSince(tx, account)
  const { device } = from
  const known =
    device === null || knownDevice(shell.keys.derived('account.device'), device, { account, since }) !== null
  const before = known || (await hasSignedIn(tx, account))
  const sealed = sealDevice(await shell.keys.of(tx, account), deviceOf(from.userAgent))
  const signIn = newId()
  const row = { id: signIn, at, way: proof.way, level, known, device: sealed }
  await insertSignIn(tx, account, { ...row, forgetBefore: later(at, `-${LISTED}`) })
  if (!known && before) await askWhetherMe(shell, tx, { account, signIn, at })
}

interface SignInFrom {
  readonly proof: SignInProof
  readonly from: Arrival
}
