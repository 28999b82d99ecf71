import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { SignOnTables } from './tables.ts'

/** A consent at work in one session. */
export interface StoredGrant {
  readonly id: string
  readonly account: Id
  readonly session: Id
  readonly client: string
  /** Under what somebody acts in it (`actingText`); empty for oneself. */
  readonly acting: string
  /** False: the person is asked again next time. */
  readonly remembered: boolean
  /** Sealed with a key of the installation. */
  readonly payload: Buffer
  readonly at: Instant
  readonly endsAt: Instant
}

/**
 * Stores the grant of a session for a program. There is one at most for each that one acts for: where one is, it becomes this one and keeps its id,
 * so that what hangs on it goes on. Gives the id.
 */
export const putGrant = async (tx: Tx, one: StoredGrant): Promise<string> => {
  const row = await tx
    .tables<SignOnTables>()
    .insertInto('sign_on.grant')
    .values({
      grant_id: one.id,
      account_id: one.account,
      session_id: one.session,
      client_id: one.client,
      acting: one.acting,
      remembered: one.remembered,
      payload: one.payload,
      used_at: one.at,
      ends_at: one.endsAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'client_id', 'acting']).doUpdateSet({
        remembered: one.remembered,
        payload: one.payload,
        used_at: one.at,
        ends_at: one.endsAt,
      }),
    )
    .returning('grant_id')
    .executeTakeFirstOrThrow()
  return row.grant_id
}

/** A grant as the session that it works in knows it. */
export interface SessionGrant {
  readonly client_id: string
  readonly grant_id: string
  readonly acting: string
  readonly remembered: boolean
  readonly payload: Buffer
}

/** The grants of a session: which program has which. */
export const lookGrantsOf = (db: Database, session: string, at: Instant): Promise<readonly SessionGrant[]> =>
  db.look(
    'select client_id, grant_id, acting, remembered, payload from sign_on.grant where session_id = $1 and ends_at > $2',
    [session, at],
  )

/** One grant; null where it has ended. */
export const lookGrant = async (db: Database, grant: string, at: Instant): Promise<Buffer | null> => {
  const [row] = await db.look<{ readonly payload: Buffer }>(
    'select payload from sign_on.grant where grant_id = $1 and ends_at > $2',
    [grant, at],
  )
  return row?.payload ?? null
}

/** Ends one grant; everything that hangs on it is good for nothing from now on. */
export const endGrant = async (db: Database, grant: string): Promise<void> => {
  await db.alone('delete from sign_on.grant where grant_id = $1', [grant])
}

/** Clears away what has ended. */
export const deleteEndedGrants = async (tx: Tx, at: Instant): Promise<void> => {
  await tx.tables<SignOnTables>().deleteFrom('sign_on.grant').where('ends_at', '<', at).execute()
}

/** A grant that was ended, for telling the program. */
export interface EndedGrant {
  readonly client: string
  readonly session: Id
  readonly account: Id
  readonly acting: string
}

interface EndedRow {
  readonly client_id: string
  readonly session_id: Id
  readonly account_id: Id
  readonly acting: string
}

const ended = (rows: readonly EndedRow[]): readonly EndedGrant[] =>
  rows.map((row) => ({ client: row.client_id, session: row.session_id, account: row.account_id, acting: row.acting }))

const COLUMNS = ['client_id', 'session_id', 'account_id', 'acting'] as const

/** Ends the grants of an account, for one program or for all. */
export const endGrantsOf = async (tx: Tx, account: Id, client: string | null): Promise<readonly EndedGrant[]> => {
  const all = tx.tables<SignOnTables>().deleteFrom('sign_on.grant').where('account_id', '=', account)
  return ended(await (client === null ? all : all.where('client_id', '=', client)).returning(COLUMNS).execute())
}

/** Ends the grants of a session. */
export const endGrantsIn = async (tx: Tx, session: Id): Promise<readonly EndedGrant[]> => {
  const all = tx.tables<SignOnTables>().deleteFrom('sign_on.grant').where('session_id', '=', session)
  return ended(await all.returning(COLUMNS).execute())
}

/** Ends the grants of a program that was removed. */
export const endGrantsFor = async (tx: Tx, client: string): Promise<void> => {
  await tx.tables<SignOnTables>().deleteFrom('sign_on.grant').where('client_id', '=', client).execute()
}

/** When a program was last used under an account, in sessions that still have a grant. */
export const lastUses = async (tx: Tx, account: Id): Promise<ReadonlyMap<string, Instant>> => {
  const rows = await tx
    .tables<SignOnTables>()
    .selectFrom('sign_on.grant')
    .select(['client_id', 'used_at'])
    .where('account_id', '=', account)
    .orderBy('used_at')
    .execute()
  return new Map(rows.map((row) => [row.client_id, row.used_at]))
}

const AT_ONCE = 500

/** Sessions of an account that have a grant. */
export const sessionsOfAccount = async (tx: Tx, account: Id): Promise<readonly Id[]> => {
  const all = tx.tables<SignOnTables>().selectFrom('sign_on.grant').select('session_id').distinct()
  return (await all.where('account_id', '=', account).execute()).map((row) => row.session_id)
}

/** Sessions that have a grant, in their order after the given one, for looking whether they are still good. */
export const sessionsWithGrants = async (tx: Tx, after: Id | null): Promise<readonly Id[]> => {
  const all = tx.tables<SignOnTables>().selectFrom('sign_on.grant').select('session_id').distinct()
  const page = all.orderBy('session_id').limit(AT_ONCE)
  const rows = await (after === null ? page : page.where('session_id', '>', after)).execute()
  return rows.map((row) => row.session_id)
}
