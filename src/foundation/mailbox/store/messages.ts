import type { Selectable } from 'kysely'
import { z } from 'zod'
import { dayOf, type Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import type { Keys } from '../../data-protection/index.ts'
import type { NoticeKind } from '../domain/notices.ts'
import {
  type Delivery,
  MESSAGE_KINDS,
  type MailboxMessage,
  type MessageKind,
  ONLINE_WAYS,
  type OnlineWay,
  servedBy,
} from '../words.ts'
import { type MessagePage, pageQuery } from './message-page.ts'
import type { MailboxTables } from './tables.ts'

const body = z.object({
  title: z.string(),
  service: z.string().default(''),
  reference: z.string().nullable().default(null),
  text: z.array(z.string()),
  links: z.array(z.object({ href: z.string(), text: z.string() })),
})

/** A message to be put into a mailbox. Its id makes delivery happen once. */
export interface NewMessage extends Pick<MailboxMessage, 'id' | 'authority' | 'title' | 'text' | 'links'> {
  /** `information` where nothing is said. */
  readonly kind?: MessageKind
  /** Names of the service, for mandates that are bound to one: its id and the topic that it names. */
  readonly topics?: readonly string[]
  readonly caseRef?: string
  /** What its list names besides: service and file number, sealed like the text. */
  readonly service?: string
  readonly reference?: string
  /** An administrative act that counts as made known by lying there (OZG § 9 (1)). */
  readonly official?: boolean
  /** By which law an official one takes effect; by its provision (OZG § 9) where nothing is said. */
  readonly way?: OnlineWay
  readonly replyUntil?: MailboxMessage['replyUntil']
  /** As what its party is told of it; by its kind where nothing is said. */
  readonly notice?: NoticeKind
}

/** Puts a message into the mailbox of the scope's party; false where it already lies there, or where the party is erased. */
export const insertMessage = async (
  tx: Tx,
  keys: Keys,
  to: { readonly party: Id; readonly message: NewMessage; readonly at: Instant },
): Promise<boolean> => {
  const sealer = await keys.find(tx, to.party)
  if (!sealer) return false
  const { title, text, links, service = '', reference = null, ...message } = to.message
  const put = await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.message')
    .values({
      account_id: to.party,
      message_id: message.id,
      authority_id: message.authority,
      kind: message.kind ?? 'information',
      topics: [...(message.topics ?? [])],
      case_ref: message.caseRef ?? null,
      official: message.official ?? false,
      way: message.way ?? 'mailbox',
      reply_until: message.replyUntil ?? null,
      body: sealer.seal('mailbox.message', JSON.stringify({ title, service, reference, text, links })),
      provided_at: to.at,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'message_id']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}

type Row = Selectable<MailboxTables['mailbox.message']>

const wayIn = (text: string): OnlineWay => ONLINE_WAYS.find((way) => way === text) ?? 'mailbox'

const opened = async (tx: Tx, keys: Keys, rows: readonly Row[]): Promise<readonly MailboxMessage[]> => {
  const first = rows[0]
  if (!first) return []
  const sealer = await keys.find(tx, first.account_id)
  if (!sealer) return []
  return rows.map((row) => ({
    id: row.message_id,
    authority: row.authority_id,
    kind: MESSAGE_KINDS.find((kind) => kind === row.kind) ?? 'information',
    caseRef: row.case_ref,
    official: row.official,
    way: wayIn(row.way),
    noticedAt: row.noticed_at,
    replyUntil: row.reply_until,
    providedAt: row.provided_at,
    readAt: row.read_at,
    archivedAt: row.archived_at,
    answeredAt: row.answered_at,
    ...body.parse(JSON.parse(sealer.open('mailbox.message', row.body))),
  }))
}

/** A page of the mailbox, newest first. */
export const listMessages = async (tx: Tx, keys: Keys, page: MessagePage): Promise<readonly MailboxMessage[]> => {
  const { text, values } = pageQuery(page)
  return opened(tx, keys, await tx.sql<Row>(text, values))
}

/** The authorities that have written to a party, each found by one step in the index. */
export const sendersOf = async (tx: Tx, party: Id): Promise<readonly Id[]> => {
  const rows = await tx.sql<{ authority: Id | null }>(
    `with recursive sender as (
       (select authority_id as authority from mailbox.message where account_id = $1 order by authority_id limit 1)
       union all
       select (select authority_id from mailbox.message where account_id = $1 and authority_id > sender.authority order by authority_id limit 1)
       from sender where sender.authority is not null)
     select authority from sender where authority is not null limit 200`,
    [party],
  )
  return rows.flatMap(({ authority }) => authority ?? [])
}

/** Which message of a party. */
export interface MessageKey {
  readonly party: Id
  readonly message: Id
}

/** One message with its topics. */
export const findMessage = async (
  tx: Tx,
  keys: Keys,
  { party, message }: MessageKey,
): Promise<(MailboxMessage & { readonly topics: readonly string[] }) | null> => {
  const row = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.message')
    .selectAll()
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .executeTakeFirst()
  const [found] = row ? await opened(tx, keys, [row]) : []
  return row && found ? { ...found, topics: row.topics } : null
}

/** What the party itself can prove of an official message; null where there is none. */
export const findDeliveryOf = async (
  tx: Tx,
  { party, message }: MessageKey,
): Promise<{ readonly topics: readonly string[]; readonly delivery: Delivery } | null> => {
  const row = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.message')
    .selectAll()
    .where('account_id', '=', party)
    .where('message_id', '=', message)
    .where('official', '=', true)
    .executeTakeFirst()
  if (!row) return null
  const delivery = {
    authority: row.authority_id,
    message,
    account: party,
    caseRef: row.case_ref,
    providedAt: row.provided_at,
    way: wayIn(row.way),
    knownOn:
      servedBy(
        {
          way: wayIn(row.way),
          provided: dayOf(row.provided_at),
          notice: dayOf(row.noticed_at ?? row.provided_at),
          retrieved: row.read_at && dayOf(row.read_at),
        },
        dayOf(row.provided_at),
      )?.on ?? null,
    noticedAt: row.noticed_at,
    openedAt: row.read_at,
    notOpenedAt: null,
  }
  return { topics: row.topics, delivery }
}

/** Whether a message lies in the mailbox of a party. */
export const isThere = async (tx: Tx, { party, message }: MessageKey): Promise<boolean> => {
  const [row] = await tx.sql('select from mailbox.message where account_id = $1 and message_id = $2', [party, message])
  return row !== undefined
}

/** Whether an official message about a case lies in the mailbox of a party. */
export const hasOfficial = async (tx: Tx, party: Id, caseRef: string): Promise<boolean> => {
  const [row] = await tx.sql(
    'select from mailbox.message where account_id = $1 and case_ref = $2 and official limit 1',
    [party, caseRef],
  )
  return row !== undefined
}
