// Made from the database by `npm run tables`.
import type { Generated } from 'kysely'
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema mailbox. */
export interface MailboxTables {
  'mailbox.case_choice': {
    account_id: Id
    case_ref: string
    number: string
    topics: readonly string[]
    messages: string | null
    status: string | null
    deadlines: string | null
    listed: boolean
    party_id: Id | null
    giver_id: Id | null
    mandate_id: Id | null
    through_id: Id | null
  }
  'mailbox.consent': {
    account_id: Id
    consent_id: Id
    case_ref: string | null
    wanted: boolean
    given_at: Instant
  }
  'mailbox.delivery': {
    authority_id: Id
    message_id: Id
    account_id: Id
    case_ref: string | null
    provided_at: Instant
    known_on: Day | null
    noticed_at: Instant | null
    opened_at: Instant | null
    not_opened_at: Instant | null
    way: Generated<string>
  }
  'mailbox.digest_hour': {
    account_id: Id
    hour: number
  }
  'mailbox.follower': {
    account_id: Id
    case_ref: string
    reader_id: Id
  }
  'mailbox.message': {
    account_id: Id
    message_id: Id
    authority_id: Id
    kind: string
    topics: readonly string[]
    case_ref: string | null
    official: boolean
    reply_until: Day | null
    body: Buffer
    provided_at: Instant
    noticed_at: Instant | null
    read_at: Instant | null
    archived_at: Instant | null
    answered_at: Instant | null
    way: Generated<string>
  }
  'mailbox.notice_choice': {
    account_id: Id
    kind: string
    way: string
  }
  'mailbox.subscription': {
    secret_hash: Buffer
    account_id: Id
    way: string
    language: string
    made_at: Instant
  }
  'mailbox.waiting_notice': {
    account_id: Id
    notice_id: Id
    kind: string
    since: Instant
  }
}
