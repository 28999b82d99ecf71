import { TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from '../mandate-words.ts'
import { openBody, type OrganisationBody, sealBody } from './sealed.ts'
import type { MandatesTables } from './tables.ts'

/** A new organisation, or a branch of one. */
export interface NewOrganisation extends OrganisationBody {
  readonly id: Id
  readonly parent: Id | null
  readonly kind: OrganisationKind
  readonly level: TrustLevel
  readonly at: Instant
}

/** Stores an organisation, sealed with its own key; false where it is there already. */
export const insertOrganisation = async (tx: Tx, sealer: Sealer, row: NewOrganisation): Promise<boolean> => {
  const put = await tx
    .tables<MandatesTables>()
    .insertInto('mandates.organisation')
    .values({
      account_id: row.id,
      parent_id: row.parent,
      kind: row.kind,
      level: row.level,
      body: sealBody(sealer, { name: row.name, facts: row.facts }),
      founded_at: row.at,
      proven_at: null,
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

/** The organisation of the transaction's scope, opened; null where there is none. */
export const findOrganisation = async (tx: Tx, sealer: Sealer | null, id: Id): Promise<Organisation | null> => {
  const row = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.organisation')
    .selectAll()
    .where('account_id', '=', id)
    .executeTakeFirst()
  if (!row || !sealer) return null
  return {
    id,
    ...openBody(sealer, row.body),
    kind: ORGANISATION_KINDS.find((kind) => kind === row.kind) ?? 'company',
    parent: row.parent_id,
    level: TRUST_LEVELS.find((level) => level === row.level) ?? 'low',
  }
}

/** Whether a party without an account is there, an organisation or a ward; it stays so until this transaction ends. */
export const isFounded = async (tx: Tx, id: Id): Promise<boolean> => {
  const [founded] = await tx.sql('select from mandates.organisation where account_id = $1 for key share', [id])
  if (founded !== undefined) return true
  const [ward] = await tx.sql('select from mandates.ward where account_id = $1 for key share', [id])
  return ward !== undefined
}

/** Whether a party is an organisation that neither a register nor a clerk has proven. */
export const isUnproven = async (tx: Tx, id: Id): Promise<boolean> => {
  const [row] = await tx.sql(`select from mandates.organisation where account_id = $1 and level = 'low'`, [id])
  return row !== undefined
}

/** Holds an organisation until the transaction ends, so that its members change one after another; false where there is none. */
export const lockOrganisation = async (tx: Tx, id: Id): Promise<boolean> => {
  const [row] = await tx.sql('select from mandates.organisation where account_id = $1 for update', [id])
  return row !== undefined
}

/** Writes down what proved an organisation, and how surely. */
export const updateProof = async (
  tx: Tx,
  id: Id,
  proof: { readonly level: TrustLevel; readonly body: Buffer; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .updateTable('mandates.organisation')
    .set({ level: proof.level, body: proof.body, proven_at: proof.at })
    .where('account_id', '=', id)
    .execute()
}

/** A branch by name. */
export interface Branch {
  readonly id: Id
  readonly name: string
}

/** Notes a branch with the organisation above it. */
export const insertBranch = async (
  tx: Tx,
  sealer: Sealer,
  row: Branch & { readonly organisation: Id; readonly at: Instant },
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .insertInto('mandates.branch')
    .values({
      account_id: row.organisation,
      branch_id: row.id,
      name: sealer.seal('mandates.name', row.name),
      opened_at: row.at,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'branch_id']).doNothing())
    .execute()
}

/** The branches of an organisation, oldest first. */
export const listBranches = async (tx: Tx, sealer: Sealer, organisation: Id): Promise<readonly Branch[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.branch')
    .select(['branch_id', 'name'])
    .where('account_id', '=', organisation)
    .orderBy('branch_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ id: row.branch_id, name: sealer.open('mandates.name', row.name) }))
}
