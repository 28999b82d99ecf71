import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** What a challenge was made for. */
export type ChallengePurpose = 'sign-in' | 'first' | 'add' | 'prove' | 'code'

/** A challenge as it is stored: hashes of itself and of the browser's visit. */
export interface StoredChallenge {
  readonly hash: Buffer
  readonly purpose: ChallengePurpose
  readonly visit: Buffer
  readonly account: Id | null
  readonly endsAt: Instant
}

/** Stores a challenge. */
export const insertChallenge = async (tx: Tx, challenge: StoredChallenge): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.challenge')
    .values({
      challenge_hash: challenge.hash,
      purpose: challenge.purpose,
      visit_hash: challenge.visit,
      account_id: challenge.account,
      ends_at: challenge.endsAt,
    })
    .execute()
}

/** Uses a challenge up, whatever follows: of 64 who bring it at once one gets it. Null where it was used or never made. */
export const takeStoredChallenge = async (tx: Tx, hash: Buffer): Promise<StoredChallenge | null> => {
  const row = await tx
    .tables<AccountTables>()
    .deleteFrom('account.challenge')
    .where('challenge_hash', '=', hash)
    .returning(['purpose', 'visit_hash as visit', 'account_id as account', 'ends_at as endsAt'])
    .executeTakeFirst()
  if (!row) return null
  const purpose = (['sign-in', 'first', 'add', 'prove', 'code'] as const).find((one) => one === row.purpose)
  return purpose ? { ...row, hash, purpose } : null
}

/** Deletes the challenges that nobody met. */
export const deleteEndedChallenges = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.challenge').where('ends_at', '<', before).execute()
}
