// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema filing. */
export interface FilingTables {
  'filing.batch': {
    account_id: Id
    batch_id: Id
    service: string
    rows: number
    doer: Buffer
    sent_at: Instant
    ended_at: Instant | null
  }
  'filing.batch_row': {
    account_id: Id
    batch_id: Id
    row: number
    body: Buffer | null
    reference: Buffer | null
    outcome: string | null
    report: Buffer | null
    authority_id: Id | null
    case_id: Id | null
    number: string | null
  }
  'filing.filed': {
    account_id: Id
    key_hash: Buffer
    body_hash: Buffer
    case_id: Id
    authority_id: Id
    version: number
    begun_at: Instant
    number: string | null
  }
}
