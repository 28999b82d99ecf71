// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema mailbox. */
export interface MailboxTables {
  'mailbox.message': {
    account_id: Id
    message_id: Id
    authority_id: Id
    body: Buffer
    provided_at: Instant
    read_at: Instant | null
  }
}
