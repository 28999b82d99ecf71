import type { Selectable } from 'kysely'
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/postgres/index.ts'
import { type Delivery, ONLINE_WAYS } from '../words.ts'
import type { MailboxTables } from './tables.ts'

/** Which official delivery. */
export type DeliveryKey = Pick<Delivery, 'authority' | 'message' | 'account'>

/** Keeps what is known of an official delivery; false where it is kept already. */
export const insertDelivery = async (
  tx: Tx,
  delivery: Omit<Delivery, 'noticedAt' | 'openedAt' | 'notOpenedAt'>,
): Promise<boolean> => {
  const done = await tx
    .tables<MailboxTables>()
    .insertInto('mailbox.delivery')
    .values({
      authority_id: delivery.authority,
      message_id: delivery.message,
      account_id: delivery.account,
      case_ref: delivery.caseRef,
      provided_at: delivery.providedAt,
      known_on: delivery.knownOn,
      way: delivery.way,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'message_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Adds a moment to a delivery; `unknown` where the delivery itself is not kept yet, false where the moment is known. */
export const setMoment = async (
  tx: Tx,
  key: DeliveryKey,
  { moment, at }: { readonly moment: 'noticed_at' | 'opened_at' | 'not_opened_at'; readonly at: Instant },
): Promise<boolean | 'unknown'> => {
  const done = await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.delivery')
    .set({ [moment]: at })
    .where('authority_id', '=', key.authority)
    .where('message_id', '=', key.message)
    .where('account_id', '=', key.account)
    .where(moment, 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 1n) return true
  return (await findDelivery(tx, key)) === null ? 'unknown' : false
}

/** Keeps when a delivery came to count as made known, where only its retrieval could say that. */
export const setKnown = async (tx: Tx, key: DeliveryKey, on: Day): Promise<void> => {
  await tx
    .tables<MailboxTables>()
    .updateTable('mailbox.delivery')
    .set({ known_on: on })
    .where('authority_id', '=', key.authority)
    .where('message_id', '=', key.message)
    .where('account_id', '=', key.account)
    .where('known_on', 'is', null)
    .execute()
}

const deliveryOf = (row: Selectable<MailboxTables['mailbox.delivery']>): Delivery => ({
  authority: row.authority_id,
  message: row.message_id,
  account: row.account_id,
  caseRef: row.case_ref,
  way: ONLINE_WAYS.find((way) => way === row.way) ?? 'mailbox',
  providedAt: row.provided_at,
  knownOn: row.known_on,
  noticedAt: row.noticed_at,
  openedAt: row.opened_at,
  notOpenedAt: row.not_opened_at,
})

/** One official delivery of the scope's authority. */
export const findDelivery = async (tx: Tx, key: DeliveryKey): Promise<Delivery | null> => {
  const row = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.delivery')
    .selectAll()
    .where('authority_id', '=', key.authority)
    .where('message_id', '=', key.message)
    .where('account_id', '=', key.account)
    .executeTakeFirst()
  return row ? deliveryOf(row) : null
}

/** Official deliveries of an authority that nobody opened so far and that it was not told of, the oldest first. */
export const unopenedIn = async (
  tx: Tx,
  authority: Id,
  { before, limit }: { readonly before: Instant; readonly limit: number },
): Promise<readonly Delivery[]> => {
  const rows = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.delivery')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('opened_at', 'is', null)
    .where('not_opened_at', 'is', null)
    .where('provided_at', '<', before)
    .orderBy('provided_at')
    .orderBy('message_id')
    .limit(limit)
    .execute()
  return rows.map(deliveryOf)
}

const MOST = 200

/** The official deliveries of a case, oldest first. */
export const deliveriesOf = async (tx: Tx, authority: Id, caseRef: string): Promise<readonly Delivery[]> => {
  const rows = await tx
    .tables<MailboxTables>()
    .selectFrom('mailbox.delivery')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('case_ref', '=', caseRef)
    .orderBy('provided_at')
    .limit(MOST)
    .execute()
  return rows.map(deliveryOf)
}
