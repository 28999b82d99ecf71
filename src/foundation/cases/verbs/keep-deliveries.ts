import type { Actor } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { findNotOpened, noteNotOpened } from '../../mailbox/index.ts'
import { audit } from '../../security/index.ts'
import type { CasesShell } from '../shell.ts'
import { deleteAttention, insertAttention } from '../store/attention.ts'
import { findCase } from '../store/cases.ts'
import { caseIn, type CaseRef, type CaseRefusal } from '../words.ts'
import { staffRoles } from './roles.ts'

type KeepingShell = Pick<CasesShell, 'db' | 'clock'>

/**
 * Puts every case of an authority with a decision that nobody opened within the days of the law before its clerks, so that
 * they serve it otherwise. The case comes first, then the note at the delivery: killed in between it is done once more.
 * Gives how many were found.
 */
export const keepDeliveries =
  (shell: KeepingShell) =>
  async (authority: Id): Promise<number> => {
    const found = await findNotOpened(shell)(authority)
    for (const delivery of found) {
      const ref = delivery.caseRef === null ? null : caseIn(delivery.caseRef)
      if (ref !== null)
        await shell.db.tx(inAuthority(authority), async (tx) => {
          const there = await findCase(tx, ref)
          if (there) await insertAttention(tx, { ...ref, reason: 'not-opened', since: shell.clock() })
        })
      await noteNotOpened(shell)(delivery)
    }
    return found.length
  }

/** Says that a decision which nobody opened was served otherwise; doing it again changes nothing. Refuses who does not work on the case. */
export const settleNotOpened =
  (shell: KeepingShell) =>
  (actor: Actor, ref: CaseRef): Promise<Result<null, CaseRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const works = staffRoles(actor, ref.authority).some((role) => role === 'clerk' || role === 'head')
      if (!works || !(await findCase(tx, ref))) return refuse({ code: 'case/not-found' })
      if (!(await deleteAttention(tx, ref, 'not-opened'))) return ok(null)
      const act = { act: 'cases.served-otherwise', ref: { case: ref.id } }
      await audit.append(tx, act, { doer: actor, at: shell.clock() })
      return ok(null)
    })
