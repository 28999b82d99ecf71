import type { Actor } from '../../../kernel/actor.ts'
import { type Day, dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority, type Tx } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { DueCase, RetentionHold, RetentionItem, RetentionRefusal, RetentionRun } from '../retention-words.ts'
import type { CasesShell } from '../shell.ts'
import { findCase } from '../store/cases.ts'
import { listHolds, type StoredHold } from '../store/retention-holds.ts'
import { type DueCursor, listDue, listItems } from '../store/retention-items.ts'
import { findRun, listRuns } from '../store/retention-runs.ts'
import type { CaseRef } from '../words.ts'
import type { RunRef } from './decide-run.ts'
import { keepsRecords } from './roles.ts'

const ROWS_ON_A_PAGE = 25

/** The holds of an authority and its runs, newest first, each with what the next page begins after. */
export interface RetentionView {
  readonly holds: readonly RetentionHold[]
  readonly nextHold: Id | null
  readonly runs: readonly RetentionRun[]
  readonly nextRun: Id | null
}

/** A run with a page of its cases. */
export interface RunView {
  readonly run: RetentionRun
  readonly items: readonly RetentionItem[]
  readonly next: Id | null
}

const openReasons = async (
  shell: Pick<CasesShell, 'keys'>,
  tx: Tx,
  holds: readonly StoredHold[],
): Promise<readonly RetentionHold[]> => {
  const sealers = await shell.keys.ofAll(
    tx,
    holds.map((hold) => hold.case),
  )
  return holds.map((hold) => ({
    ...hold,
    reason: sealers.get(hold.case)?.open('case.hold', hold.reason) ?? '',
  }))
}

/** What the head or the administrator of an authority sees about the keeping of its cases; one audit entry for the page. */
export const viewRetention =
  (shell: Pick<CasesShell, 'db' | 'clock' | 'keys'>) =>
  (
    actor: Actor,
    authority: Id,
    before: { readonly run: Id | null; readonly hold: Id | null },
  ): Promise<Result<RetentionView, RetentionRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!keepsRecords(actor, authority)) return refuse({ code: 'case/not-found' })
      const limit = ROWS_ON_A_PAGE + 1
      const holds = await listHolds(tx, { authority, before: before.hold, limit })
      const runs = await listRuns(tx, { authority, before: before.run, limit })
      const [shownHolds, shownRuns] = [holds.slice(0, ROWS_ON_A_PAGE), runs.slice(0, ROWS_ON_A_PAGE)]
      const act = {
        act: 'cases.list-holds',
        ref: { cases: shownHolds.map((hold) => hold.case) },
        purpose: 'retention',
      }
      if (shownHolds.length > 0) await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return ok({
        holds: await openReasons(shell, tx, shownHolds),
        nextHold: holds.length > ROWS_ON_A_PAGE ? (shownHolds.at(-1)?.id ?? null) : null,
        runs: shownRuns,
        nextRun: runs.length > ROWS_ON_A_PAGE ? (shownRuns.at(-1)?.id ?? null) : null,
      })
    })

/** A run as the head or the administrator sees it: file numbers and services, no names. One audit entry for the page. */
export const viewRun =
  (shell: Pick<CasesShell, 'db' | 'clock'>) =>
  (actor: Actor, { authority, run: runId }: RunRef, after: Id | null): Promise<Result<RunView, RetentionRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const run = keepsRecords(actor, authority) ? await findRun(tx, authority, runId) : null
      if (!run) return refuse({ code: 'case/run-not-found' })
      const at = shell.clock()
      const wish = { authority, run: runId, today: dayOf(at) }
      const found = await listItems(tx, wish, { after, limit: ROWS_ON_A_PAGE + 1 })
      const items = found.slice(0, ROWS_ON_A_PAGE)
      const act = {
        act: 'cases.preview-deletion',
        ref: { run: runId, cases: items.map((item) => item.case) },
        purpose: 'retention',
      }
      await audit.append(tx, act, { doer: actor, at })
      return ok({ run, items, next: found.length > ROWS_ON_A_PAGE ? (items.at(-1)?.case ?? null) : null })
    })

/** A case as the page of its hold names it: number, service, and the last day of its keeping. */
export const viewKept =
  (shell: Pick<CasesShell, 'db'>) =>
  (
    actor: Actor,
    ref: CaseRef,
  ): Promise<Result<{ readonly number: string; readonly deleteDue: Day | null }, RetentionRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const found = keepsRecords(actor, ref.authority) ? await findCase(tx, ref) : null
      return found
        ? ok({ number: found.row.number, deleteDue: found.row.deleteDue })
        : refuse({ code: 'case/not-found' })
    })

const ROWS_AT_ONCE = 500

/** The cases of an authority whose keeping ends before a day, page by page, for somebody at the console. Changes nothing. */
export async function* dueCases(shell: Pick<CasesShell, 'db'>, authority: Id, on: Day): AsyncGenerator<DueCase> {
  let after: DueCursor | null = null
  for (;;) {
    const wish: Parameters<typeof listDue>[1] = { authority, upTo: on, today: on, after, limit: ROWS_AT_ONCE }
    const page = await shell.db.tx(inAuthority(authority), (tx) => listDue(tx, wish))
    yield* page
    const last = page.at(-1)
    if (!last || page.length < ROWS_AT_ONCE) return
    after = { due: last.due, case: last.case }
  }
}
