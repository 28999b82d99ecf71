import { type MandateScope, TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { rightsOf, servicesOf, storedList } from './shapes.ts'
import type { MandatesTables } from './tables.ts'

/** A key of an organisation, as its managers see it. */
export interface MachineKey extends MandateScope {
  readonly id: Id
  readonly name: string
  readonly level: TrustLevel
  readonly networks: readonly string[]
  readonly endsOn: Day
  readonly madeAt: Instant
  readonly lastUsedAt: Instant | null
  readonly revokedAt: Instant | null
}

/** Stores a new key, only the hash of its secret; false where it is there already. */
export const insertKey = async (
  tx: Tx,
  sealer: Sealer,
  row: Omit<MachineKey, 'lastUsedAt' | 'revokedAt'> & {
    readonly organisation: Id
    readonly secretHash: Buffer
    readonly madeBy: Id
  },
): Promise<boolean> => {
  const put = await tx
    .tables<MandatesTables>()
    .insertInto('mandates.machine_key')
    .values({
      account_id: row.organisation,
      key_id: row.id,
      secret_hash: row.secretHash,
      name: sealer.seal('mandates.name', row.name),
      rights: [...row.rights],
      services: storedList(row.services),
      level: row.level,
      networks: [...row.networks],
      ends_on: row.endsOn,
      made_by: row.madeBy,
      made_at: row.madeAt,
      last_used_at: null,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'key_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

const keyOf = (row: MandatesTables['mandates.machine_key'], sealer: Sealer): MachineKey => ({
  id: row.key_id,
  name: sealer.open('mandates.name', row.name),
  rights: rightsOf(row.rights),
  services: servicesOf(row.services),
  level: TRUST_LEVELS.find((level) => level === row.level) ?? 'low',
  networks: row.networks,
  endsOn: row.ends_on,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
})

/** The keys of an organisation, newest first. */
export const listKeys = async (tx: Tx, sealer: Sealer, organisation: Id): Promise<readonly MachineKey[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.machine_key')
    .selectAll()
    .where('account_id', '=', organisation)
    .orderBy('key_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => keyOf(row, sealer))
}

/** A key and the hash of its secret. */
export const findKey = async (
  tx: Tx,
  sealer: Sealer,
  of: { readonly organisation: Id; readonly key: Id },
): Promise<(MachineKey & { readonly secretHash: Buffer }) | null> => {
  const row = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.machine_key')
    .selectAll()
    .where('account_id', '=', of.organisation)
    .where('key_id', '=', of.key)
    .executeTakeFirst()
  return row ? { ...keyOf(row, sealer), secretHash: row.secret_hash } : null
}

/** Revokes a key; false where it was revoked before, or is unknown. */
export const revokeKeyRow = async (
  tx: Tx,
  of: { readonly organisation: Id; readonly key: Id },
  at: Instant,
): Promise<boolean> => {
  const revoked = await tx
    .tables<MandatesTables>()
    .updateTable('mandates.machine_key')
    .set({ revoked_at: at })
    .where('account_id', '=', of.organisation)
    .where('key_id', '=', of.key)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows === 1n
}

/** Writes down when a key was used last. */
export const noteKeyUse = async (
  tx: Tx,
  of: { readonly organisation: Id; readonly key: Id },
  at: Instant,
): Promise<void> => {
  await tx
    .tables<MandatesTables>()
    .updateTable('mandates.machine_key')
    .set({ last_used_at: at })
    .where('account_id', '=', of.organisation)
    .where('key_id', '=', of.key)
    .execute()
}
