import type { Day, Instant } from '../../kernel/clock.ts'
import { type Id, id } from '../../kernel/ids.ts'
import type { OnlineWay } from './domain/law/delivery.ts'
import type { MessageKind } from './domain/message.ts'

export {
  type CaseChoice,
  NOTICE_WAYS,
  type NoticeWay,
  OFFERED_KINDS,
  type OfferedKind,
} from './domain/notices.ts'
export { choiceTexts } from './choice-texts.ts'
export type { ConsentAnswer } from './domain/consent.ts'
export {
  byDownload,
  DELIVERY_WAYS,
  ONLINE_WAYS,
  type OnlineWay,
  servedBy,
  type DeliveryWay,
  type Downloaded,
  type MadeKnown,
  madeKnown,
  madeKnownAgain,
} from './domain/law/delivery.ts'
export { checkMessage, MESSAGE_KINDS, type MessageContent, type MessageKind } from './domain/message.ts'
export { toZbp, type ZbpMessage, type ZbpRecipient } from './domain/zbp.ts'

/** Who sends what no authority sends: this portal itself. */
export const PORTAL: Id = id('00000000-0000-0000-0000-000000000000')

/** A message in somebody's mailbox. */
export interface MailboxMessage {
  readonly id: Id
  readonly authority: Id
  readonly kind: MessageKind
  /** The case it is about, as its authority names it; opaque here. */
  readonly caseRef: string | null
  /** Whether the law attaches an effect to it: an official delivery. */
  readonly official: boolean
  /** By which law that effect comes. */
  readonly way: OnlineWay
  /** When the mail left that tells of it; null while it has not. */
  readonly noticedAt: Instant | null
  readonly replyUntil: Day | null
  readonly providedAt: Instant
  readonly readAt: Instant | null
  readonly archivedAt: Instant | null
  /** When the party answered it; null where it did not. */
  readonly answeredAt: Instant | null
  readonly title: string
  /** Name of the service it is about, in the language of the party; empty where it is about none. */
  readonly service: string
  /** File number of the case; null where it is about none. */
  readonly reference: string | null
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** What an authority can prove of an official delivery (OZG § 9 (1)): references and moments. */
export interface Delivery {
  readonly authority: Id
  readonly message: Id
  readonly account: Id
  readonly caseRef: string | null
  readonly way: OnlineWay
  readonly providedAt: Instant
  /** The day on which it counts as made known; null where no rule is known. */
  readonly knownOn: Day | null
  /** When the mail left that tells of it; null while it has not. */
  readonly noticedAt: Instant | null
  readonly openedAt: Instant | null
  /** When the authority was told that nobody had opened it within the days of the law; null where it was not. */
  readonly notOpenedAt: Instant | null
}

/**
 * What became of a message: it lies in the mailbox, or the party can not be reached there and why: the account is closed,
 * decisions are not wanted there, no law is known by which one would take effect there, there is no address to tell of them,
 * nobody has proven the organisation, the person has died, or identified for this once and can't come back.
 */
export type Provided =
  | 'provided'
  | 'closed'
  | 'not-wanted'
  | 'no-rule'
  | 'no-address'
  | 'not-proven'
  | 'deceased'
  | 'for-once'

/** A deadline that somebody has to keep, as a calendar may name it. */
export interface UpcomingDeadline {
  readonly id: Id
  readonly caseRef: string
  readonly due: Day
  /** File number; nothing else is said of it. */
  readonly number: string
}

/**
 * What this room asks of the cases above it: the deadlines of a party that have not passed, nearest first; of these cases
 * alone, or (null) of all.
 */
export type UpcomingOf = (party: Id, cases: readonly string[] | null) => Promise<readonly UpcomingDeadline[]>

/** Where a party writes to the authority about a case, in answer to a message; filled by the rooms that know cases. */
export type AnswerAt = (caseRef: string, message: Id) => string

/** Why the mailbox did not do what was asked. */
export type MailboxRefusal =
  | { readonly code: 'mailbox/not-found' }
  /** Whoever acts for somebody else has no right to the mailbox. */
  | { readonly code: 'mailbox/not-allowed' }
  /** Official, and not opened yet: its effect comes anyway, so it is to be read first. */
  | { readonly code: 'mailbox/read-first' }
  /** It was to be retrieved within the days of the law, and its provision has ended. */
  | { readonly code: 'mailbox/download-over' }
  /** The decision of this case lies in the mailbox already; how it comes can't be chosen any more. */
  | { readonly code: 'mailbox/already-provided' }
  /** The secret address was revoked or never existed. */
  | { readonly code: 'mailbox/no-subscription' }
  /** The link to stop notices was not made by us. */
  | { readonly code: 'mailbox/bad-link' }
  | { readonly code: 'mailbox/too-many-attempts'; readonly seconds: number }
