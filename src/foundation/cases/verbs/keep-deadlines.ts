import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { missedDeadlines } from '../domain/deadlines.ts'
import type { CasesShell } from '../shell.ts'
import { overdueCases } from '../store/cases.ts'
import type { Case, Service } from '../words.ts'
import { moveBySystem } from './move-case.ts'

type DeadlineShell = Pick<CasesShell, 'db' | 'clock' | 'keys' | 'outbox' | 'services' | 'provable'>

const PIECE = 200

/** The move that follows when a deadline was missed; null where none does, and `escalate` only shows the case to the head. */
const dueMove = (service: Service, c: Case, today: ReturnType<typeof dayOf>): string | null => {
  const follows = missedDeadlines(service, c, today).map(({ then }) => then)
  const row = service.workflow.transitions.find(
    ({ from, by, on }) => from === c.state && by === 'system' && follows.some((then) => then === on),
  )
  return row?.on ?? null
}

/**
 * Makes the moves that follow from deadlines which passed in an authority: each case in a transaction of its own, so that
 * it may be killed anywhere and run again, also by two at once: a move names the count of the case that it was decided on.
 * A case that can't be moved now, such as an erased one, is left as it is. Gives how many were moved.
 */
export const keepDeadlines =
  (shell: DeadlineShell) =>
  async (authority: Id): Promise<number> => {
    const today = dayOf(shell.clock())
    let moved = 0
    let after: Id | null = null
    do {
      const piece: Parameters<typeof overdueCases>[2] = { before: today, after, limit: PIECE }
      const rows = await shell.db.tx(inAuthority(authority), (tx) => overdueCases(tx, authority, piece))
      for (const { row } of rows) {
        const released = await shell.services.version(row.service, row.version)
        const on = released && dueMove(released.service, row, today)
        if (on && (await moveBySystem(shell)(row, { on, seen: row.revision })).ok) moved += 1
      }
      after = rows.length === PIECE ? (rows.at(-1)?.row.id ?? null) : null
    } while (after !== null)
    return moved
  }
