import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { AccountTables } from './tables.ts'

/** A session as it is stored. */
export interface StoredSession {
  readonly tokenHash: Buffer
  readonly id: Id
  readonly account: Id
  readonly actor: Buffer
  readonly authority: Id | null
  readonly seenAt: Instant
  readonly endsAt: Instant
}

/** Stores a new session. */
export const insertSession = async (tx: Tx, session: StoredSession): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .insertInto('account.session')
    .values({
      token_hash: session.tokenHash,
      session_id: session.id,
      account_id: session.account,
      actor: session.actor,
      authority_id: session.authority,
      started_at: session.seenAt,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
    })
    .execute()
}

/** The session of a token hash. One statement without a transaction: this happens on every request. */
export const lookSession = async (db: Database, tokenHash: Buffer): Promise<StoredSession | null> => {
  const [row] = await db.look<{
    session_id: Id
    account_id: Id
    actor: Buffer
    authority_id: Id | null
    seen_at: Instant
    ends_at: Instant
  }>(
    'select session_id, account_id, actor, authority_id, seen_at, ends_at from account.session where token_hash = $1',
    [tokenHash],
  )
  if (!row) return null
  return {
    tokenHash,
    id: row.session_id,
    account: row.account_id,
    actor: row.actor,
    authority: row.authority_id,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
  }
}

/** Writes down that a session was used. */
export const noteSeen = async (tx: Tx, session: Id, at: Instant): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.session')
    .set({ seen_at: at })
    .where('session_id', '=', session)
    .execute()
}

/** Ends a session; it is gone on the next request. */
export const deleteSession = async (tx: Tx, session: Id): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.session').where('session_id', '=', session).execute()
}

/** Chooses in which authority the session works. */
export const setWorkplace = async (tx: Tx, session: Id, authority: Id | null): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.session')
    .set({ authority_id: authority })
    .where('session_id', '=', session)
    .execute()
}

/** Deletes the sessions whose time is over. */
export const deleteEndedSessions = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.session').where('ends_at', '<', before).execute()
}

/** Seals anew who bears a session, after a correction of the name. */
export const setSessionActor = async (tx: Tx, tokenHash: Buffer, actor: Buffer): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.session')
    .set({ actor })
    .where('token_hash', '=', tokenHash)
    .execute()
}
