import { TRUST_LEVELS } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import type { Given } from '../domain/terms.ts'
import { MANDATE_KINDS, type Mandate, type Terms } from '../mandate-words.ts'
import { openNames, type MandateNames, sealNames } from './sealed.ts'
import { branchesOf, rightsOf, servicesOf, storedList } from './shapes.ts'
import type { MandatesTables } from './tables.ts'

/** A new mandate. */
export interface NewMandate extends Terms, Pick<Mandate, 'id' | 'kind' | 'holder' | 'holderKind'> {
  readonly giver: Id
  readonly names: MandateNames
  readonly givenBy: Id
  readonly givenUnder: Id | null
  readonly at: Instant
  readonly joint: boolean
}

/** Gives a mandate; false where it was given already. */
export const insertMandate = async (tx: Tx, sealer: Sealer, row: NewMandate): Promise<boolean> => {
  const put = await tx
    .tables<MandatesTables>()
    .insertInto('mandates.mandate')
    .values({
      account_id: row.giver,
      mandate_id: row.id,
      kind: row.kind,
      holder_id: row.holder,
      holder_kind: row.holderKind,
      rights: [...row.rights],
      services: storedList(row.services),
      branches: storedList(row.branches),
      needs: row.needs,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      on_death: row.onDeath,
      names: sealNames(sealer, row.names),
      given_by: row.givenBy,
      given_under: row.givenUnder,
      given_at: row.at,
      joint: row.joint,
      agreed_at: null,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'mandate_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

type MandateRow = MandatesTables['mandates.mandate']

/** A mandate as the rows of its giver say it; `givenBy` and `givenUnder` are for deciding, not for showing. */
export interface StoredMandate extends Mandate {
  readonly giverName: string
  readonly givenUnder: Id | null
  readonly joint: boolean
}

const mandateOf = (row: MandateRow, sealer: Sealer): StoredMandate => {
  const names = openNames(sealer, row.names)
  return {
    id: row.mandate_id,
    kind: MANDATE_KINDS.find((kind) => kind === row.kind) ?? 'mandate',
    holder: row.holder_id,
    holderName: names.holder,
    giverName: names.giver,
    holderKind: row.holder_kind === 'organisation' ? 'organisation' : 'person',
    rights: rightsOf(row.rights),
    services: servicesOf(row.services),
    branches: branchesOf(row.branches),
    needs: TRUST_LEVELS.find((level) => level === row.needs) ?? 'high',
    validFrom: row.valid_from,
    validTo: row.valid_to,
    onDeath: row.on_death === 'ends' ? 'ends' : 'goes-on',
    givenAt: row.given_at,
    endedAt: row.ended_at,
    givenUnder: row.given_under,
    joint: row.joint,
    waitsForOther: row.joint && row.agreed_at === null,
  }
}

/** The mandates of a giver, newest first. */
export const listMandates = async (
  tx: Tx,
  sealer: Sealer,
  page: { readonly giver: Id; readonly before: Id | null; readonly limit: number },
): Promise<readonly StoredMandate[]> => {
  let query = tx
    .tables<MandatesTables>()
    .selectFrom('mandates.mandate')
    .selectAll()
    .where('account_id', '=', page.giver)
    .orderBy('mandate_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('mandate_id', '<', page.before)
  return (await query.execute()).map((row) => mandateOf(row, sealer))
}

/** One mandate of a giver. */
export const findMandate = async (
  tx: Tx,
  sealer: Sealer,
  of: { readonly giver: Id; readonly mandate: Id },
): Promise<StoredMandate | null> => {
  const row = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.mandate')
    .selectAll()
    .where('account_id', '=', of.giver)
    .where('mandate_id', '=', of.mandate)
    .executeTakeFirst()
  return row ? mandateOf(row, sealer) : null
}

/** Who represents a giver by law, or did so. */
export const lawfulHolders = async (tx: Tx, giver: Id): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.mandate')
    .select('holder_id')
    .where('account_id', '=', giver)
    .where('kind', '!=', 'mandate')
    .limit(1_000)
    .execute()
  return rows.map((row) => row.holder_id)
}

/** Which mandates of a giver were given under which, while they last. */
export const givenUnder = async (tx: Tx, giver: Id): Promise<readonly Given[]> =>
  tx
    .tables<MandatesTables>()
    .selectFrom('mandates.mandate')
    .select(['mandate_id as id', 'given_under as under'])
    .where('account_id', '=', giver)
    .where('given_under', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()

/** Ends mandates of a giver; gives those that had not ended before, with their holders. */
export const endMandates = async (
  tx: Tx,
  giver: Id,
  end: { readonly mandates: readonly Id[]; readonly by: Id; readonly at: Instant },
): Promise<readonly { readonly id: Id; readonly holder: Id }[]> =>
  tx
    .tables<MandatesTables>()
    .updateTable('mandates.mandate')
    .set({ ended_at: end.at, ended_by: end.by })
    .where('account_id', '=', giver)
    .where('mandate_id', 'in', [...end.mandates])
    .where('ended_at', 'is', null)
    .returning(['mandate_id as id', 'holder_id as holder'])
    .execute()

/** Lets one of two parents act alone, as the other agreed; null takes that back. */
export const setAgreed = async (
  tx: Tx,
  of: { readonly giver: Id; readonly mandate: Id },
  at: Instant | null,
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .updateTable('mandates.mandate')
    .set({ agreed_at: at })
    .where('account_id', '=', of.giver)
    .where('mandate_id', '=', of.mandate)
    .execute()
}
