import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CaseRef } from '../case-words.ts'
import { NEXT_KINDS, type OwnCase } from '../own-words.ts'
import { FEDERAL_STATUSES } from '../service-words.ts'
import type { CasesTables } from './tables.ts'

const status = z.enum(FEDERAL_STATUSES)
const next = z.enum(NEXT_KINDS)

/** A line as it is stored, read. */
export const readOwn = (row: CasesTables['cases.own_case']): OwnCase => ({
  authority: row.authority_id,
  id: row.case_id,
  number: row.number,
  service: row.service,
  version: row.version,
  state: row.state,
  status: status.parse(row.status),
  next: next.parse(row.next),
  due: row.due,
  feeCents: row.fee_cents,
  documents: row.documents,
  openedAt: row.opened_at,
  changedAt: row.changed_at,
  revision: row.revision,
})

/**
 * Brings a line up to date; an older telling than the one that stands there changes nothing. Documents arrive without a
 * move, so of two tellings of the same revision the one that knows of more of them is newer.
 */
export const projectOwnCase = async (tx: Tx, party: Id, line: OwnCase): Promise<void> => {
  await tx.sql(
    `insert into cases.own_case (account_id, authority_id, case_id, number, service, version, state, status, next, due,
       fee_cents, documents, opened_at, changed_at, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (account_id, authority_id, case_id) do update
       set version = excluded.version, state = excluded.state, status = excluded.status, next = excluded.next,
         due = excluded.due, fee_cents = excluded.fee_cents, changed_at = excluded.changed_at,
         documents = greatest(own_case.documents, excluded.documents), revision = excluded.revision
       where own_case.revision < excluded.revision
         or (own_case.revision = excluded.revision and own_case.documents < excluded.documents)`,
    [
      party,
      line.authority,
      line.id,
      line.number,
      line.service,
      line.version,
      line.state,
      line.status,
      line.next,
      line.due,
      line.feeCents,
      line.documents,
      line.openedAt,
      line.changedAt,
      line.revision,
    ],
  )
}

/** All lines of a party in the order of its keys, in pieces: `after` is the last one of the piece before. */
export const eachOwnCase = async (
  tx: Tx,
  party: Id,
  { after, limit }: { readonly after: CaseRef | null; readonly limit: number },
): Promise<readonly OwnCase[]> => {
  const rows = await tx.sql<CasesTables['cases.own_case']>(
    `select * from cases.own_case where account_id = $1 ${after ? 'and (authority_id, case_id) > ($3, $4)' : ''}
     order by authority_id, case_id limit $2`,
    [party, limit, ...(after ? [after.authority, after.id] : [])],
  )
  return rows.map(readOwn)
}

/** Lines of a party's list by their cases; those that it does not have are left out. */
export const findOwnCases = async (tx: Tx, party: Id, cases: readonly Id[]): Promise<readonly OwnCase[]> => {
  if (cases.length === 0) return []
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.own_case')
    .selectAll()
    .where('account_id', '=', party)
    .where('case_id', 'in', [...cases])
    .execute()
  return rows.map(readOwn)
}

/** Takes cases of an authority out of the list of a party; those that it does not have are none. */
export const deleteOwnLines = async (
  tx: Tx,
  party: Id,
  { authority, cases }: { readonly authority: Id; readonly cases: readonly Id[] },
): Promise<void> => {
  if (cases.length === 0) return
  await tx
    .tables<CasesTables>()
    .deleteFrom('cases.own_case')
    .where('account_id', '=', party)
    .where('authority_id', '=', authority)
    .where('case_id', 'in', [...cases])
    .execute()
}

/** Deletes the list of a party and gives the authorities on it; the cases themselves are theirs. */
export const deleteOwnCases = async (tx: Tx, party: Id): Promise<readonly Id[]> => {
  const rows = await tx.sql<{ authority_id: Id }>(
    `with gone as (delete from cases.own_case where account_id = $1 returning authority_id)
     select distinct authority_id from gone`,
    [party],
  )
  return rows.map((row) => row.authority_id)
}
