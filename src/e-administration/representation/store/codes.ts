import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { RepresentationTables } from './tables.ts'

/** The code of a claim. */
export interface ClaimCode {
  readonly hash: Buffer
  readonly claim: Id
  readonly account: Id
  readonly endsAt: Instant
}

/** Keeps the code of a new claim; one that is there stays. */
export const insertCode = async (tx: Tx, code: ClaimCode): Promise<void> => {
  await tx
    .tables<RepresentationTables>()
    .insertInto('representation.code')
    .values({
      code_hash: code.hash,
      claim_id: code.claim,
      account_id: code.account,
      ends_at: code.endsAt,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whose claim a code leads to, whether it can still be used or not. */
export const lookCode = async (
  db: Database,
  hash: Buffer,
): Promise<{ readonly account: Id; readonly claim: Id } | null> => {
  const text = 'select account_id as account, claim_id as claim from representation.code where code_hash = $1'
  const [row] = await db.look<{ readonly account: Id; readonly claim: Id }>(text, [hash])
  return row ?? null
}

/** Uses a code up and gives its claim; null where there is none, or it was used, or has ended. Of many at once one gets it. */
export const useCode = async (
  tx: Tx,
  hash: Buffer,
  now: Instant,
): Promise<{ readonly account: Id; readonly claim: Id } | null> => {
  const row = await tx
    .tables<RepresentationTables>()
    .updateTable('representation.code')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .returning(['account_id', 'claim_id'])
    .executeTakeFirst()
  return row ? { account: row.account_id, claim: row.claim_id } : null
}

/** Takes the code of a claim away. */
export const deleteCode = async (tx: Tx, claim: Id): Promise<void> => {
  await tx.tables<RepresentationTables>().deleteFrom('representation.code').where('claim_id', '=', claim).execute()
}

/** Takes every code of an account away. */
export const deleteCodesOf = async (tx: Tx, account: Id): Promise<void> => {
  await tx.tables<RepresentationTables>().deleteFrom('representation.code').where('account_id', '=', account).execute()
}

/** Deletes codes that ended before a moment. */
export const deleteEndedCodes = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<RepresentationTables>().deleteFrom('representation.code').where('ends_at', '<', before).execute()
}
