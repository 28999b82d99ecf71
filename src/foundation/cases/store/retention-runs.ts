import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { type RetentionRun, RUN_STATES, type RunState } from '../retention-words.ts'
import type { CasesTables } from './tables.ts'

type Row = CasesTables['cases.retention_run']

const read = (row: Row): RetentionRun => ({
  id: row.run_id,
  on: row.on_day,
  state: RUN_STATES.find((state) => state === row.state) ?? 'stopped',
  madeAt: row.made_at,
  cases: row.cases,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  endedAt: row.ended_at,
})

const runs = (tx: Tx, authority: Id) =>
  tx.tables<CasesTables>().selectFrom('cases.retention_run').selectAll().where('authority_id', '=', authority)

/** Stores a proposal; false where another server made today's, or one still waits for somebody's word. */
export const insertRun = async (
  tx: Tx,
  run: {
    readonly authority: Id
    readonly id: Id
    readonly on: Day
    readonly at: Instant
    readonly cases: number
  },
): Promise<boolean> => {
  const done = await tx
    .tables<CasesTables>()
    .insertInto('cases.retention_run')
    .values({
      authority_id: run.authority,
      run_id: run.id,
      on_day: run.on,
      state: 'proposed',
      made_at: run.at,
      cases: run.cases,
      decided_by: null,
      decided_at: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Whether a new proposal may be made: none waits, and today's was not made yet. */
export const mayPropose = async (tx: Tx, authority: Id, on: Day): Promise<boolean> => {
  const found = await tx
    .tables<CasesTables>()
    .selectFrom('cases.retention_run')
    .select('run_id')
    .where('authority_id', '=', authority)
    .where((where) => where.or([where('state', '=', 'proposed'), where('on_day', '=', on)]))
    .limit(1)
    .executeTakeFirst()
  return found === undefined
}

/** A run of the authority. */
export const findRun = async (tx: Tx, authority: Id, run: Id): Promise<RetentionRun | null> => {
  const row = await runs(tx, authority).where('run_id', '=', run).executeTakeFirst()
  return row ? read(row) : null
}

/** The same, and nobody else changes it until this transaction ends. */
export const lockRun = async (tx: Tx, authority: Id, run: Id): Promise<RetentionRun | null> => {
  const row = await runs(tx, authority).where('run_id', '=', run).forUpdate().executeTakeFirst()
  return row ? read(row) : null
}

/** A page of the runs, newest first; ids are in the order of their making. */
export const listRuns = async (
  tx: Tx,
  page: { readonly authority: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly RetentionRun[]> => {
  let query = runs(tx, page.authority).orderBy('run_id', 'desc').limit(page.limit)
  if (page.before !== null) query = query.where('run_id', '<', page.before)
  return (await query.execute()).map(read)
}

/** The runs that are confirmed and not at their end. There are few: one a day at most, each for some weeks. */
export const confirmedRuns = async (tx: Tx, authority: Id): Promise<readonly RetentionRun[]> =>
  (await runs(tx, authority).where('state', '=', 'confirmed').orderBy('run_id').execute()).map(read)

/** Writes what somebody decided about a run. */
export const decideRun = async (
  tx: Tx,
  run: { readonly authority: Id; readonly id: Id },
  decided: { readonly state: Extract<RunState, 'confirmed' | 'stopped'>; readonly by: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .updateTable('cases.retention_run')
    .set({
      state: decided.state,
      decided_by: decided.by,
      decided_at: decided.at,
      ended_at: decided.state === 'stopped' ? decided.at : null,
    })
    .where('authority_id', '=', run.authority)
    .where('run_id', '=', run.id)
    .execute()
}

/** Ends a confirmed run in which nothing is open any more; false where something is. */
export const finishRun = async (
  tx: Tx,
  run: { readonly authority: Id; readonly id: Id },
  at: Instant,
): Promise<boolean> => {
  const done = await tx.sql(
    `update cases.retention_run r set state = 'done', ended_at = $3
     where authority_id = $1 and run_id = $2 and state = 'confirmed' and not exists (
       select from cases.retention_item i where i.authority_id = $1 and i.run_id = $2 and i.outcome = 'open')
     returning run_id`,
    [run.authority, run.id, at],
  )
  return done.length === 1
}
