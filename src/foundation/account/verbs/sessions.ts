import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Event } from '../../../platform/jobs/words.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { Device } from '../domain/device.ts'
import { isGood } from '../domain/session.ts'
import type { AccountShell } from '../shell.ts'
import { bringForward } from '../store/activity.ts'
import { deleteSession, deleteSessionsOf, sessionsOf } from '../store/sessions.ts'
import { openOrigin } from './session-origin.ts'

/** A session as its owner sees it. */
export interface ShownSession {
  readonly id: Id
  readonly device: Device
  readonly startedAt: Instant
  readonly seenAt: Instant
  /** Whether it is the one that asks. */
  readonly own: boolean
}

/** The sessions of the own account that are good right now, the own one first, then the last used. */
export const listSessions =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys'>) =>
  (actor: Actor): Promise<readonly ShownSession[]> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const now = shell.clock()
      const sealer = await shell.keys.of(tx, actor.account)
      const good = (await sessionsOf(tx, actor.account)).filter((session) => isGood(session, now))
      return good
        .map(({ id, device, startedAt, seenAt }) => ({
          id,
          device: openOrigin(sealer, device),
          startedAt,
          seenAt,
          own: id === actor.session,
        }))
        .toSorted((one, other) => Number(other.own) - Number(one.own) || (one.seenAt < other.seenAt ? 1 : -1))
    })

/** What rooms hear in which something hangs on sessions; they look themselves which are still good. */
export const sessionEnded = (account: Id): Event<'account.session-ended'> => ({
  kind: 'account.session-ended',
  scope: inAccount(account),
  ref: { account },
})

/** Ends one session of the own account; it is gone on its next request. One that has ended is as good. */
export const endSession =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'outbox'>) =>
  (actor: Actor, session: Id): Promise<void> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      if (!(await deleteSession(tx, actor.account, session))) return
      await bringForward(tx, actor.account, shell.clock())
      const act = { act: 'account.sign-out', ref: { account: actor.account, session } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      await shell.outbox.say(tx, sessionEnded(actor.account))
    })

/** Ends all other sessions of the own account; how many there were. */
export const endOtherSessions =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'outbox'>) =>
  (actor: Actor): Promise<number> =>
    shell.db.tx(inAccount(actor.account), async (tx) => {
      const ended = await deleteSessionsOf(tx, actor.account, actor.session)
      if (ended === 0) return 0
      const act = { act: 'account.sign-out-others', ref: { account: actor.account, count: ended } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      await shell.outbox.say(tx, sessionEnded(actor.account))
      return ended
    })
