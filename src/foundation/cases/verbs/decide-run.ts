import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { RetentionRefusal, RetentionRun } from '../retention-words.ts'
import type { CasesShell } from '../shell.ts'
import { endItems } from '../store/retention-items.ts'
import { decideRun, lockRun } from '../store/retention-runs.ts'
import { keepsRecords } from './roles.ts'

type DecidingShell = Pick<CasesShell, 'db' | 'clock' | 'outbox'>

/** Which run of the own authority is meant. */
export interface RunRef {
  readonly authority: Id
  readonly run: Id
}

/**
 * Confirms a run that was proposed: from now on its people are told, and its cases go when their day comes. Confirming
 * it twice is the same as once. Refuses a run of another authority, one that was stopped, and who may not.
 */
export const confirmRun =
  (shell: DecidingShell) =>
  (actor: Actor, ref: RunRef): Promise<Result<RetentionRun, RetentionRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const run = keepsRecords(actor, ref.authority) ? await lockRun(tx, ref.authority, ref.run) : null
      if (!run) return refuse({ code: 'case/run-not-found' })
      if (run.state === 'stopped') return refuse({ code: 'case/run-decided', state: run.state })
      if (run.state !== 'proposed') return ok(run)
      const at = shell.clock()
      await decideRun(tx, { authority: ref.authority, id: run.id }, { state: 'confirmed', by: actor.account, at })
      await audit.append(tx, { act: 'cases.confirm-deletion', ref: { run: run.id } }, { doer: actor, at })
      const payload = { scope: inAuthority(ref.authority), kind: 'confirmed', ref: { run: run.id } }
      await shell.outbox.put(tx, 'cases.retention', payload)
      return ok({ ...run, state: 'confirmed', decidedBy: actor.account, decidedAt: at })
    })

/**
 * Stops a run: what is not deleted yet stays and is proposed again, not before the next day. Stopping it twice is the
 * same as once. Refuses a run that is through.
 */
export const stopRun =
  (shell: DecidingShell) =>
  (actor: Actor, ref: RunRef): Promise<Result<RetentionRun, RetentionRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const run = keepsRecords(actor, ref.authority) ? await lockRun(tx, ref.authority, ref.run) : null
      if (!run) return refuse({ code: 'case/run-not-found' })
      if (run.state === 'done') return refuse({ code: 'case/run-decided', state: run.state })
      if (run.state === 'stopped') return ok(run)
      const at = shell.clock()
      await endItems(tx, ref, { case: 'all', outcome: 'stopped', at })
      await decideRun(tx, { authority: ref.authority, id: run.id }, { state: 'stopped', by: actor.account, at })
      await audit.append(tx, { act: 'cases.stop-deletion', ref: { run: run.id } }, { doer: actor, at })
      return ok({ ...run, state: 'stopped', decidedBy: actor.account, decidedAt: at, endedAt: at })
    })
