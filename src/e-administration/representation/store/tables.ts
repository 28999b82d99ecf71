// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema representation. */
export interface RepresentationTables {
  'representation.claim': {
    account_id: Id
    claim_id: Id
    kind: string
    body: Buffer
    asked_at: Instant
    authority_id: Id | null
    outcome: string | null
    decided_at: Instant | null
  }
  'representation.code': {
    code_hash: Buffer
    claim_id: Id
    account_id: Id
    ends_at: Instant
    used_at: Instant | null
  }
  'representation.entry': {
    authority_id: Id
    entry_id: Id
    kind: string
    account_id: Id | null
    claim_id: Id | null
    party_id: Id | null
    body: Buffer
    begun_by: Id
    begun_at: Instant
    seen_by: Id | null
    seen_at: Instant | null
    confirmed_by: Id | null
    confirmed_at: Instant | null
    refused_by: Id | null
    refused_at: Instant | null
    ended_by: Id | null
    ended_at: Instant | null
  }
  'representation.setting': {
    authority_id: Id
    four_eyes: boolean
  }
}
