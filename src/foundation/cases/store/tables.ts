// Made from the database by `npm run tables`.
import type { Generated } from 'kysely'
import type { Json } from '../../../kernel/canonical.ts'
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Cents } from '../../../kernel/money.ts'

/** The tables of schema cases. */
export interface CasesTables {
  'cases.archive_answer': {
    authority_id: Id
    case_id: Id
    answer: string
    recorded_by: Id
    recorded_at: Instant
  }
  'cases.attention': {
    authority_id: Id
    case_id: Id
    reason: string
    since: Instant
  }
  'cases.case': {
    authority_id: Id
    case_id: Id
    number: string
    service: string
    version: number
    definition_hash: string
    area: string
    state: string
    opened_at: Instant
    changed_at: Instant
    assignee: Id | null
    fee_cents: Cents
    moved_by: Json
    deadlines: Json
    next_due: Day | null
    applicant: Buffer
    revision: number
    delete_due: Day | null
  }
  'cases.counter': {
    authority_id: Id
    year: number
    last: number
  }
  'cases.definition': {
    service: string
    version: number
    hash: string
    body: string
    published_at: Instant
  }
  'cases.file': {
    authority_id: Id
    case_id: Id
    file_id: Id
    origin: string
    document: string | null
    seq: number
    name: Buffer
    media_type: string
    size_bytes: number
    address: string
    scan: string
    made_at: Instant
    by_post: Generated<boolean>
    message_id: Id | null
  }
  'cases.log': {
    authority_id: Id
    case_id: Id
    seq: number
    on_command: string
    from_state: string | null
    to_state: string
    at: Instant
    role: string
    account_id: Id
    charged_cents: Cents
  }
  'cases.message': {
    authority_id: Id
    case_id: Id
    message_id: Id
    role: string
    account_id: Id
    answers: Id | null
    reply_until: Day | null
    body: Buffer
    sent_at: Instant
  }
  'cases.own_case': {
    account_id: Id
    authority_id: Id
    case_id: Id
    number: string
    service: string
    version: number
    state: string
    status: string
    next: string
    due: Day | null
    fee_cents: Cents
    documents: number
    opened_at: Instant
    changed_at: Instant
    revision: number
  }
  'cases.party': {
    authority_id: Id
    case_id: Id
    account_id: Id
    role: string
    since: Instant
  }
  'cases.party_left': {
    authority_id: Id
    case_id: Id
    account_id: Id
    left_at: Instant
  }
  'cases.remainder': {
    authority_id: Id
    case_id: Id
    number: string
    service: string
    version: number
    state: string
    opened_at: Instant
    ended_at: Instant
    fee_cents: Cents
    run_id: Id
    deleted_at: Instant
  }
  'cases.retention_hold': {
    authority_id: Id
    hold_id: Id
    case_id: Id
    number: string
    reason: Buffer
    placed_by: Id
    since: Instant
    until: Day | null
    released_by: Id | null
    released_at: Instant | null
  }
  'cases.retention_item': {
    authority_id: Id
    run_id: Id
    case_id: Id
    number: string
    service: string
    version: number
    due: Day
    follows: string
    law: string
    delete_on: Day | null
    told_at: Instant | null
    outcome: string
    ended_at: Instant | null
  }
  'cases.retention_run': {
    authority_id: Id
    run_id: Id
    on_day: Day
    state: string
    made_at: Instant
    cases: number
    decided_by: Id | null
    decided_at: Instant | null
    ended_at: Instant | null
  }
  'cases.writing': {
    authority_id: Id
    case_id: Id
    seq: number
    kind: string
    body: Buffer
  }
}
