import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import type { Activity } from '../domain/inactivity.ts'
import type { AccountTables } from './tables.ts'

/** Notes that somebody signed in, or that the account was opened; what was told before is over. */
export const noteSignIn = async (tx: Tx, account: Id, at: Instant): Promise<void> => {
  const anew = { signed_in_at: at, told_at: null, looked_at: null }
  await tx
    .tables<AccountTables>()
    .insertInto('account.activity')
    .values({ account_id: account, ...anew })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(anew))
    .execute()
}

/** When an account was last signed in to, locked until this transaction ends. */
export const lockActivity = async (tx: Tx, account: Id): Promise<Activity | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.activity')
    .select(['signed_in_at as signedInAt', 'told_at as toldAt'])
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Notes that the person was told. */
export const noteTold = async (tx: Tx, account: Id, at: Instant): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.activity')
    .set({ told_at: at })
    .where('account_id', '=', account)
    .execute()
}

/** Notes that an account was looked at and stays for now, so that others get their turn. */
export const noteLooked = async (tx: Tx, account: Id, at: Instant): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.activity')
    .set({ looked_at: at })
    .where('account_id', '=', account)
    .execute()
}

/** Accounts that may be due: not signed in to since `before` and not told yet, or told before `toldBefore`. */
export const lookQuiet = async (
  db: Database,
  wish: {
    readonly before: Instant
    readonly toldBefore: Instant
    readonly lookedBefore: Instant
    readonly limit: number
  },
): Promise<readonly Id[]> => {
  const text = `
    (select account_id from account.activity where told_at is null and signed_in_at < $1
     and (looked_at is null or looked_at < $3) order by signed_in_at limit $4)
    union all
    (select account_id from account.activity where told_at < $2 and (looked_at is null or looked_at < $3)
     order by told_at limit $4)`
  const rows = await db.look<{ account_id: Id }>(text, [wish.before, wish.toldBefore, wish.lookedBefore, wish.limit])
  return rows.map((row) => row.account_id)
}

/** Notes that an account is for this once, and when that is over; null where its person found a way to come back. */
export const noteOver = async (tx: Tx, account: Id, at: Instant | null): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.activity')
    .set({ over_at: at })
    .where('account_id', '=', account)
    .execute()
}

/** Lets what is for this once be over now, because its person has left. */
export const bringForward = async (tx: Tx, account: Id, at: Instant): Promise<void> => {
  await tx
    .tables<AccountTables>()
    .updateTable('account.activity')
    .set({ over_at: at })
    .where('account_id', '=', account)
    .where('over_at', '>', at)
    .execute()
}

/** When an account that is for this once is over; null for every other one. Locked until this transaction ends. */
export const lockOver = async (tx: Tx, account: Id): Promise<Instant | null> => {
  const row = await tx
    .tables<AccountTables>()
    .selectFrom('account.activity')
    .select('over_at')
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  return row?.over_at ?? null
}

/** Accounts for once that are over, the longest over first. */
export const lookOver = async (db: Database, now: Instant, limit: number): Promise<readonly Id[]> => {
  const text = 'select account_id from account.activity where over_at <= $1 order by over_at limit $2'
  return (await db.look<{ account_id: Id }>(text, [now, limit])).map((row) => row.account_id)
}
