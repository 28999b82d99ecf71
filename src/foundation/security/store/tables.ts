// Made from the database by `npm run tables`.
import type { Generated } from 'kysely'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema security. */
export interface SecurityTables {
  'security.audit': {
    chain_id: Id
    scope_id: Id
    entry_id: Id
    entry: string
    hash: string
  }
  'security.budget': {
    key: Buffer
    full_at: Instant
  }
  'security.chain': {
    chain_id: Id
    seq: number
    link_hash: Buffer
  }
  'security.checkpoint': {
    number: number
    at: Generated<Instant>
    root: Buffer
    note: string
    heads: string
  }
  'security.command': {
    scope_id: Id
    key: string
    body_hash: string
    outcome: string
    done_at: Instant
  }
  'security.grant_use': {
    authority_id: Id
    grant_id: Id
    use_id: Id
    case_id: Id | null
    act: string
    at: Instant
  }
  'security.granted': {
    account_id: Id
    grant_id: Id
    authority_id: Id
  }
  'security.link': {
    chain_id: Id
    seq: number
    scope_id: Id
    entry_id: Id
    entry_hash: Buffer
    link_hash: Buffer
  }
  'security.reading_grant': {
    authority_id: Id
    grant_id: Id
    reader_id: Id
    role: string
    case_id: Id | null
    service: string | null
    basis: string
    reader_name: Buffer
    reason: Buffer
    starts_at: Instant
    ends_at: Instant
    proposed_by: Id
    proposed_at: Instant
    confirmed_by: Id | null
    confirmed_at: Instant | null
    revoked_by: Id | null
    revoked_at: Instant | null
  }
  'security.stamp': {
    number: number
    at: Generated<Instant>
    token: Buffer
  }
  'security.unlinked': {
    chain_id: Id
    entry_id: Id
    scope_id: Id
    hash: Buffer
    at: Generated<Instant>
  }
}
