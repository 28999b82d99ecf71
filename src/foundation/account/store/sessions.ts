import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { ActingChoice } from '../words.ts'
import type { AccountTables } from './tables.ts'

/** A session as it is stored. */
export interface StoredSession {
  readonly tokenHash: Buffer
  readonly id: Id
  /** The first session that it goes back to; itself where its level was never raised. */
  readonly origin: Id
  readonly account: Id
  readonly actor: Buffer
  /** What it runs on, sealed with the account's key. */
  readonly device: Buffer
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
      origin_id: session.origin,
      account_id: session.account,
      actor: session.actor,
      device: session.device,
      authority_id: session.authority,
      started_at: session.seenAt,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
    })
    .execute()
}

/** The session of a token hash. One statement without a transaction: this happens on every request. */
export const lookSession = async (
  db: Database,
  tokenHash: Buffer,
): Promise<
  (Omit<StoredSession, 'device'> & { readonly startedAt: Instant; readonly acting: ActingChoice | null }) | null
> => {
  const [row] = await db.look<{
    session_id: Id
    origin_id: Id
    account_id: Id
    actor: Buffer
    authority_id: Id | null
    started_at: Instant
    seen_at: Instant
    ends_at: Instant
    party_id: Id | null
    giver_id: Id | null
    mandate_id: Id | null
    through_id: Id | null
  }>(
    `select session_id, origin_id, account_id, actor, authority_id, started_at, seen_at, ends_at,
            party_id, giver_id, mandate_id, through_id from account.session where token_hash = $1`,
    [tokenHash],
  )
  if (!row) return null
  return {
    tokenHash,
    id: row.session_id,
    origin: row.origin_id,
    account: row.account_id,
    actor: row.actor,
    authority: row.authority_id,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
    acting: actingOf(row),
  }
}

interface ActingColumns {
  readonly party_id: Id | null
  readonly giver_id: Id | null
  readonly mandate_id: Id | null
  readonly through_id: Id | null
}

const actingOf = (row: ActingColumns): ActingChoice | null => {
  const { party_id: party, giver_id: giver, mandate_id: mandate, through_id: through } = row
  return party === null || giver === null || mandate === null ? null : { party, giver, mandate, through }
}

/** For whom a session acts; null for oneself. */
export const actingOfSession = async (tx: Tx, session: Id): Promise<ActingChoice | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.session')
    .select(['party_id', 'giver_id', 'mandate_id', 'through_id'])
    .where('session_id', '=', session)
    .executeTakeFirst()
  return row ? actingOf(row) : null
}

/** Sessions by their ids or those of what they go back to, which are no secret and give no way in. */
export const lookSessions = async (
  db: Database,
  sessions: readonly Id[],
): Promise<
  readonly (Pick<StoredSession, 'origin' | 'account' | 'seenAt' | 'endsAt'> & {
    readonly startedAt: Instant
    readonly acting: ActingChoice | null
  })[]
> => {
  const rows = await db.look<
    Pick<StoredSession, 'origin' | 'account' | 'seenAt' | 'endsAt'> & { readonly startedAt: Instant } & ActingColumns
  >(
    `select origin_id as origin, account_id as account, started_at as "startedAt", seen_at as "seenAt", ends_at as "endsAt",
            party_id, giver_id, mandate_id, through_id
     from account.session where session_id = any($1) or origin_id = any($1)`,
    [sessions],
  )
  return rows.map(({ origin, account, startedAt, seenAt, endsAt, ...row }) => {
    return { origin, account, startedAt, seenAt, endsAt, acting: actingOf(row) }
  })
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

/** Ends a session of an account, and gives what a following one takes over; null where it has ended already. */
export const takeSession = async (
  tx: Tx,
  account: Id,
  session: Id,
): Promise<
  (Pick<StoredSession, 'authority' | 'device' | 'endsAt' | 'origin'> & { readonly acting: ActingChoice | null }) | null
> => {
  const row = await tx
    .tables<AccountTables>()
    .deleteFrom('account.session')
    .where('account_id', '=', account)
    .where('session_id', '=', session)
    .returning(['authority_id as authority', 'device', 'ends_at as endsAt', 'origin_id as origin'])
    .returning(['party_id', 'giver_id', 'mandate_id', 'through_id'])
    .executeTakeFirst()
  if (!row) return null
  const { authority, device, endsAt, origin } = row
  return { authority, device, endsAt, origin, acting: actingOf(row) }
}

/** Ends a session of an account; it is gone on the next request. False where it has ended already. */
export const deleteSession = async (tx: Tx, account: Id, session: Id): Promise<boolean> =>
  (await takeSession(tx, account, session)) !== null

/** Ends all sessions of an account but the one that is named; how many there were. */
export const deleteSessionsOf = async (tx: Tx, account: Id, but: Id | null = null): Promise<number> => {
  const all = tx.tables<AccountTables>().deleteFrom('account.session').where('account_id', '=', account)
  const ended = await (but === null ? all : all.where('session_id', '!=', but)).executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** A session as its owner may look at it. */
export interface OwnSession extends Pick<StoredSession, 'id' | 'device' | 'seenAt' | 'endsAt'> {
  readonly startedAt: Instant
}

/** The sessions of an account. */
export const sessionsOf = async (tx: Tx, account: Id): Promise<readonly OwnSession[]> =>
  tx
    .tables<AccountTables>()
    .selectFrom('account.session')
    .select(['session_id as id', 'device', 'started_at as startedAt', 'seen_at as seenAt', 'ends_at as endsAt'])
    .where('account_id', '=', account)
    .execute()

/** Chooses in which authority the session works. */
export const setWorkplace = async (tx: Tx, session: Id, authority: Id | null): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.session')
    .set({ authority_id: authority })
    .where('session_id', '=', session)
    .execute()
}

/** Chooses for whom the session acts; null is oneself. Who acts for another does not work in an authority meanwhile. */
export const setActing = async (tx: Tx, session: Id, choice: ActingChoice | null): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.session')
    .set({
      party_id: choice?.party ?? null,
      giver_id: choice?.giver ?? null,
      mandate_id: choice?.mandate ?? null,
      through_id: choice?.through ?? null,
    })
    .where('session_id', '=', session)
    .execute()
}

/** Deletes the sessions whose time is over. */
export const deleteEndedSessions = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.tables<AccountTables>().deleteFrom('account.session').where('ends_at', '<', before).execute()
}

/** Seals anew who bears a session, after a correction of the name; nothing where it has ended. */
export const changeSessionActor = async (
  tx: Tx,
  tokenHash: Buffer,
  change: (actor: Buffer) => Buffer,
): Promise<void> => {
  const sessions = tx.tables<AccountTables>()
  const row = await sessions
    .selectFrom('account.session')
    .select('actor')
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return
  await sessions
    .updateTable('account.session')
    .set({ actor: change(row.actor) })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Where a session came from, sealed; null where it has ended. */
export const deviceOfSession = async (tx: Tx, account: Id, session: Id): Promise<Buffer | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.session')
    .select('device')
    .where('account_id', '=', account)
    .where('session_id', '=', session)
    .executeTakeFirst()
  return row?.device ?? null
}
