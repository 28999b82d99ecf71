import { FUNCTIONS, type StaffFunction } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** The functions that an account holds in the authority of this transaction. */
export const functionsOf = async (tx: Tx, authority: Id, account: Id): Promise<readonly StaffFunction[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.staff')
    .select('function')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .execute()
  return FUNCTIONS.filter((one) => rows.some((row) => row.function === one))
}

/** Gives an account a function; false where it holds it already. `name` is sealed with the authority's own key. */
export const insertFunction = async (
  tx: Tx,
  row: {
    readonly authority: Id
    readonly account: Id
    readonly function: StaffFunction
    readonly name: Buffer
    readonly at: Instant
  },
): Promise<boolean> => {
  const given = await tx
    .tables<AccountTables>()
    .insertInto('account.staff')
    .values({
      authority_id: row.authority,
      account_id: row.account,
      function: row.function,
      name: row.name,
      since: row.at,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'account_id', 'function']).doNothing())
    .executeTakeFirst()
  return given.numInsertedOrUpdatedRows === 1n
}

/** Takes a function away; it is gone on the next request. */
export const deleteFunction = async (
  tx: Tx,
  row: { readonly authority: Id; readonly account: Id; readonly function: StaffFunction },
): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .deleteFrom('account.staff')
    .where('authority_id', '=', row.authority)
    .where('account_id', '=', row.account)
    .where('function', '=', row.function)
    .execute()
}

/** Takes all functions of an account in an authority away; which ones these were. */
export const deleteFunctionsOf = async (tx: Tx, authority: Id, account: Id): Promise<readonly string[]> => {
  const taken = await tx
    .tables<AccountTables>()
    .deleteFrom('account.staff')
    .where('authority_id', '=', authority)
    .where('account_id', '=', account)
    .returning('function')
    .execute()
  return taken.map((row) => row.function)
}

/** Whether somebody else than this account is administrator of the authority. */
export const hasOtherAdministrator = async (tx: Tx, authority: Id, account: Id): Promise<boolean> => {
  const other = await tx
    .tables<AccountTables>()
    .selectFrom('account.staff')
    .select('account_id')
    .where('authority_id', '=', authority)
    .where('function', '=', 'administrator')
    .where('account_id', '!=', account)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whoever changes the staff of an authority waits here for whoever does so already: two last administrators can't both go. */
export const lockStaff = async (tx: Tx, authority: Id): Promise<void> => {
  await tx.sql('select from account.authority where authority_id = $1 for no key update', [authority])
}

/** The sealed names of an authority's staff, by account. */
export const staffNames = async (tx: Tx, authority: Id): Promise<ReadonlyMap<Id, Buffer>> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.staff')
    .select(['account_id', 'name'])
    .where('authority_id', '=', authority)
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.name]))
}

/** Every function that somebody holds in an authority, longest held first. */
export const allFunctions = async (
  tx: Tx,
  authority: Id,
): Promise<readonly { readonly account: Id; readonly function: StaffFunction; readonly since: Instant }[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.staff')
    .select(['account_id', 'function', 'since'])
    .where('authority_id', '=', authority)
    .orderBy('since')
    .orderBy('account_id')
    .execute()
  return rows.flatMap(({ account_id: account, since, ...row }) =>
    FUNCTIONS.flatMap((one) => (one === row.function ? [{ account, function: one, since }] : [])),
  )
}

/** Who works in an authority, in the order of their ids, after one of them. */
export const staffAfter = async (
  tx: Tx,
  page: { readonly authority: Id; readonly after: Id | null; readonly limit: number },
): Promise<readonly Id[]> => {
  let query = tx
    .tables<AccountTables>()
    .selectFrom('account.staff')
    .select('account_id')
    .distinct()
    .where('authority_id', '=', page.authority)
    .orderBy('account_id')
    .limit(page.limit)
  if (page.after !== null) query = query.where('account_id', '>', page.after)
  return (await query.execute()).map((row) => row.account_id)
}

/** Where an account works, in the account's scope. */
export const workplacesOf = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.workplace')
    .select('authority_id')
    .where('account_id', '=', account)
    .execute()
  return rows.map((row) => row.authority_id)
}

/** Adds or removes a workplace of the account, as an event told it. */
export const projectWorkplace = async (
  tx: Tx,
  account: Id,
  change: { authority: Id; works: boolean },
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  if (change.works)
    await tables
      .insertInto('account.workplace')
      .values({ account_id: account, authority_id: change.authority })
      .onConflict((conflict) => conflict.columns(['account_id', 'authority_id']).doNothing())
      .execute()
  else
    await tables
      .deleteFrom('account.workplace')
      .where('account_id', '=', account)
      .where('authority_id', '=', change.authority)
      .execute()
}
