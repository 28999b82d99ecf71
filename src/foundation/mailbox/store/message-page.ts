import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** Which part of a mailbox: what is not put away, what of it is unread, or what was put away. */
export const MAILBOX_PARTS = ['inbox', 'unread', 'archive'] as const
export type MailboxPart = (typeof MAILBOX_PARTS)[number]

/** What a page of the mailbox shows. */
export interface MessagePage {
  readonly party: Id
  readonly part: MailboxPart
  readonly authority: Id | null
  readonly caseRef: string | null
  /** Provided at this moment or later. */
  readonly from: Instant | null
  /** Provided before this moment. */
  readonly to: Instant | null
  /** Only these topics; null is all of them. */
  readonly topics: readonly string[] | null
  /** The last message of the page before. */
  readonly before: Id | null
  readonly limit: number
}

/** The statement behind a page, for reading it and for looking at its plan. */
export const pageQuery = (page: MessagePage): { readonly text: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [page.party, page.limit]
  const slot = (value: unknown): string => `$${values.push(value)}`
  const parts = {
    inbox: 'archived_at is null',
    unread: 'archived_at is null and read_at is null',
    archive: 'archived_at is not null',
  }
  const wishes = [
    parts[page.part],
    ...(page.authority === null ? [] : [`authority_id = ${slot(page.authority)}`]),
    ...(page.caseRef === null ? [] : [`case_ref = ${slot(page.caseRef)}`]),
    ...(page.from === null ? [] : [`provided_at >= ${slot(page.from)}`]),
    ...(page.to === null ? [] : [`provided_at < ${slot(page.to)}`]),
    ...(page.topics === null ? [] : [`topics && ${slot([...page.topics])}::text[]`]),
    ...(page.before === null
      ? []
      : [
          `(provided_at, message_id) < (select provided_at, message_id from mailbox.message where account_id = $1 and message_id = ${slot(page.before)})`,
        ]),
  ]
  const text = `select * from mailbox.message where account_id = $1 and ${wishes.join(' and ')} order by provided_at desc, message_id desc limit $2`
  return { text, values }
}
