import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { MandatesTables } from './tables.ts'

/** What others hold that names the party of this scope: where it may act, and to whom it gave mandates. */
export const heldOf = async (
  tx: Tx,
  account: Id,
): Promise<{
  readonly standings: readonly { readonly party: Id; readonly standing: Id }[]
  readonly given: readonly { readonly id: Id; readonly holder: Id }[]
}> => {
  const tables = tx.tables<MandatesTables>()
  return {
    standings: await tables
      .selectFrom('mandates.standing')
      .select(['party_id as party', 'standing_id as standing'])
      .where('account_id', '=', account)
      .execute(),
    given: await tables
      .selectFrom('mandates.mandate')
      .select(['mandate_id as id', 'holder_id as holder'])
      .where('account_id', '=', account)
      .execute(),
  }
}

const SCOPED = ['mandates.mandate', 'mandates.invitation', 'mandates.standing'] as const

/** Deletes everything that this room keeps in the scope of a person. */
export const deleteParty = async (tx: Tx, account: Id): Promise<void> => {
  for (const table of SCOPED)
    await tx.tables<MandatesTables>().deleteFrom(table).where('account_id', '=', account).execute()
}
