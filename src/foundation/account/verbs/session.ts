import { type Actor, reaches, type TrustLevel, lowerOf } from '../../../kernel/actor.ts'
import { digest } from '../../../kernel/canonical.ts'
import { dayOf, type Instant, later } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAccount, inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { isGood, NOTED_EVERY } from '../domain/session.ts'
import { SECOND_FACTOR } from '../domain/trust.ts'
import type { AccountShell } from '../shell.ts'
import { lookSession, noteSeen, setActing, setWorkplace, type StoredSession } from '../store/sessions.ts'
import { workplacesOf } from '../store/staff.ts'
import { heldFunctions } from '../store/substitutions.ts'
import type { AccountRefusal, ActingChoice } from '../words.ts'
import { openBearer } from './bearer.ts'
import { endSession } from './sessions.ts'

const TOKEN = /^[\w-]{43}$/

/** Who bears this session token right now; null where it is unknown, ended, idle for too long or not of our form. */
export const actorOf =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'standsFor'>) =>
  async (token: string): Promise<Actor | null> => {
    if (!TOKEN.test(token)) return null
    const secret = Buffer.from(token, 'base64url')
    const session = await lookSession(shell.db, digest(secret))
    const now = shell.clock()
    if (!session || !isGood(session, now)) return null
    if (later(session.seenAt, NOTED_EVERY) < now) await note(shell, session, now)
    const { name, level, strength } = openBearer(secret, session.actor)
    const opened = { session: session.origin, at: session.startedAt }
    const { account, id } = session
    const oneself = { account, name, actingFor: { kind: 'self' }, level, session: id, opened } as const
    if (session.acting === null) return { ...oneself, ...(await functionsIn(shell, session, strength)) }
    const standing = await shell.standsFor(session.account, session.acting)
    // Whoever acts for another holds no office in the same breath.
    if (standing === null || !reaches(level, standing.needs)) return { ...oneself, functions: [], ended: true }
    return {
      ...oneself,
      functions: [],
      actingFor: standing.acting,
      level: lowerOf(level, standing.level),
      signedInAt: level,
    }
  }

const note = (
  shell: Pick<AccountShell, 'db'>,
  session: Pick<StoredSession, 'account' | 'id'>,
  now: Instant,
): Promise<void> => shell.db.tx(inAccount(session.account), (tx) => noteSeen(tx, session.id, now))

/**
 * The functions are read from the authority on every request, so that a right that was taken away is gone at once. What a
 * function demands of the sign-in is read with it: those that this one is too weak for wait until it is stronger.
 */
const functionsIn = async (
  shell: Pick<AccountShell, 'db' | 'clock'>,
  { authority, account }: Pick<StoredSession, 'account' | 'authority'>,
  strength: TrustLevel,
): Promise<Pick<Actor, 'functions' | 'awaits'>> => {
  if (authority === null) return { functions: [] }
  const on = dayOf(shell.clock())
  const held = await shell.db.tx(inAuthority(authority), (tx) => heldFunctions(tx, authority, { account, on }))
  if (reaches(strength, SECOND_FACTOR)) return { functions: held.map(({ held: one }) => one) }
  const [open, waiting] = [held.filter(({ demanding }) => !demanding), held.filter(({ demanding }) => demanding)]
  const functions = open.map(({ held: one }) => one)
  return waiting.length === 0 ? { functions } : { functions, awaits: waiting.map(({ held: one }) => one) }
}

/** Ends the own session. */
export const signOut =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'outbox'>) =>
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

/**
 * Chooses for whom the own session acts; null is oneself. Only under a mandate that holds right now
 * (`account/no-mandate`). A mandate that needs a higher level is refused by that name (`http/higher-level`).
 */
export const chooseParty =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'standsFor'>) =>
  async (
    actor: Actor,
    choice: ActingChoice | null,
  ): Promise<Result<null, AccountRefusal | { readonly code: 'http/higher-level'; readonly level: TrustLevel }>> => {
    const standing = choice && (await shell.standsFor(actor.account, choice))
    if (choice && !standing) return refuse({ code: 'account/no-mandate' })
    const ownLevel = actor.signedInAt ?? actor.level
    if (standing && !reaches(ownLevel, standing.needs))
      return refuse({ code: 'http/higher-level', level: standing.needs })
    return shell.db.tx(inAccount(actor.account), async (tx) => {
      await setActing(tx, actor.session, choice)
      const ref = choice ? { party: choice.party, mandate: choice.mandate } : { party: actor.account }
      await audit.append(tx, { act: 'account.act-for', ref }, { doer: actor, at: shell.clock() })
      return ok(null)
    })
  }

/** Where the own account works. */
export const workplaces =
  (shell: Pick<AccountShell, 'db'>) =>
  (actor: Actor): Promise<readonly Id[]> =>
    shell.db.tx(inAccount(actor.account), (tx) => workplacesOf(tx, actor.account))
