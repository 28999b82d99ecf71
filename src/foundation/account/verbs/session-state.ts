import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isGood } from '../domain/session.ts'
import type { AccountShell } from '../shell.ts'
import { lookSessions } from '../store/sessions.ts'
import type { ActingChoice } from '../words.ts'

/** A session that is good right now, under the id that it keeps when its level is raised: whose it is, and when its person was last proven in it. */
export interface SessionState {
  readonly session: Id
  readonly account: Id
  readonly provenAt: Instant
  readonly endsAt: Instant
  /** For whom it acts; null for its person. Whether that holds is another question (`standsFor`). */
  readonly acting: ActingChoice | null
}

/** Those of the sessions that are good right now, for what hangs on them elsewhere. One statement. */
export const sessionStates =
  ({ db, clock }: Pick<AccountShell, 'db' | 'clock'>) =>
  async (sessions: readonly Id[]): Promise<readonly SessionState[]> => {
    const now = clock()
    const found = await lookSessions(db, sessions)
    return found
      .filter((one) => isGood(one, now))
      .map(({ origin, account, startedAt, endsAt, acting }) => ({
        session: origin,
        account,
        provenAt: startedAt,
        endsAt,
        acting,
      }))
  }
