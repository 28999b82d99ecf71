// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema security. */
export interface SecurityTables {
  'security.audit': {
    scope_id: Id
    entry_id: Id
    entry: string
    hash: string
  }
  'security.command': {
    scope_id: Id
    key: string
    body_hash: string
    outcome: string
    done_at: Instant
  }
}
