import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { type Proofing, PROOFING_WAYS, type Step } from '../words.ts'
import type { ProofingTables } from './tables.ts'

/** A proofing with what it says, sealed; null as long as nothing was written down. */
export interface StoredProofing {
  readonly proofing: Proofing
  readonly data: Buffer | null
}

type Row = ProofingTables['proofing.proofing']

const stepOf = (by: Id | null, at: Instant | null): Step | null => (at === null ? null : { by, at })

const read = (row: Row): StoredProofing => ({
  proofing: {
    authority: row.authority_id,
    id: row.proofing_id,
    account: row.account_id,
    way: PROOFING_WAYS.find((way) => way === row.way) ?? 'desk',
    begun: { by: row.begun_by, at: row.begun_at },
    seen: stepOf(row.seen_by, row.seen_at),
    confirmed: stepOf(row.confirmed_by, row.confirmed_at),
    refused: stepOf(row.refused_by, row.refused_at),
    objected: stepOf(null, row.objected_at),
  },
  data: row.data,
})

const rowOf = ({ proofing, data }: StoredProofing): Row => ({
  authority_id: proofing.authority,
  proofing_id: proofing.id,
  account_id: proofing.account,
  way: proofing.way,
  data,
  begun_by: proofing.begun.by,
  begun_at: proofing.begun.at,
  seen_by: proofing.seen?.by ?? null,
  seen_at: proofing.seen?.at ?? null,
  confirmed_by: proofing.confirmed?.by ?? null,
  confirmed_at: proofing.confirmed?.at ?? null,
  refused_by: proofing.refused?.by ?? null,
  refused_at: proofing.refused?.at ?? null,
  objected_at: proofing.objected?.at ?? null,
})

/** Stores a new proofing; nothing happens where it is there already. */
export const insertProofing = async (tx: Tx, stored: StoredProofing): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .insertInto('proofing.proofing')
    .values(rowOf(stored))
    .onConflict((conflict) => conflict.columns(['authority_id', 'proofing_id']).doNothing())
    .execute()
}

/** Writes what was decided. */
export const saveProofing = async (tx: Tx, stored: StoredProofing): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .updateTable('proofing.proofing')
    .set(rowOf(stored))
    .where('authority_id', '=', stored.proofing.authority)
    .where('proofing_id', '=', stored.proofing.id)
    .execute()
}

const one = (tx: Tx, authority: Id, proofing: Id) =>
  tx
    .tables<ProofingTables>()
    .selectFrom('proofing.proofing')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('proofing_id', '=', proofing)

/** A proofing of the authority of this transaction. */
export const findProofing = async (tx: Tx, authority: Id, proofing: Id): Promise<StoredProofing | null> => {
  const row = await one(tx, authority, proofing).executeTakeFirst()
  return row ? read(row) : null
}

/** The same, and nobody else decides it until this transaction ends. */
export const lockProofing = async (tx: Tx, authority: Id, proofing: Id): Promise<StoredProofing | null> => {
  const row = await one(tx, authority, proofing).forUpdate().executeTakeFirst()
  return row ? read(row) : null
}

/** A page of an authority's proofings, newest first. */
export const listProofings = async (
  tx: Tx,
  page: { readonly authority: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly Proofing[]> => {
  let query = tx
    .tables<ProofingTables>()
    .selectFrom('proofing.proofing')
    .selectAll()
    .where('authority_id', '=', page.authority)
    .orderBy('proofing_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('proofing_id', '<', page.before)
  return (await query.execute()).map((row) => read(row).proofing)
}

/** Whose proofings some rows are. */
export const accountsOfProofings = async (
  tx: Tx,
  authority: Id,
  rows: readonly Id[],
): Promise<readonly { readonly row: Id; readonly account: Id }[]> => {
  if (rows.length === 0) return []
  const found = await tx
    .tables<ProofingTables>()
    .selectFrom('proofing.proofing')
    .select(['proofing_id', 'account_id'])
    .where('authority_id', '=', authority)
    .where('proofing_id', 'in', [...rows])
    .execute()
  return found.map((row) => ({ row: row.proofing_id, account: row.account_id }))
}

/** Takes away what an authority has about an account that was closed; gives the ids, whose keys go with them. */
export const deleteProofingsOf = async (tx: Tx, authority: Id, account: Id): Promise<readonly Id[]> => {
  const gone = await tx
    .tables<ProofingTables>()
    .deleteFrom('proofing.proofing')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .returning('proofing_id')
    .execute()
  return gone.map((row) => row.proofing_id)
}

/** Whether two people prove an identity in this authority; one does where nothing was set. */
export const fourEyesIn = async (tx: Tx, authority: Id): Promise<boolean> => {
  const row = await tx
    .tables<ProofingTables>()
    .selectFrom('proofing.setting')
    .select('four_eyes')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row?.four_eyes ?? false
}

/** Sets how many people prove an identity. */
export const setFourEyes = async (tx: Tx, authority: Id, fourEyes: boolean): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .insertInto('proofing.setting')
    .values({ authority_id: authority, four_eyes: fourEyes })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ four_eyes: fourEyes }))
    .execute()
}
