import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CasesTables } from './tables.ts'

/** A line of "my cases". */
export interface OwnCase {
  readonly authority: Id
  readonly id: Id
  readonly number: string
  readonly service: string
  readonly version: number
  readonly state: string
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly revision: number
}

const read = (row: CasesTables['cases.own_case']): OwnCase => ({
  authority: row.authority_id,
  id: row.case_id,
  number: row.number,
  service: row.service,
  version: row.version,
  state: row.state,
  openedAt: row.opened_at,
  changedAt: row.changed_at,
  revision: row.revision,
})

/** Brings a line up to date; an older telling than the one that stands there changes nothing. */
export const projectOwnCase = async (tx: Tx, account: Id, line: OwnCase): Promise<void> => {
  await tx.sql(
    `insert into cases.own_case (account_id, authority_id, case_id, number, service, version, state, opened_at, changed_at, revision)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (account_id, authority_id, case_id) do update
       set version = excluded.version, state = excluded.state, changed_at = excluded.changed_at, revision = excluded.revision
       where cases.own_case.revision < excluded.revision`,
    [
      account,
      line.authority,
      line.id,
      line.number,
      line.service,
      line.version,
      line.state,
      line.openedAt,
      line.changedAt,
      line.revision,
    ],
  )
}

/** A page of an account's cases, last changed first. */
export const listOwnCases = async (
  tx: Tx,
  page: {
    readonly account: Id
    readonly after: { readonly changedAt: Instant; readonly id: Id } | null
    readonly limit: number
  },
): Promise<readonly OwnCase[]> => {
  let query = tx
    .tables<CasesTables>()
    .selectFrom('cases.own_case')
    .selectAll()
    .where('account_id', '=', page.account)
    .orderBy('changed_at', 'desc')
    .orderBy('case_id', 'asc')
    .limit(page.limit)
  const { after } = page
  if (after)
    query = query.where((where) =>
      where.or([
        where('changed_at', '<', after.changedAt),
        where.and([where('changed_at', '=', after.changedAt), where('case_id', '>', after.id)]),
      ]),
    )
  return (await query.execute()).map(read)
}

/** Lines of an account's list by their cases; those that it does not have are left out. */
export const findOwnCases = async (tx: Tx, account: Id, cases: readonly Id[]): Promise<readonly OwnCase[]> => {
  if (cases.length === 0) return []
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.own_case')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', 'in', [...cases])
    .execute()
  return rows.map(read)
}

/** Deletes the list of an account and gives the authorities on it; the cases themselves are theirs. */
export const deleteOwnCases = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const rows = await tx.sql<{ authority_id: Id }>(
    `with gone as (delete from cases.own_case where account_id = $1 returning authority_id)
     select distinct authority_id from gone`,
    [account],
  )
  return rows.map((row) => row.authority_id)
}
