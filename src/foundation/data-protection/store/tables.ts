// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema data_protection. */
export interface DataProtectionTables {
  'data_protection.data_key': {
    scope_id: Id
    subject_id: Id
    version: number
    wrapped: Buffer
    made_at: Instant
  }
}
