import { TRUST_LEVELS, type TrustLevel } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { AccountTables } from './tables.ts'

/** Keyed hash of a way and of what it calls a person; two ways never share one. */
export const subjectHash = (keys: Keys, way: string, subject: string): Buffer =>
  keys.blind('account.identity', `${way}\n${subject}`)

/** A proven identity as it is stored. */
export interface StoredIdentity {
  readonly id: Id
  readonly way: string
  readonly level: TrustLevel
  readonly subjectHash: Buffer | null
  /** Sealed with the account's key. */
  readonly attributes: Buffer
  readonly provenAt: Instant
  readonly endsAt: Instant | null
}

/** Whose account a subject leads to; null where to none. */
export const lookAccountOfSubject = async (db: Database, hash: Buffer): Promise<Id | null> => {
  const text = 'select account_id from account.identity_name where subject_hash = $1'
  const [row] = await db.look<{ account_id: Id }>(text, [hash])
  return row?.account_id ?? null
}

/** Takes a subject for an account; false where it belongs to another one. */
export const takeSubject = async (tx: Tx, hash: Buffer, account: Id): Promise<boolean> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.identity_name')
    .values({ subject_hash: hash, account_id: account })
    .onConflict((conflict) => conflict.column('subject_hash').doNothing())
    .execute()
  const [row] = await tx.sql<{ account_id: Id }>(
    'select account_id from account.identity_name where subject_hash = $1',
    [hash],
  )
  return row?.account_id === account
}

/** The proven identities of an account, oldest first. */
export const findIdentities = async (tx: Tx, account: Id): Promise<readonly StoredIdentity[]> => {
  const rows = await tx
    .tables<AccountTables>()
    .selectFrom('account.identity')
    .select([
      'identity_id as id',
      'way',
      'level',
      'subject_hash as subjectHash',
      'attributes',
      'proven_at as provenAt',
      'ends_at as endsAt',
    ])
    .where('account_id', '=', account)
    .orderBy('identity_id')
    .execute()
  return rows.map((row) => ({ ...row, level: TRUST_LEVELS.find((level) => level === row.level) ?? 'low' }))
}

/** Stores a proof of identity. */
export const insertIdentity = async (tx: Tx, account: Id, identity: StoredIdentity): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.identity')
    .values({
      account_id: account,
      identity_id: identity.id,
      way: identity.way,
      level: identity.level,
      subject_hash: identity.subjectHash,
      attributes: identity.attributes,
      proven_at: identity.provenAt,
      ends_at: identity.endsAt,
    })
    .execute()
}

/** Puts a newer proof in the place of an older one of the same way and subject. */
export const renewIdentity = async (
  tx: Tx,
  account: Id,
  { id, level, attributes, provenAt, endsAt }: Omit<StoredIdentity, 'way' | 'subjectHash'>,
): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.identity')
    .set({ level, attributes, proven_at: provenAt, ends_at: endsAt })
    .where('account_id', '=', account)
    .where('identity_id', '=', id)
    .execute()
}

/** Takes a proof of identity away from an account, and the way in that it was. */
export const deleteIdentity = async (
  tx: Tx,
  account: Id,
  { id, subjectHash }: Pick<StoredIdentity, 'id' | 'subjectHash'>,
): Promise<void> => {
  const tables = tx.tables<AccountTables>()
  await tables.deleteFrom('account.identity').where('account_id', '=', account).where('identity_id', '=', id).execute()
  if (subjectHash === null) return
  await tables
    .deleteFrom('account.identity_name')
    .where('account_id', '=', account)
    .where('subject_hash', '=', subjectHash)
    .execute()
}
