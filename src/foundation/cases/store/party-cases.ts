import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { readStored, type StoredCase } from './cases.ts'
import type { CasesTables } from './tables.ts'

/** A case of a party, and how many documents the authority has issued in it. */
export interface PartyCase extends StoredCase {
  readonly documents: number
}

/** The cases of a party in an authority in the order of their ids, in pieces: after this one. */
export const casesOfParty = async (
  tx: Tx,
  authority: Id,
  { party, after, limit }: { readonly party: Id; readonly after: Id | null; readonly limit: number },
): Promise<readonly PartyCase[]> => {
  const rows = await tx.sql<CasesTables['cases.case'] & { documents: number }>(
    `select c.*, (select count(*)::int from cases.file f
         where f.authority_id = c.authority_id and f.case_id = c.case_id and f.origin = 'authority' and f.message_id is null) as documents
     from cases.party p join cases."case" c using (authority_id, case_id)
     where p.authority_id = $1 and p.account_id = $2 and ($3::uuid is null or p.case_id > $3)
     order by p.case_id limit $4`,
    [authority, party, after, limit],
  )
  return rows.map((row) => ({ ...readStored(row), documents: row.documents }))
}

/** Which of these cases the party still has in an authority. */
export const stillThere = async (
  tx: Tx,
  authority: Id,
  { party, cases }: { readonly party: Id; readonly cases: readonly Id[] },
): Promise<ReadonlySet<Id>> => {
  const rows = await tx.sql<{ case_id: Id }>(
    'select case_id from cases.party where authority_id = $1 and account_id = $2 and case_id = any($3)',
    [authority, party, cases],
  )
  return new Set(rows.map((row) => row.case_id))
}
