import { FUNCTIONS, type HeldFunction, type StaffFunction } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** Somebody holds a function of somebody absent, from one day to another, both included. */
export interface StoredSubstitution {
  readonly id: Id
  readonly person: Id
  readonly substitute: Id
  readonly function: StaffFunction
  readonly from: Day
  readonly to: Day
  /** Sealed with the authority's key. */
  readonly reason: Buffer | null
}

/**
 * The functions that an account holds in the authority of this transaction on a day, the own ones and those of whom it
 * stands in for, and whether they demand a second factor. Substitutes pass nothing on: both hold a function in their own
 * right. One statement, on every request.
 */
export const heldFunctions = async (
  tx: Tx,
  authority: Id,
  { account, on }: { readonly account: Id; readonly on: Day },
): Promise<readonly { readonly held: HeldFunction; readonly demanding: boolean }[]> => {
  const rows = await tx.sql<{ function: string; person: Id | null; demanding: boolean }>(
    `with own as (select function from account.staff where authority_id = $1 and account_id = $2),
     held as (
       select function, null::uuid as person from own
       union all
       select s.function, s.account_id from account.substitution s
       join account.staff held on held.authority_id = s.authority_id and held.account_id = s.account_id and held.function = s.function
       where s.authority_id = $1 and s.substitute_id = $2 and s.first_day <= $3 and s.last_day >= $3 and exists (select from own))
     select function, person, exists
       (select from account.sign_in_demand d where d.authority_id = $1 and d.function = held.function) as demanding from held`,
    [authority, account, on],
  )
  return FUNCTIONS.flatMap((one) => {
    const found = rows.filter((row) => row.function === one)
    if (found.length === 0) return []
    const demanding = found.some((row) => row.demanding)
    // Who holds it in their own right needs nobody's place.
    if (found.some((row) => row.person === null)) return [{ held: { authority, function: one }, demanding }]
    const people = found.flatMap((row) => (row.person === null ? [] : [row.person]))
    return [{ held: { authority, function: one, for: [...new Set(people)].toSorted() }, demanding }]
  })
}

/** Writes a substitution; those that ended before the given day go. */
export const insertSubstitution = async (
  tx: Tx,
  authority: Id,
  { today, ...row }: StoredSubstitution & { readonly today: Day },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  await tables
    .deleteFrom('account.substitution')
    .where('authority_id', '=', authority)
    .where('last_day', '<', today)
    .execute()
  await tables
    .insertInto('account.substitution')
    .values({
      authority_id: authority,
      substitution_id: row.id,
      account_id: row.person,
      substitute_id: row.substitute,
      function: row.function,
      first_day: row.from,
      last_day: row.to,
      reason: row.reason,
    })
    .execute()
}

/** The substitutions of an authority that run on a day or will; the next to end first. */
export const substitutionsFrom = async (tx: Tx, authority: Id, on: Day): Promise<readonly StoredSubstitution[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.substitution')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('last_day', '>=', on)
    .orderBy('last_day')
    .orderBy('substitution_id')
    .execute()
  return rows.flatMap((row) =>
    FUNCTIONS.filter((one) => one === row.function).map((held) => ({
      id: row.substitution_id,
      person: row.account_id,
      substitute: row.substitute_id,
      function: held,
      from: row.first_day,
      to: row.last_day,
      reason: row.reason,
    })),
  )
}

/** Takes a substitution away; false where there is none. */
export const deleteSubstitution = async (tx: Tx, authority: Id, substitution: Id): Promise<boolean> => {
  const gone = await tx
    .tables<AccountTables>()
    .deleteFrom('account.substitution')
    .where('authority_id', '=', authority)
    .where('substitution_id', '=', substitution)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Takes away every substitution of an account, both those for it and those by it; how many there were. */
export const deleteSubstitutionsOf = async (tx: Tx, authority: Id, account: Id): Promise<number> => {
  const gone = await tx
    .tables<AccountTables>()
    .deleteFrom('account.substitution')
    .where('authority_id', '=', authority)
    .where((row) => row.or([row('account_id', '=', account), row('substitute_id', '=', account)]))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
