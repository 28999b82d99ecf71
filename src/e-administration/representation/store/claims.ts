import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../../foundation/data-protection/words.ts'
import { type Claimed, claimText, readClaim } from '../domain/claim.ts'
import { CLAIM_KINDS, type ClaimKind, type Outcome, OUTCOMES } from '../words.ts'
import type { RepresentationTables } from './tables.ts'

const CLAIM = 'representation.claim'

/** A claim as the one who made it has it. */
export interface Claim {
  readonly id: Id
  readonly kind: ClaimKind
  readonly claimed: Claimed
  readonly askedAt: Instant
  /** The authority whose desk has it; null while no code was told. */
  readonly authority: Id | null
  readonly outcome: Outcome | null
  readonly decidedAt: Instant | null
}

/** Keeps a claim; false where it is there already. */
export const insertClaim = async (
  tx: Tx,
  sealer: Sealer,
  row: Pick<Claim, 'id' | 'kind' | 'claimed' | 'askedAt'> & { readonly account: Id },
): Promise<boolean> => {
  const put = await tx
    .tables<RepresentationTables>()
    .insertInto('representation.claim')
    .values({
      account_id: row.account,
      claim_id: row.id,
      kind: row.kind,
      body: sealer.seal(CLAIM, claimText(row.claimed)),
      asked_at: row.askedAt,
      authority_id: null,
      outcome: null,
      decided_at: null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'claim_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

/** The claims of a party, newest first; nobody has many. */
export const listClaims = async (tx: Tx, sealer: Sealer, account: Id): Promise<readonly Claim[]> => {
  const rows = await tx
    .tables<RepresentationTables>()
    .selectFrom('representation.claim')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('claim_id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    id: row.claim_id,
    kind: CLAIM_KINDS.find((kind) => kind === row.kind) ?? 'guardian',
    claimed: readClaim(sealer.open(CLAIM, row.body)),
    askedAt: row.asked_at,
    authority: row.authority_id,
    outcome: OUTCOMES.find((one) => one === row.outcome) ?? null,
    decidedAt: row.decided_at,
  }))
}

/** Writes which desk has a claim; what was decided already stays. */
export const takeClaim = async (tx: Tx, account: Id, of: { readonly claim: Id; readonly authority: Id }) => {
  await tx
    .tables<RepresentationTables>()
    .updateTable('representation.claim')
    .set({ authority_id: of.authority })
    .where('account_id', '=', account)
    .where('claim_id', '=', of.claim)
    .execute()
}

/** Writes what became of a claim; false where that was written before. */
export const decideClaim = async (
  tx: Tx,
  account: Id,
  { claim, outcome, at }: { readonly claim: Id; readonly outcome: Outcome; readonly at: Instant },
): Promise<boolean> => {
  const done = await tx
    .tables<RepresentationTables>()
    .updateTable('representation.claim')
    .set({ outcome, decided_at: at })
    .where('account_id', '=', account)
    .where('claim_id', '=', claim)
    .where(({ or, eb }) => or([eb('outcome', 'is', null), eb('outcome', '!=', outcome)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Takes back a claim that no desk has. False where one has it, or it was decided. */
export const withdrawClaim = async (
  tx: Tx,
  account: Id,
  { claim, at }: { readonly claim: Id; readonly at: Instant },
): Promise<boolean> => {
  const done = await tx
    .tables<RepresentationTables>()
    .updateTable('representation.claim')
    .set({ outcome: 'withdrawn', decided_at: at })
    .where('account_id', '=', account)
    .where('claim_id', '=', claim)
    .where('authority_id', 'is', null)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Deletes the claims of an account; gives the authorities that have more. */
export const deleteClaims = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const gone = await tx
    .tables<RepresentationTables>()
    .deleteFrom('representation.claim')
    .where('account_id', '=', account)
    .returning('authority_id')
    .execute()
  return [...new Set(gone.flatMap((row) => (row.authority_id === null ? [] : [row.authority_id])))]
}
