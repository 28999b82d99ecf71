import { canonical, type Json, sha256 } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { scopeId } from '../../../platform/postgres/index.ts'
import type { Act, Doer } from '../words.ts'
import type { SecurityTables } from './tables.ts'

const doerOf = (doer: Doer): Json =>
  'system' in doer ? { system: doer.system } : { account: doer.account, session: doer.session, level: doer.level }

/** Writes the act beside what it tells of, in the same transaction. */
export const insertAct = async (tx: Tx, act: Act, by: { readonly doer: Doer; readonly at: Instant }): Promise<void> => {
  const id = newId()
  const entry = canonical({
    id,
    at: by.at,
    by: doerOf(by.doer),
    act: act.act,
    ref: act.ref,
    purpose: act.purpose,
    law: act.law,
  })
  await tx
    .tables<SecurityTables>()
    .insertInto('security.audit')
    .values({ scope_id: scopeId(tx.scope), entry_id: id, entry, hash: sha256(entry) })
    .execute()
}
