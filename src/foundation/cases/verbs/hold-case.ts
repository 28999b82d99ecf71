import type { Actor } from '../../../kernel/actor.ts'
import { type Day, dayOf } from '../../../kernel/clock.ts'
import { type Id, newId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import { audit, once } from '../../security/index.ts'
import type { OnceRefusal } from '../../security/words.ts'
import { z } from 'zod'
import type { ArchiveAnswer, RetentionRefusal } from '../retention-words.ts'
import type { CasesShell } from '../shell.ts'
import { lockCase } from '../store/cases.ts'
import { findHold, insertHold, keepArchiveAnswer, releaseHoldRow } from '../store/retention-holds.ts'
import type { CaseRef } from '../words.ts'
import { keepsRecords } from './roles.ts'

/** Most characters of a reason. */
const MOST_CHARACTERS = 1000

/** Why a case stays, and until when; without a day until somebody releases it. `key` makes a second click the same one. */
export interface HoldWish {
  readonly reason: string
  readonly until: Day | null
  readonly key: string
}

const stored = z.object({ hold: z.string() })

type HoldingShell = Pick<CasesShell, 'db' | 'clock' | 'keys'>

/**
 * Puts a hold on a case: no run deletes it while the hold lasts, such as for a running court case. The case is locked
 * first, so that of hold and deletion the first one counts. Refuses a case that is gone, a missing reason, a past day.
 */
export const holdCase =
  (shell: HoldingShell) =>
  (actor: Actor, ref: CaseRef, wish: HoldWish): Promise<Result<{ hold: string }, RetentionRefusal | OnceRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const at = shell.clock()
      const found = keepsRecords(actor, ref.authority) ? await lockCase(tx, ref) : null
      if (!found) return refuse({ code: 'case/not-found' })
      const reason = wish.reason.trim()
      if (reason === '' || reason.length > MOST_CHARACTERS) return refuse({ code: 'case/hold-reason' })
      if (wish.until !== null && wish.until < dayOf(at)) return refuse({ code: 'case/hold-until' })
      const body = { case: ref.id, reason, until: wish.until }
      return once(tx, { key: wish.key, body, at, read: (value) => stored.parse(value) }, async () => {
        const hold = newId()
        const sealer = await shell.keys.of(tx, ref.id)
        await insertHold(tx, ref.authority, {
          id: hold,
          case: ref.id,
          number: found.row.number,
          reason: sealer.seal('case.hold', reason),
          placedBy: actor.account,
          since: at,
          until: wish.until,
        })
        const act = { act: 'cases.hold', ref: { case: ref.id, hold, until: wish.until } }
        await audit.append(tx, act, { doer: actor, at })
        return ok({ hold })
      })
    })

/** Releases a hold; from now on runs may name the case again. Releasing it twice is the same as once. */
export const releaseHold =
  (shell: Pick<CasesShell, 'db' | 'clock'>) =>
  (actor: Actor, authority: Id, hold: Id): Promise<Result<null, RetentionRefusal>> =>
    shell.db.tx(inAuthority(authority), async (tx) => {
      if (!keepsRecords(actor, authority)) return refuse({ code: 'case/not-found' })
      const found = await findHold(tx, authority, hold)
      if (!found) return ok(null)
      const at = shell.clock()
      if (await releaseHoldRow(tx, { authority, id: hold }, { by: actor.account, at }))
        await audit.append(tx, { act: 'cases.release-hold', ref: { case: found.case, hold } }, { doer: actor, at })
      return ok(null)
    })

/**
 * Records what the archive answered to the offer of a case; only then a run deletes it. The same answer again changes
 * nothing, another one is refused: what was taken must not be declined afterwards.
 */
export const recordArchiveAnswer =
  (shell: Pick<CasesShell, 'db' | 'clock'>) =>
  (actor: Actor, ref: CaseRef, answer: ArchiveAnswer): Promise<Result<null, RetentionRefusal>> =>
    shell.db.tx(inAuthority(ref.authority), async (tx) => {
      const found = keepsRecords(actor, ref.authority) ? await lockCase(tx, ref) : null
      if (!found) return refuse({ code: 'case/not-found' })
      if (found.row.deleteDue === null) return refuse({ code: 'case/not-offered' })
      const at = shell.clock()
      const kept = await keepArchiveAnswer(tx, ref, { answer, by: actor.account, at })
      if (kept !== 'new') return kept === answer ? ok(null) : refuse({ code: 'case/archive-answered', answer: kept })
      await audit.append(tx, { act: 'cases.record-archive', ref: { case: ref.id, answer } }, { doer: actor, at })
      return ok(null)
    })
