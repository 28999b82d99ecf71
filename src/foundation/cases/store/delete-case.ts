import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../case-words.ts'

// One statement each, children first; row level security lets none of them through outside of a confirmed run.
const DELETIONS = [
  'delete from cases.attention where authority_id = $1 and case_id = $2',
  'delete from cases.message where authority_id = $1 and case_id = $2',
  'delete from cases.writing where authority_id = $1 and case_id = $2',
  'delete from cases.file where authority_id = $1 and case_id = $2',
  'delete from cases.log where authority_id = $1 and case_id = $2',
  'delete from cases.party_left where authority_id = $1 and case_id = $2',
  'delete from cases.party where authority_id = $1 and case_id = $2',
  'delete from cases.retention_hold where authority_id = $1 and case_id = $2',
]

/**
 * Deletes a case with everything that belongs to it and leaves its remainder: number, service, state, dates and fee.
 * Throws where no confirmed run names the case.
 */
export const deleteCaseRows = async (
  tx: Tx,
  ref: CaseRef,
  by: { readonly run: Id; readonly at: Instant },
): Promise<void> => {
  for (const deletion of DELETIONS) await tx.sql(deletion, [ref.authority, ref.id])
  const gone = await tx.sql(
    `with gone as (delete from cases."case" where authority_id = $1 and case_id = $2 returning *)
     insert into cases.remainder (authority_id, case_id, number, service, version, state, opened_at, ended_at, fee_cents, run_id, deleted_at)
     select authority_id, case_id, number, service, version, state, opened_at, changed_at, fee_cents, $3, $4 from gone returning case_id`,
    [ref.authority, ref.id, by.run, by.at],
  )
  if (gone.length !== 1) throw new Error(`case ${ref.id}: run ${by.run} does not let it be deleted`)
}
