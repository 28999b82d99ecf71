import type { Instant } from '../../../kernel/clock.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { scopeId } from '../../../platform/postgres/index.ts'
import type { SecurityTables } from './tables.ts'

/** Claims a key for this transaction: true when it is new, else what was stored under it. A second sender waits for the first. */
export const claimKey = async (
  tx: Tx,
  command: { readonly key: string; readonly bodyHash: string; readonly at: Instant },
): Promise<true | { readonly bodyHash: string; readonly outcome: string }> => {
  const scope = scopeId(tx.scope)
  const claimed = await tx
    .tables<SecurityTables>()
    .insertInto('security.command')
    .values({ scope_id: scope, key: command.key, body_hash: command.bodyHash, outcome: '', done_at: command.at })
    .onConflict((conflict) => conflict.columns(['scope_id', 'key']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return true
  const { body_hash, outcome } = await tx
    .tables<SecurityTables>()
    .selectFrom('security.command')
    .select(['body_hash', 'outcome'])
    .where('scope_id', '=', scope)
    .where('key', '=', command.key)
    .executeTakeFirstOrThrow()
  return { bodyHash: body_hash, outcome }
}

/** Keeps what the command came to. */
export const keepOutcome = async (tx: Tx, key: string, outcome: string): Promise<void> => {
  await tx.sql('update security.command set outcome = $3 where scope_id = $1 and key = $2', [
    scopeId(tx.scope),
    key,
    outcome,
  ])
}

/** Deletes commands of any scope that were done before a moment, some at once; tells how many. */
export const deleteCommandsBefore = async (tx: Tx, before: Instant, most: number): Promise<number> => {
  await tx.sql(`select set_config('app.before', $1, true)`, [before])
  const gone = await tx.sql(
    `delete from security.command where (scope_id, key) in (
       select scope_id, key from security.command where done_at < $1 limit $2 for update skip locked) returning key`,
    [before, most],
  )
  return gone.length
}

/** Deletes all remembered commands of the scope. */
export const deleteCommands = async (tx: Tx): Promise<void> => {
  await tx.tables<SecurityTables>().deleteFrom('security.command').where('scope_id', '=', scopeId(tx.scope)).execute()
}
