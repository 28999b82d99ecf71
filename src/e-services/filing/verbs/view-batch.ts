import { type Actor, partyOf } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { CaseRef } from '../../../foundation/cases/words.ts'
import type { Sealer } from '../../../foundation/data-protection/words.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import type { FilingShell } from '../shell.ts'
import { countRows, type ReportRow, reportRows } from '../store/batch-rows.ts'
import { findBatch } from '../store/batches.ts'
import type { FilingRefusal } from '../words.ts'
import { SEALED } from './send-batch.ts'

/** How many rows a page of a report shows. */
const ROWS_ON_A_PAGE = 100

/** What became of one row. `refusal` is what stands in its refusal, as it would have been told alone. */
export interface RowReport {
  readonly row: number
  readonly reference: string | null
  readonly outcome: 'waiting' | 'accepted' | 'refused'
  readonly case: CaseRef | null
  readonly number: string | null
  readonly refusal: unknown
}

/** A file, how far it is, and a page of its report. */
export interface BatchView {
  readonly id: Id
  readonly service: string
  readonly sentAt: Instant
  readonly endedAt: Instant | null
  readonly rows: number
  readonly accepted: number
  readonly refused: number
  readonly report: readonly RowReport[]
  /** The row after which the next page begins. */
  readonly next: number | null
}

const reportOf = (stored: ReportRow, sealer: Sealer): RowReport => {
  const { row, reference, outcome, report, authority, caseId, number } = stored
  const refusal: unknown = report === null ? null : JSON.parse(sealer.open(SEALED.report, report))
  return {
    row,
    reference: reference === null ? null : sealer.open(SEALED.reference, reference),
    outcome: outcome === 'accepted' || outcome === 'refused' ? outcome : 'waiting',
    case: authority !== null && caseId !== null ? { authority, id: caseId } : null,
    number,
    refusal,
  }
}

/** An own file with a page of its report; refuses one of somebody else like one that never was. */
export const viewBatch =
  (shell: Pick<FilingShell, 'db' | 'keys'>) =>
  (actor: Actor, batch: Id, after: number): Promise<Result<BatchView, FilingRefusal>> => {
    const party = partyOf(actor)
    return shell.db.tx(inAccount(party), async (tx) => {
      const found = await findBatch(tx, party, batch)
      const sealer = found && (await shell.keys.find(tx, party))
      if (!found || !sealer) return refuse({ code: 'filing/no-batch' })
      const { accepted = 0, refused = 0 } = await countRows(tx, { party, batch })
      const rows = await reportRows(tx, { party, batch }, { after, most: ROWS_ON_A_PAGE + 1 })
      const shown = rows.slice(0, ROWS_ON_A_PAGE)
      const { id, service, sentAt, endedAt } = found
      return ok({
        ...{ id, service, sentAt, endedAt, rows: found.rows, accepted, refused },
        report: shown.map((row) => reportOf(row, sealer)),
        next: rows.length > ROWS_ON_A_PAGE ? (shown.at(-1)?.row ?? null) : null,
      })
    })
  }
