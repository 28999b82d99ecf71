import { z } from 'zod'
import { type Actor, TRUST_LEVELS } from '../../../kernel/actor.ts'
import { sha256 } from '../../../kernel/canonical.ts'
import { type Instant, later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { openSealedOnce } from '../../data-protection/index.ts'
import { isGood, NOTED_EVERY } from '../domain/session.ts'
import type { AccountShell } from '../shell.ts'
import { lookSession, noteSeen, setWorkplace, type StoredSession } from '../store/sessions.ts'
import { functionsOf, workplacesOf } from '../store/staff.ts'
import type { AccountRefusal } from '../words.ts'
import { endSession } from './sessions.ts'

const sealedActor = z.object({ name: z.string(), level: z.enum(TRUST_LEVELS) })
const TOKEN = /^[\w-]{43}$/

/** Who bears this session token right now; null where it is unknown, ended, idle for too long or not of our form. */
export const actorOf =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  async (token: string): Promise<Actor | null> => {
    if (!TOKEN.test(token)) return null
    const secret = Buffer.from(token, 'base64url')
    const session = await lookSession(shell.db, Buffer.from(sha256(secret), 'hex'))
    const now = shell.clock()
    if (!session || !isGood(session, now)) return null
    if (later(session.seenAt, NOTED_EVERY) < now) await note(shell, session, now)
    const { name, level } = sealedActor.parse(JSON.parse(openSealedOnce(secret, 'account.session', session.actor)))
    const functions = await functionsIn(shell, session)
    return { account: session.account, name, actingFor: { kind: 'self' }, functions, level, session: session.id }
  }

const note = (
  shell: Pick<AccountShell, 'db'>,
  session: Pick<StoredSession, 'account' | 'id'>,
  now: Instant,
): Promise<void> => shell.db.tx(inAccount(session.account), (tx) => noteSeen(tx, session.id, now))

/** The functions are read from the authority on every request, so that a right that was taken away is gone at once. */
const functionsIn = async (
  shell: Pick<AccountShell, 'db'>,
  session: Pick<StoredSession, 'account' | 'authority'>,
): Promise<Actor['functions']> => {
  const { authority, account } = session
  if (authority === null) return []
  const functions = await shell.db.tx(inAuthority(authority), (tx) => functionsOf(tx, authority, account))
  return functions.map((one) => ({ authority, function: one }))
}

/** Ends the own session. */
export const signOut =
  (shell: Pick<AccountShell, 'db' | 'clock'>) =>
  (actor: Actor): Promise<void> =>
    endSession(shell)(actor, actor.session)

/** Chooses in which authority the own session works; null is at home. Only among the own places of work. */
export const chooseWorkplace =
  (shell: Pick<AccountShell, 'db'>) =>
  (actor: Actor, authority: Id | null): Promise<Result<null, AccountRefusal>> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const places = await workplacesOf(tx, actor.account)
      if (authority !== null && !places.includes(authority)) return refuse({ code: 'account/no-workplace' })
      await setWorkplace(tx, actor.session, authority)
      return ok(null)
    })

/** Where the own account works. */
export const workplaces =
  (shell: Pick<AccountShell, 'db'>) =>
  (actor: Actor): Promise<readonly Id[]> =>
    shell.db.tx(inAccount(actor.account), (tx) => workplacesOf(tx, actor.account))
