import type { MandateScope } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { Holder } from '../domain/holding.ts'
import type { Branches } from '../mandate-words.ts'
import { branchesOf, rightsOf, servicesOf, storedList } from './shapes.ts'
import type { MandatesTables } from './tables.ts'

/** A function of an organisation, under a name of its own choice, and who holds it. */
export interface OrganisationFunction extends MandateScope {
  readonly id: Id
  readonly name: string
  readonly branches: Branches
  readonly holders: readonly Holder[]
}

/** Makes a function. */
export const insertFunction = async (
  tx: Tx,
  sealer: Sealer,
  row: Omit<OrganisationFunction, 'holders'> & { readonly organisation: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .insertInto('mandates.function')
    .values({
      account_id: row.organisation,
      function_id: row.id,
      name: sealer.seal('mandates.name', row.name),
      rights: [...row.rights],
      services: storedList(row.services),
      branches: storedList(row.branches),
      made_at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'function_id']).doNothing())
    .execute()
}

/** The functions of an organisation with their holders. */
export const listFunctions = async (
  tx: Tx,
  sealer: Sealer,
  organisation: Id,
): Promise<readonly OrganisationFunction[]> => {
  const tables = tx.tables<MandatesTables>()
  const rows = await tables
    .selectFrom('mandates.function')
    .selectAll()
    .where('account_id', '=', organisation)
    .orderBy('function_id')
    .limit(200)
    .execute()
  const held = await tables
    .selectFrom('mandates.function_holder')
    .selectAll()
    .where('account_id', '=', organisation)
    .orderBy('since')
    .execute()
  return rows.map((row) => ({
    id: row.function_id,
    name: sealer.open('mandates.name', row.name),
    rights: rightsOf(row.rights),
    services: servicesOf(row.services),
    branches: branchesOf(row.branches),
    holders: held.flatMap((one) =>
      one.function_id === row.function_id ? [{ person: one.person_id, deputisesFor: one.deputises_for }] : [],
    ),
  }))
}

/** The functions that a person holds, or deputises in. */
export const functionsHeld = async (tx: Tx, organisation: Id, person: Id): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.function_holder')
    .select('function_id')
    .where('account_id', '=', organisation)
    .where('person_id', '=', person)
    .execute()
  return rows.map((row) => row.function_id)
}

/** Lets a member hold a function; doing so again changes for whom they deputise. */
export const putHolder = async (
  tx: Tx,
  organisation: Id,
  row: Holder & { readonly function: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .insertInto('mandates.function_holder')
    .values({
      account_id: organisation,
      function_id: row.function,
      person_id: row.person,
      deputises_for: row.deputisesFor,
      since: row.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'function_id', 'person_id']).doUpdateSet({ deputises_for: row.deputisesFor }),
    )
    .execute()
}

/** Takes a function from a member. */
export const deleteHolder = async (tx: Tx, organisation: Id, of: { function: Id; person: Id }): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .deleteFrom('mandates.function_holder')
    .where('account_id', '=', organisation)
    .where('function_id', '=', of.function)
    .where('person_id', '=', of.person)
    .execute()
}
