import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Language } from '../../../kernel/texts.ts'
import type { Database, Tx } from '../../../platform/postgres/index.ts'
import {
  NOTICE_KINDS,
  NOTICE_WAYS,
  type NoticeKind,
  type NoticeWay,
  type NoticeWish,
  USUAL_WISH,
} from '../domain/notices.ts'
import type { MailboxTables } from './tables.ts'

/** How an account wants to be told of what. */
export const findWish = async (tx: Tx, account: Id): Promise<NoticeWish> => {
  const tables = tx.tables<MailboxTables>()
  const rows = await tables.selectFrom('mailbox.notice_choice').selectAll().where('account_id', '=', account).execute()
  const chosen = (kind: NoticeKind): NoticeWay =>
    NOTICE_WAYS.find((way) => way === rows.find((row) => row.kind === kind)?.way) ?? USUAL_WISH.ways[kind]
  const hour = await tables
    .selectFrom('mailbox.digest_hour')
    .select('hour')
    .where('account_id', '=', account)
    .executeTakeFirst()
  const [messages, status, deadlines, subscriptions] = NOTICE_KINDS.map(chosen)
  const usual = USUAL_WISH.ways
  return {
    ways: {
      messages: messages ?? usual.messages,
      status: status ?? usual.status,
      deadlines: deadlines ?? usual.deadlines,
      subscriptions: subscriptions ?? usual.subscriptions,
    },
    hour: hour?.hour ?? USUAL_WISH.hour,
  }
}

/** What an account has chosen itself, without what is usual. */
export const chosenOf = async (
  tx: Tx,
  account: Id,
): Promise<{
  readonly ways: readonly { readonly kind: NoticeKind; readonly way: NoticeWay }[]
  readonly hour: number | null
}> => {
  const tables = tx.tables<MailboxTables>()
  const rows = await tables.selectFrom('mailbox.notice_choice').selectAll().where('account_id', '=', account).execute()
  const found = await tables
    .selectFrom('mailbox.digest_hour')
    .select('hour')
    .where('account_id', '=', account)
    .executeTakeFirst()
  const ways = NOTICE_KINDS.flatMap((kind) => {
    const way = NOTICE_WAYS.find((one) => one === rows.find((row) => row.kind === kind)?.way)
    return way === undefined ? [] : [{ kind, way }]
  })
  return { ways, hour: found?.hour ?? null }
}

/** Keeps how an account wants to be told of one kind. */
export const setWay = async (
  tx: Tx,
  account: Id,
  { kind, way }: { readonly kind: NoticeKind; readonly way: NoticeWay },
): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.notice_choice')
    .values({ account_id: account, kind, way })
    .onConflict((conflict) => conflict.columns(['account_id', 'kind']).doUpdateSet({ way }))
    .execute()
}

/** Keeps at which hour the mail of the day comes. */
export const setHour = async (tx: Tx, account: Id, hour: number): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.digest_hour')
    .values({ account_id: account, hour })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ hour }))
    .execute()
}

/** A notice that waits for the mail of the day. */
export interface WaitingNotice {
  readonly id: Id
  readonly kind: NoticeKind
  readonly since: Instant
}

/** Lets a notice wait; says whether it is the first that waits, so that the mail has to be planned. */
export const insertWaiting = async (tx: Tx, account: Id, notice: WaitingNotice): Promise<boolean> => {
  const [before] = await tx.sql('select from mailbox.waiting_notice where account_id = $1 limit 1', [account])
  await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.waiting_notice')
    .values({ account_id: account, notice_id: notice.id, kind: notice.kind, since: notice.since })
    .onConflict((conflict) => conflict.columns(['account_id', 'notice_id']).doNothing())
    .execute()
  return before === undefined
}

/** What waits for the mail of the day of an account, so many at most. */
export const waitingOf = async (tx: Tx, account: Id, most: number): Promise<readonly Id[]> => {
  const rows = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.waiting_notice')
    .select('notice_id')
    .where('account_id', '=', account)
    .orderBy('notice_id')
    .limit(most)
    .execute()
  return rows.map(({ notice_id }) => notice_id)
}

/** Takes away what a mail has counted; says whether more waits. */
export const deleteWaiting = async (tx: Tx, account: Id, notices: readonly Id[]): Promise<boolean> => {
  await tx
    .tables<MailboxTables>()
    .deleteFrom('mailbox.waiting_notice')
    .where('account_id', '=', account)
    .where('notice_id', 'in', [...notices])
    .execute()
  const [more] = await tx.sql('select from mailbox.waiting_notice where account_id = $1 limit 1', [account])
  return more !== undefined
}

/** Ways that are read without a sign-in, by a secret address. */
export const SUBSCRIPTION_WAYS = ['feed', 'calendar'] as const
export type SubscriptionWay = (typeof SUBSCRIPTION_WAYS)[number]

/** A secret address; only the hash of its secret is kept. */
export interface Subscription {
  readonly account: Id
  readonly way: SubscriptionWay
  readonly language: Language
}

/** Keeps a secret address in place of the one before. */
export const replaceSubscription = async (
  tx: Tx,
  { account, way, language }: Subscription,
  made: { readonly hash: Buffer; readonly at: Instant },
): Promise<void> => {
  await deleteSubscription(tx, account, way)
  await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.subscription')
    .values({ secret_hash: made.hash, account_id: account, way, language, made_at: made.at })
    .execute()
}

/** Takes a secret address away. */
export const deleteSubscription = async (tx: Tx, account: Id, way: SubscriptionWay): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .deleteFrom('mailbox.subscription')
    .where('account_id', '=', account)
    .where('way', '=', way)
    .execute()
}

/** Which secret addresses an account has, and since when. */
export const subscriptionsOf = (
  tx: Tx,
  account: Id,
): Promise<readonly { readonly way: string; readonly madeAt: Instant }[]> =>
  tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.subscription')
    .select(['way', 'made_at as madeAt'])
    .where('account_id', '=', account)
    .execute()

/** Whose a secret address is; null where there is none with this hash. */
export const lookSubscription = async (
  db: Database,
  hash: Buffer,
  way: SubscriptionWay,
): Promise<Subscription | null> => {
  const text = 'select account_id as account, language from mailbox.subscription where secret_hash = $1 and way = $2'
  const [row] = await db.look<{ account: Id; language: string }>(text, [hash, way])
  if (!row) return null
  return {
    account: row.account,
    way,
    language: row.language === 'en' || row.language === 'leicht' ? row.language : 'de',
  }
}
