import { sha256 } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { scopeId } from '../../../platform/postgres/index.ts'
import { chainOf } from '../domain/chain-id.ts'
import { entryText } from '../domain/entry.ts'
import type { Act, Doer } from '../words.ts'

/**
 * Writes the act beside what it tells of, in the same transaction, and notes that it waits for its link: one statement,
 * and no row that two writers share.
 */
export const insertAct = async (tx: Tx, act: Act, by: { readonly doer: Doer; readonly at: Instant }): Promise<void> => {
  const { scope } = tx
  const scopeOf = scopeId(scope)
  if (scope.kind !== 'authority' && scope.kind !== 'account') throw new Error(`no chain for the scope ${scope.kind}`)
  const id = newId()
  const entry = entryText({ id, scope: scopeOf, at: by.at, doer: by.doer, act })
  await tx.sql(
    `with written as (insert into security.audit (chain_id, scope_id, entry_id, entry, hash) values ($1, $2, $3, $4, $5))
     insert into security.unlinked (chain_id, scope_id, entry_id, hash) values ($1, $2, $3, decode($5, 'hex'))`,
    [chainOf(scope), scopeOf, id, entry, sha256(entry)],
  )
}
