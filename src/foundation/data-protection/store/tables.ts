// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema data_protection. */
export interface DataProtectionTables {
  'data_protection.access': {
    account_id: Id
    access_id: Id
    at: Instant
    authority_id: Id
    row_id: Id
    act: string
    purpose: string
    law: string
    reader: string
  }
  'data_protection.data_key': {
    tenant_id: Id
    scope_id: Id
    subject_id: Id
    version: number
    tenant_version: number
    wrapped: Buffer
    made_at: Instant
  }
  'data_protection.destroyed': {
    tenant_id: Id
    scope_id: Id
    subject_id: Id
    destroyed_at: Instant
  }
  'data_protection.export': {
    account_id: Id
    export_id: Id
    language: string
    asked_at: Instant
    attempt: Id | null
    worked_at: Instant | null
    done: number
    ready_at: Instant | null
    ends_at: Instant | null
    size_bytes: number
  }
  'data_protection.export_part': {
    account_id: Id
    export_id: Id
    attempt: Id
    part: number
    address: string
    size_bytes: number
  }
  'data_protection.root_key': {
    root_id: string
    since: Instant
    retired_at: Instant | null
  }
  'data_protection.tenant_key': {
    tenant_id: Id
    version: number
    root_id: string
    wrapped: Buffer
    made_at: Instant
    retired_at: Instant | null
  }
}
