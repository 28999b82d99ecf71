import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Sealer } from '../../data-protection/words.ts'
import { MANDATE_KINDS } from '../mandate-words.ts'
import type { MandatesTables } from './tables.ts'

export const STANDING_KINDS = ['member', 'function', ...MANDATE_KINDS] as const
export type StandingKind = (typeof STANDING_KINDS)[number]

/** A line of the list "whom may I act for". */
export interface StandingLine {
  readonly id: Id
  readonly party: Id
  readonly kind: StandingKind
  readonly name: string
  readonly validTo: Day | null
  /** Which function of an adviser's organisation uses it. */
  readonly function: Id | null
  readonly endedAt: Instant | null
}

/** Puts or changes a line; whether that changed anything worth an entry of the audit trail. */
export const putStanding = async (
  tx: Tx,
  sealer: Sealer,
  row: Omit<StandingLine, 'function'> & { readonly account: Id; readonly words: readonly Buffer[] },
): Promise<boolean> => {
  const before = await tx.sql<{ ended_at: Instant | null }>(
    'select ended_at from mandates.standing where account_id = $1 and standing_id = $2 for update',
    [row.account, row.id],
  )
  const changing = { name: sealer.seal('mandates.standing', row.name), valid_to: row.validTo, ended_at: row.endedAt }
  await tx
    .tables<MandatesTables>()
    .insertInto('mandates.standing')
    .values({ account_id: row.account, standing_id: row.id, party_id: row.party, kind: row.kind, ...changing })
    .onConflict((conflict) => conflict.columns(['account_id', 'standing_id']).doUpdateSet(changing))
    .execute()
  await tx.sql('delete from mandates.standing_word where account_id = $1 and standing_id = $2', [row.account, row.id])
  if (row.endedAt === null)
    for (const word of row.words)
      await tx
        .tables<MandatesTables>()
        .insertInto('mandates.standing_word')
        .values({ account_id: row.account, word, standing_id: row.id })
        .onConflict((conflict) => conflict.columns(['account_id', 'word', 'standing_id']).doNothing())
        .execute()
  return before.length === 0 || (before[0]?.ended_at === null) !== (row.endedAt === null)
}

/** A page of the list, newest first; with words only those whose name has all of them. */
export const listStandings = async (
  tx: Tx,
  sealer: Sealer,
  page: {
    readonly account: Id
    readonly before: Id | null
    readonly words: readonly Buffer[]
    readonly limit: number
  },
): Promise<readonly StandingLine[]> => {
  let query = tx
    .tables<MandatesTables>()
    .selectFrom('mandates.standing')
    .selectAll()
    .where('account_id', '=', page.account)
    .where('ended_at', 'is', null)
    .orderBy('standing_id', 'desc')
    .limit(page.limit)
  if (page.before !== null) query = query.where('standing_id', '<', page.before)
  for (const word of page.words)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mandates.standing_word')
          .select('mandates.standing_word.word')
          .where('mandates.standing_word.account_id', '=', page.account)
          .where('mandates.standing_word.word', '=', word)
          .whereRef('mandates.standing_word.standing_id', '=', 'mandates.standing.standing_id'),
      ),
    )
  return (await query.execute()).map((row) => ({
    id: row.standing_id,
    party: row.party_id,
    kind: STANDING_KINDS.find((kind) => kind === row.kind) ?? 'mandate',
    name: sealer.open('mandates.standing', row.name),
    validTo: row.valid_to,
    function: row.function_id,
    endedAt: row.ended_at,
  }))
}

/** Which function of an adviser's organisation uses a mandate; null is only those who manage it. */
export const setStandingFunction = async (
  tx: Tx,
  of: { readonly account: Id; readonly standing: Id },
  functionId: Id | null,
): Promise<boolean> => {
  const set = await tx
    .tables<MandatesTables>()
    .updateTable('mandates.standing')
    .set({ function_id: functionId })
    .where('account_id', '=', of.account)
    .where('standing_id', '=', of.standing)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Whom an account may act for, and children whom it once could: kinship does not end with the representation. */
export const tiedParties = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<MandatesTables>()
    .selectFrom('mandates.standing')
    .select('party_id')
    .where('account_id', '=', account)
    .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('kind', '=', 'parent')]))
    .limit(5_000)
    .execute()
  return rows.map((row) => row.party_id)
}
