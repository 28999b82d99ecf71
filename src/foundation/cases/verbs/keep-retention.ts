import { dayOf } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import type { CasesShell } from '../shell.ts'
import { openItems } from '../store/retention-items.ts'
import { confirmedRuns, finishRun } from '../store/retention-runs.ts'
import { announceDeletion } from './announce-deletion.ts'
import { deleteCase } from './delete-case.ts'
import { proposeDeletion } from './propose-deletion.ts'

/**
 * Does what is due about the keeping of an authority's cases: proposes, tells people, deletes what was confirmed. One
 * small transaction for each case: it may be killed anywhere and run again, also by two at once.
 */
export const keepRetention =
  (shell: CasesShell) =>
  async (authority: Id): Promise<void> => {
    const known = await shell.authorities.byId(authority)
    if (!known) throw new Error(`authority ${authority}: not there`)
    await proposeDeletion(shell)(authority)
    const today = dayOf(shell.clock())
    const runs = await shell.db.tx(inAuthority(authority), (tx) => confirmedRuns(tx, authority))
    for (const run of runs) {
      const open = await shell.db.tx(inAuthority(authority), (tx) => openItems(tx, { authority, run: run.id, today }))
      for (const item of open) {
        if (item.toldAt === null) await announceDeletion(shell)({ authority: known, run, item })
        await deleteCase(shell)({ authority, id: item.case }, run.id)
      }
      await finish(shell, authority, run.id)
    }
  }

const finish = (shell: CasesShell, authority: Id, run: Id): Promise<void> =>
  shell.db.tx(inAuthority(authority), async (tx) => {
    const at = shell.clock()
    if (!(await finishRun(tx, { authority, id: run }, at))) return
    await audit.append(tx, { act: 'cases.finish-deletion', ref: { run } }, { doer: { system: 'retention' }, at })
  })

/** The same as a job, for the authority in whose scope it was put. */
export const keepRetentionJob =
  (shell: CasesShell) =>
  async ({ scope }: JobPayload): Promise<void> => {
    if (scope.kind !== 'authority') throw new Error('cases.retention: expected the scope of an authority')
    await keepRetention(shell)(scope.authority)
  }
