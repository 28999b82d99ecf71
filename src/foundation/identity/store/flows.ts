import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { IdentityTables } from './tables.ts'

/** A flow as it is stored. */
export interface StoredFlow {
  readonly id: Id
  readonly way: string
  readonly browserHash: Buffer
  readonly wish: Buffer
  readonly proof: Buffer | null
  readonly codeHash: Buffer | null
  readonly endsAt: Instant
}

/** Stores a new flow. */
export const insertFlow = async (tx: Tx, flow: StoredFlow): Promise<void> => {
  await tx
    .tables<IdentityTables>()
    .insertInto('identity.flow')
    .values({
      flow_id: flow.id,
      way: flow.way,
      browser_hash: flow.browserHash,
      wish: flow.wish,
      proof: flow.proof,
      code_hash: flow.codeHash,
      ends_at: flow.endsAt,
    })
    .execute()
}

/** Which way a flow that still waits for its answer went; null where there is none. */
export const lookWaiting = async (db: Database, flow: Id, now: Instant): Promise<string | null> => {
  const text = 'select way from identity.flow where flow_id = $1 and proof is null and ends_at > $2'
  const [row] = await db.look<{ way: string }>(text, [flow, now])
  return row?.way ?? null
}

/** Keeps the answer of a flow that waits for one; false where another answer came first. */
export const answerFlow = async (
  tx: Tx,
  flow: Id,
  answer: { readonly proof: Buffer; readonly codeHash: Buffer },
): Promise<boolean> => {
  const updated = await tx
    .tables<IdentityTables>()
    .updateTable('identity.flow')
    .set({ proof: answer.proof, code_hash: answer.codeHash })
    .where('flow_id', '=', flow)
    .where('proof', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

const COLUMNS = [
  'flow_id as id',
  'way',
  'browser_hash as browserHash',
  'wish',
  'proof',
  'code_hash as codeHash',
  'ends_at as endsAt',
] as const

/** Takes a flow out: whoever gets it is the only one. */
export const takeFlow = async (tx: Tx, flow: Id): Promise<StoredFlow | null> => {
  const row = await tx
    .tables<IdentityTables>()
    .deleteFrom('identity.flow')
    .where('flow_id', '=', flow)
    .returning(COLUMNS)
    .executeTakeFirst()
  return row ?? null
}

/** A flow to look at; it stays. */
export const findFlow = async (tx: Tx, flow: Id): Promise<StoredFlow | null> => {
  const row = await tx
    .tables<IdentityTables>()
    .selectFrom('identity.flow')
    .select(COLUMNS)
    .where('flow_id', '=', flow)
    .executeTakeFirst()
  return row ?? null
}

/** Deletes the flows whose time is over. */
export const deleteEndedFlows = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<IdentityTables>().deleteFrom('identity.flow').where('ends_at', '<', before).execute()
}
