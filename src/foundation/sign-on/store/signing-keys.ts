import type { Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { KeyTimes } from '../domain/signing-key.ts'
import type { SignOnTables } from './tables.ts'

/** A signing key as it is stored. */
export interface StoredKey extends KeyTimes {
  /** Its thumbprint (RFC 7638). */
  readonly id: string
  readonly publicKey: Json
  readonly secret: Buffer
}

/** All keys that are still shown. */
export const lookKeys = (db: Database, at: Instant): Promise<readonly StoredKey[]> =>
  db.look(
    `select generation, key_id as id, public_key as "publicKey", secret, signs_from as "signsFrom",
     signs_until as "signsUntil", published_until as "publishedUntil"
     from sign_on.signer where published_until > $1 order by generation`,
    [at],
  )

/** Stores a key; false where another server made the one of this generation. */
export const insertKey = async (tx: Tx, key: StoredKey): Promise<boolean> => {
  const done = await tx
    .tables<SignOnTables>()
    .insertInto('sign_on.signer')
    .values({
      generation: key.generation,
      key_id: key.id,
      public_key: JSON.stringify(key.publicKey),
      secret: key.secret,
      signs_from: key.signsFrom,
      signs_until: key.signsUntil,
      published_until: key.publishedUntil,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Changes how long a key signs and is shown. */
export const setKeyTimes = async (tx: Tx, { generation, signsUntil, publishedUntil }: KeyTimes): Promise<void> => {
  const table = tx.tables<SignOnTables>().updateTable('sign_on.signer')
  const times = { signs_until: signsUntil, published_until: publishedUntil }
  await table.set(times).where('generation', '=', generation).execute()
}

/** Deletes the keys that are not shown any more. */
export const deleteOldKeys = async (tx: Tx, at: Instant): Promise<void> => {
  await tx.tables<SignOnTables>().deleteFrom('sign_on.signer').where('published_until', '<=', at).execute()
}
