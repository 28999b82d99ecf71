// Made from the database by `npm run tables`.
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema mandates. */
export interface MandatesTables {
  'mandates.branch': {
    account_id: Id
    branch_id: Id
    name: Buffer
    opened_at: Instant
  }
  'mandates.function': {
    account_id: Id
    function_id: Id
    name: Buffer
    rights: readonly string[]
    services: readonly string[] | null
    branches: readonly string[] | null
    made_at: Instant
  }
  'mandates.function_holder': {
    account_id: Id
    function_id: Id
    person_id: Id
    deputises_for: Id | null
    since: Instant
  }
  'mandates.invitation': {
    account_id: Id
    invitation_id: Id
    kind: string
    content: Buffer
    sent_by: Id
    given_under: Id | null
    sent_at: Instant
    ends_at: Instant
    used_at: Instant | null
    used_by: Id | null
    answer: string | null
  }
  'mandates.machine_key': {
    account_id: Id
    key_id: Id
    secret_hash: Buffer
    name: Buffer
    rights: readonly string[]
    services: readonly string[] | null
    level: string
    networks: readonly string[]
    ends_on: Day
    made_by: Id
    made_at: Instant
    last_used_at: Instant | null
    revoked_at: Instant | null
  }
  'mandates.mandate': {
    account_id: Id
    mandate_id: Id
    kind: string
    holder_id: Id
    holder_kind: string
    rights: readonly string[]
    services: readonly string[] | null
    branches: readonly string[] | null
    needs: string
    valid_from: Day
    valid_to: Day | null
    on_death: string
    names: Buffer
    given_by: Id
    given_under: Id | null
    given_at: Instant
    joint: boolean
    agreed_at: Instant | null
    ended_at: Instant | null
    ended_by: Id | null
  }
  'mandates.member': {
    account_id: Id
    person_id: Id
    membership_id: Id
    role: string
    name: Buffer
    since: Instant
    absent_from: Day | null
    absent_to: Day | null
  }
  'mandates.organisation': {
    account_id: Id
    parent_id: Id | null
    kind: string
    level: string
    body: Buffer
    founded_at: Instant
    proven_at: Instant | null
  }
  'mandates.standing': {
    account_id: Id
    standing_id: Id
    party_id: Id
    kind: string
    name: Buffer
    valid_to: Day | null
    function_id: Id | null
    ended_at: Instant | null
  }
  'mandates.standing_word': {
    account_id: Id
    word: Buffer
    standing_id: Id
  }
  'mandates.ward': {
    account_id: Id
    body: Buffer
    entered_at: Instant
  }
}
