import { z } from 'zod'
import type { Day } from '../../../kernel/clock.ts'
import { type Id, id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Case, CaseRef } from '../case-words.ts'
import { nextDue } from '../domain/glance.ts'
import type { CasesTables } from './tables.ts'

/** A case with the columns that are not part of its state: where it belongs to, and the applicant's sealed name. */
export interface StoredCase {
  readonly row: Case
  readonly area: string
  readonly applicant: Buffer
}

const ids = z.record(
  z.string(),
  z.string().transform((text) => id(text)),
)
const deadlines = z.record(
  z.string(),
  z.union([
    z.strictObject({ due: z.string().nullable(), leftDays: z.number().nullable(), extended: z.literal(true) }),
    z.strictObject({ due: z.string().nullable(), leftDays: z.number().nullable() }),
  ]),
)

type Row = CasesTables['cases.case']

/** A case as it is stored, read. */
export const readStored = (row: Row): StoredCase => ({
  area: row.area,
  applicant: row.applicant,
  row: {
    authority: row.authority_id,
    id: row.case_id,
    number: row.number,
    service: row.service,
    version: row.version,
    definitionHash: row.definition_hash,
    state: row.state,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    assignee: row.assignee,
    movedBy: ids.parse(row.moved_by),
    deadlines: deadlines.parse(row.deadlines),
    feeCents: row.fee_cents,
    deleteDue: row.delete_due,
    revision: row.revision,
  },
})

const one = (tx: Tx, ref: CaseRef) =>
  tx
    .tables<CasesTables>()
    .selectFrom('cases.case')
    .selectAll()
    .where('authority_id', '=', ref.authority)
    .where('case_id', '=', ref.id)

/** The case, where the transaction's scope may see it. */
export const findCase = async (tx: Tx, ref: CaseRef): Promise<StoredCase | null> => {
  const row = await one(tx, ref).executeTakeFirst()
  return row ? readStored(row) : null
}

/** The same, and nobody else changes it until this transaction ends. */
export const lockCase = async (tx: Tx, ref: CaseRef): Promise<StoredCase | null> => {
  const row = await one(tx, ref).forUpdate().executeTakeFirst()
  return row ? readStored(row) : null
}

/** The case of a file number. */
export const findByNumber = async (tx: Tx, authority: Id, number: string): Promise<StoredCase | null> => {
  const row = await tx
    .tables<CasesTables>()
    .selectFrom('cases.case')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? readStored(row) : null
}

/** Writes the row that a move came to. */
export const updateCase = async (tx: Tx, c: Case): Promise<void> => {
  await tx
    .tables<CasesTables>()
    .updateTable('cases.case')
    .set({
      state: c.state,
      changed_at: c.changedAt,
      assignee: c.assignee,
      fee_cents: c.feeCents,
      moved_by: JSON.stringify(c.movedBy),
      deadlines: JSON.stringify(c.deadlines),
      next_due: nextDue(c),
      delete_due: c.deleteDue,
      revision: c.revision,
    })
    .where('authority_id', '=', c.authority)
    .where('case_id', '=', c.id)
    .execute()
}

/** Where a page of a list goes on: after this row. */
export interface CaseCursor {
  readonly changedAt: Case['changedAt']
  readonly id: Id
}

/** A page of an authority's cases, last changed first. */
export const listCases = async (
  tx: Tx,
  page: {
    readonly authority: Id
    readonly states: readonly string[]
    /** Only cases of this service, where one is named. */
    readonly service?: string
    readonly after: CaseCursor | null
    readonly limit: number
  },
): Promise<readonly StoredCase[]> => {
  let query = tx
    .tables<CasesTables>()
    .selectFrom('cases.case')
    .selectAll()
    .where('authority_id', '=', page.authority)
    .orderBy('changed_at', 'desc')
    .orderBy('case_id', 'asc')
    .limit(page.limit)
  if (page.states.length > 0) query = query.where('state', 'in', [...page.states])
  if (page.service !== undefined) query = query.where('service', '=', page.service)
  const { after } = page
  if (after)
    query = query.where((where) =>
      where.or([
        where('changed_at', '<', after.changedAt),
        where.and([where('changed_at', '=', after.changedAt), where('case_id', '>', after.id)]),
      ]),
    )
  return (await query.execute()).map(readStored)
}

/** Cases of an authority with a running deadline that ended before a day, in the order of their ids: after this one. */
export const overdueCases = async (
  tx: Tx,
  authority: Id,
  { before, after, limit }: { readonly before: Day; readonly after: Id | null; readonly limit: number },
): Promise<readonly StoredCase[]> => {
  let query = tx
    .tables<CasesTables>()
    .selectFrom('cases.case')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('next_due', '<', before)
    .orderBy('case_id')
    .limit(limit)
  if (after !== null) query = query.where('case_id', '>', after)
  return (await query.execute()).map(readStored)
}

/** A piece of what is due between two days, both counted: after this case. */
export interface DaysPiece {
  readonly from: Day
  readonly to: Day
  readonly after: Id | null
  readonly limit: number
}

/** Cases of an authority with a deadline that ends between two days, in the order of their ids: after this one. */
export const casesDue = async (
  tx: Tx,
  authority: Id,
  { from, to, after, limit }: DaysPiece,
): Promise<readonly Id[]> => {
  const rows = await tx.sql<{ case_id: Id }>(
    `select case_id from cases."case"
     where authority_id = $1 and next_due between $2 and $3 and ($4::uuid is null or case_id > $4)
     order by case_id limit $5`,
    [authority, from, to, after, limit],
  )
  return rows.map((row) => row.case_id)
}
