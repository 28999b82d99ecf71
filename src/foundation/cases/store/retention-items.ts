import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import {
  ARCHIVE_ANSWERS,
  type DueCase,
  ITEM_OUTCOMES,
  type ItemOutcome,
  type RetentionItem,
} from '../retention-words.ts'
import type { CasesTables } from './tables.ts'

const HELD = `exists (select from cases.retention_hold h where h.authority_id = $1 and h.case_id = c.case_id
  and h.released_at is null and (h.until is null or h.until >= $2))`

/** Where a list of cases by the end of their keeping goes on: after this one. */
export interface DueCursor {
  readonly due: Day
  readonly case: Id
}

/** The cases whose keeping ends up to a day, in the order of that end, those on hold marked as such. */
export const listDue = async (
  tx: Tx,
  wish: {
    readonly authority: Id
    readonly upTo: Day
    readonly today: Day
    readonly after: DueCursor | null
    readonly limit: number
  },
): Promise<readonly DueCase[]> =>
  tx.sql<DueCase & Record<string, unknown>>(
    `select c.case_id as "case", c.number, c.service, c.version, c.delete_due as due, ${HELD} as held
     from cases."case" c where c.authority_id = $1 and c.delete_due <= $3
       and (c.delete_due, c.case_id) > ($4, $5::uuid)
     order by c.delete_due, c.case_id limit $6`,
    [
      wish.authority,
      wish.today,
      wish.upTo,
      wish.after?.due ?? '0001-01-01',
      wish.after?.case ?? '00000000-0000-0000-0000-000000000000',
      wish.limit,
    ],
  )

/** The cases to propose: their keeping ends up to a day, nothing holds them, and no open run names them. */
export const findProposable = async (
  tx: Tx,
  wish: { readonly authority: Id; readonly upTo: Day; readonly today: Day; readonly limit: number },
): Promise<readonly DueCase[]> =>
  tx.sql<DueCase & Record<string, unknown>>(
    `select c.case_id as "case", c.number, c.service, c.version, c.delete_due as due, false as held
     from cases."case" c where c.authority_id = $1 and c.delete_due <= $3 and not ${HELD}
       and not exists (select from cases.retention_item i
         where i.authority_id = $1 and i.case_id = c.case_id and i.outcome = 'open')
     order by c.delete_due, c.case_id limit $4`,
    [wish.authority, wish.today, wish.upTo, wish.limit],
  )

/** Stores the cases of a new run. */
export const insertItems = async (
  tx: Tx,
  run: { readonly authority: Id; readonly id: Id },
  items: readonly (Pick<RetentionItem, 'follows' | 'law'> & DueCase)[],
): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .insertInto('cases.retention_item')
    .values(
      items.map((item) => ({
        authority_id: run.authority,
        run_id: run.id,
        case_id: item.case,
        number: item.number,
        service: item.service,
        version: item.version,
        due: item.due,
        follows: item.follows,
        law: item.law,
        delete_on: null,
        told_at: null,
        outcome: 'open',
        ended_at: null,
      })),
    )
    .execute()
}

type Row = CasesTables['cases.retention_item'] & { readonly answer: string | null; readonly held: boolean }

const read = (row: Row): RetentionItem => ({
  case: row.case_id,
  number: row.number,
  service: row.service,
  version: row.version,
  due: row.due,
  follows: row.follows === 'delete' ? 'delete' : 'offer-to-archive',
  law: row.law,
  deleteOn: row.delete_on,
  toldAt: row.told_at,
  outcome: ITEM_OUTCOMES.find((outcome) => outcome === row.outcome) ?? 'stopped',
  answer: ARCHIVE_ANSWERS.find((answer) => answer === row.answer) ?? null,
  held: row.held,
})

const ITEMS = `select c.*, a.answer, ${HELD} as held from cases.retention_item c
  left join cases.archive_answer a using (authority_id, case_id)`

/** Which cases of which run are asked for, on which day. */
export interface ItemWish {
  readonly authority: Id
  readonly run: Id
  readonly today: Day
}

/** The cases of a run in the order of their ids, after one of them. */
export const listItems = async (
  tx: Tx,
  { authority, run, today }: ItemWish,
  page: { readonly after: Id | null; readonly limit: number },
): Promise<readonly RetentionItem[]> => {
  const rows = await tx.sql<Row>(
    `${ITEMS} where c.authority_id = $1 and c.run_id = $3 and c.case_id > $4::uuid order by c.case_id limit $5`,
    [authority, today, run, page.after ?? '00000000-0000-0000-0000-000000000000', page.limit],
  )
  return rows.map(read)
}

/** The cases of a run that are still open: five hundred at most. */
export const openItems = async (tx: Tx, { authority, run, today }: ItemWish): Promise<readonly RetentionItem[]> => {
  const rows = await tx.sql<Row>(
    `${ITEMS} where c.authority_id = $1 and c.run_id = $3 and c.outcome = 'open' order by c.case_id`,
    [authority, today, run],
  )
  return rows.map(read)
}

/** An open case of a confirmed run; nobody else changes the item until this transaction ends. */
export const lockOpenItem = async (
  tx: Tx,
  { authority, run, today }: ItemWish,
  ofCase: Id,
): Promise<RetentionItem | null> => {
  const [row] = await tx.sql<Row>(
    `${ITEMS} join cases.retention_run r using (authority_id, run_id)
     where c.authority_id = $1 and c.run_id = $3 and c.case_id = $4 and c.outcome = 'open' and r.state = 'confirmed'
     for update of c`,
    [authority, today, run, ofCase],
  )
  return row ? read(row) : null
}

interface ItemKey {
  readonly authority: Id
  readonly run: Id
}

/** Writes from which day on a case may go, and once its person is told, when that was. */
export const announceItem = async (
  tx: Tx,
  { authority, run }: ItemKey,
  item: { readonly case: Id; readonly deleteOn: Day; readonly toldAt: Instant | null },
): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .updateTable('cases.retention_item')
    .set({ delete_on: item.deleteOn, told_at: item.toldAt })
    .where('authority_id', '=', authority)
    .where('run_id', '=', run)
    .where('case_id', '=', item.case)
    .execute()
}

/** Writes what came of one case of a run, or of all that are still open. */
export const endItems = async (
  tx: Tx,
  { authority, run }: ItemKey,
  ended: { readonly case: Id | 'all'; readonly outcome: Exclude<ItemOutcome, 'open'>; readonly at: Instant },
): Promise<void> => {
  let query = tx
    .tables<CasesTables>()
    .updateTable('cases.retention_item')
    .set({ outcome: ended.outcome, ended_at: ended.at })
    .where('authority_id', '=', authority)
    .where('run_id', '=', run)
    .where('outcome', '=', 'open')
  if (ended.case !== 'all') query = query.where('case_id', '=', ended.case)
  await query.execute()
}
