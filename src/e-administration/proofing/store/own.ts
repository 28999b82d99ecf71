import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { PROOFING_WAYS, type ProofingWay } from '../words.ts'
import type { ProofingTables } from './tables.ts'

/** A proofing as its person sees it. */
export interface OwnProofing {
  readonly id: Id
  readonly authority: Id
  readonly way: ProofingWay
  readonly askedAt: Instant
  readonly provenAt: Instant | null
  readonly objectedAt: Instant | null
}

/** Notes a proofing on the person's side; what is there stays. */
export const insertOwn = async (
  tx: Tx,
  account: Id,
  own: Pick<OwnProofing, 'id' | 'authority' | 'way' | 'askedAt'>,
): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .insertInto('proofing.own')
    .values({
      account_id: account,
      proofing_id: own.id,
      authority_id: own.authority,
      way: own.way,
      asked_at: own.askedAt,
      proven_at: null,
      objected_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'proofing_id']).doNothing())
    .execute()
}

const stamp =
  (column: 'proven_at' | 'objected_at') =>
  async (tx: Tx, account: Id, step: { readonly proofing: Id; readonly at: Instant }): Promise<boolean> => {
    const done = await tx
      .tables<ProofingTables>()
      .updateTable('proofing.own')
      .set({ [column]: step.at })
      .where('account_id', '=', account)
      .where('proofing_id', '=', step.proofing)
      .where(column, 'is', null)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }

/** Notes that the identity was proven; false where that was noted before. */
export const noteProven = stamp('proven_at')

/** Notes that the person objects; false where that was noted before, or there is no such proofing. */
export const noteObjected = stamp('objected_at')

/** The proofings of an account, newest first; nobody has many. */
export const ownProofings = async (tx: Tx, account: Id): Promise<readonly OwnProofing[]> => {
  const rows = await tx
    .tables<ProofingTables>()
    .selectFrom('proofing.own')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('proofing_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.proofing_id,
    authority: row.authority_id,
    way: PROOFING_WAYS.find((way) => way === row.way) ?? 'desk',
    askedAt: row.asked_at,
    provenAt: row.proven_at,
    objectedAt: row.objected_at,
  }))
}

/** A letter with a one-time code. */
export interface StoredLetter {
  readonly id: Id
  readonly wish: Buffer
  /** Null until an authority has sent it. */
  readonly codeHash: Buffer | null
  readonly wrongTries: number
  readonly endsAt: Instant | null
  readonly usedAt: Instant | null
}

/** Stores a wish for a letter, sealed. */
export const insertLetter = async (tx: Tx, account: Id, letter: Pick<StoredLetter, 'id' | 'wish'>): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .insertInto('proofing.letter')
    .values({
      account_id: account,
      letter_id: letter.id,
      wish: letter.wish,
      code_hash: null,
      wrong_tries: 0,
      ends_at: null,
      used_at: null,
    })
    .execute()
}

/** What somebody wished for a letter, sealed; null where there is none. */
export const letterWish = async (tx: Tx, account: Id, letter: Id): Promise<Buffer | null> => {
  const row = await tx
    .tables<ProofingTables>()
    .selectFrom('proofing.letter')
    .select('wish')
    .where('account_id', '=', account)
    .where('letter_id', '=', letter)
    .executeTakeFirst()
  return row?.wish ?? null
}

/** The newest letter of an account, and nobody else uses it until this transaction ends. */
export const lockNewestLetter = async (tx: Tx, account: Id): Promise<StoredLetter | null> => {
  const row = await tx
    .tables<ProofingTables>()
    .selectFrom('proofing.letter')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('letter_id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { letter_id: id, wish, code_hash: codeHash, wrong_tries: wrongTries, ends_at: endsAt, used_at: usedAt } = row
  return { id, wish, codeHash, wrongTries, endsAt, usedAt }
}

/** Writes what became of a letter. */
export const saveLetter = async (tx: Tx, account: Id, letter: StoredLetter): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .updateTable('proofing.letter')
    .set({
      code_hash: letter.codeHash,
      wrong_tries: letter.wrongTries,
      ends_at: letter.endsAt,
      used_at: letter.usedAt,
    })
    .where('account_id', '=', account)
    .where('letter_id', '=', letter.id)
    .execute()
}

/** Takes away a letter that will not be sent. */
export const deleteLetter = async (tx: Tx, account: Id, letter: Id): Promise<void> => {
  await tx
    .tables<ProofingTables>()
    .deleteFrom('proofing.letter')
    .where('account_id', '=', account)
    .where('letter_id', '=', letter)
    .execute()
}

/** Deletes what this room keeps in the account's scope; gives the authorities that have more. */
export const deleteOwn = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const tables = tx.tables<ProofingTables>()
  await tables.deleteFrom('proofing.letter').where('account_id', '=', account).execute()
  const gone = await tables
    .deleteFrom('proofing.own')
    .where('account_id', '=', account)
    .returning('authority_id')
    .execute()
  return [...new Set(gone.map((row) => row.authority_id))]
}
