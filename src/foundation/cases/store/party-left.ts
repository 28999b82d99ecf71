import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { CasesTables } from './tables.ts'

/** An account that is closed, as an authority hears of it. */
export interface ClosedAccount {
  readonly authority: Id
  readonly account: Id
  readonly at: Instant
}

/** Marks the account as gone in every case of the authority where it is a party; gives how many were not marked yet. */
export const insertPartyLeft = async (tx: Tx, { authority, account, at }: ClosedAccount): Promise<number> => {
  const marked = await tx.sql(
    `insert into cases.party_left (authority_id, case_id, account_id, left_at)
     select authority_id, case_id, account_id, $3 from cases.party where authority_id = $1 and account_id = $2
     on conflict do nothing returning case_id`,
    [authority, account, at],
  )
  return marked.length
}

/** Since when nobody of a case reads a mailbox any more, for those of these cases where somebody has left. */
export const leftSince = async (tx: Tx, authority: Id, cases: readonly Id[]): Promise<ReadonlyMap<Id, Instant>> => {
  if (cases.length === 0) return new Map()
  const rows = await tx
    .tables<CasesTables>()
    .selectFrom('cases.party_left')
    .select(['case_id', 'left_at'])
    .where('authority_id', '=', authority)
    .where('case_id', 'in', [...cases])
    .orderBy('left_at', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.left_at]))
}
