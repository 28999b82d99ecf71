import { dayOf } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit } from '../../security/index.ts'
import { proposedUpTo } from '../domain/retention.ts'
import type { DueCase } from '../retention-words.ts'
import type { CasesShell } from '../shell.ts'
import { findProposable, insertItems } from '../store/retention-items.ts'
import { insertRun, mayPropose } from '../store/retention-runs.ts'
import type { Retention } from '../service-words.ts'

/** So that somebody can look through a run, and no transaction gets long; what is left comes with the next one. */
const MOST_CASES = 500

type ProposingShell = Pick<CasesShell, 'db' | 'clock' | 'services'>

const withLaw = async (
  shell: ProposingShell,
  due: DueCase,
): Promise<DueCase & { readonly follows: Retention['then']; readonly law: string }> => {
  const released = await shell.services.version(due.service, due.version)
  if (!released) throw new Error(`case ${due.case}: service ${due.service} ${due.version} is not there`)
  const { then, law } = released.service.retention
  return { ...due, follows: then, law }
}

/**
 * Proposes a run for the cases of an authority whose keeping ends within the lead time; nothing is deleted by that. One
 * proposal a day, and none while another waits for somebody's word. Gives the run, or null where there is nothing to do.
 */
export const proposeDeletion =
  (shell: ProposingShell) =>
  (authority: Id): Promise<Id | null> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      const at = shell.clock()
      const today = dayOf(at)
      if (!(await mayPropose(tx, authority, today))) return null
      const due = await findProposable(tx, { authority, today, upTo: proposedUpTo(today), limit: MOST_CASES })
      if (due.length === 0) return null
      const items = await Promise.all(due.map((one) => withLaw(shell, one)))
      const id = newId()
      if (!(await insertRun(tx, { authority, id, on: today, at, cases: items.length }))) return null
      await insertItems(tx, { authority, id }, items)
      const act = { act: 'cases.propose-deletion', ref: { run: id, cases: items.map((item) => item.case) } }
      await audit.append(tx, act, { doer: { system: 'retention' }, at })
      return id
    })
