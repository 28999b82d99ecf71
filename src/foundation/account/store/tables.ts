// Made from the database by `npm run tables`.
import type { Json } from '../../../kernel/canonical.ts'
import type { Day, Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema account. */
export interface AccountTables {
  'account.account': {
    account_id: Id
    name: Buffer
    email: Buffer
    password_hash: string | null
    level: string
    language: string
    created_at: Instant
    confirmed_at: Instant | null
    closed_at: Instant | null
  }
  'account.activity': {
    account_id: Id
    signed_in_at: Instant
    told_at: Instant | null
    looked_at: Instant | null
    over_at: Instant | null
  }
  'account.address_change': {
    account_id: Id
    change_id: Id
    email: Buffer
    old_email: Buffer
    ends_at: Instant
    used_at: Instant | null
  }
  'account.authority': {
    authority_id: Id
    area: string
    kind: string
    short_code: string
    name: string
    profile: Json
    valid_from: Day
    valid_to: Day | null
  }
  'account.browser_reset': {
    account_id: Id
    since: Instant
  }
  'account.challenge': {
    challenge_hash: Buffer
    purpose: string
    visit_hash: Buffer
    account_id: Id | null
    ends_at: Instant
  }
  'account.confirmation': {
    confirmation_id: Id
    account_id: Id
    password_hash: string | null
    name: Buffer
    ends_at: Instant
    used_at: Instant | null
  }
  'account.device_link': {
    link_id: Id
    account_id: Id
    ends_at: Instant
    used_at: Instant | null
  }
  'account.entry_link': {
    link_id: Id
    account_id: Id
    purpose: string
    ends_at: Instant
    used_at: Instant | null
  }
  'account.function_change': {
    authority_id: Id
    change_id: Id
    account_id: Id
    function: string
    given: boolean
    reason: Buffer
    done_by: Id
    at: Instant
  }
  'account.identity': {
    account_id: Id
    identity_id: Id
    way: string
    level: string
    subject_hash: Buffer | null
    attributes: Buffer
    proven_at: Instant
    ends_at: Instant | null
  }
  'account.identity_name': {
    subject_hash: Buffer
    account_id: Id
  }
  'account.one_time_code': {
    account_id: Id
    secret: Buffer
    last_step: number
    began_at: Instant
    confirmed_at: Instant | null
  }
  'account.passkey': {
    account_id: Id
    passkey_id: Id
    credential: Buffer
    public_key: Buffer
    counter: number
    name: Buffer
    added_at: Instant
    used_at: Instant | null
  }
  'account.passkey_name': {
    credential_hash: Buffer
    account_id: Id
    passkey_id: Id
  }
  'account.recovery_code': {
    account_id: Id
    code_hash: Buffer
    made_at: Instant
    used_at: Instant | null
  }
  'account.session': {
    token_hash: Buffer
    session_id: Id
    origin_id: Id
    account_id: Id
    actor: Buffer
    device: Buffer
    authority_id: Id | null
    party_id: Id | null
    giver_id: Id | null
    mandate_id: Id | null
    through_id: Id | null
    started_at: Instant
    seen_at: Instant
    ends_at: Instant
  }
  'account.sign_in': {
    account_id: Id
    sign_in_id: Id
    at: Instant
    way: string
    level: string
    known: boolean
    device: Buffer
  }
  'account.sign_in_demand': {
    authority_id: Id
    function: string
    since: Instant
  }
  'account.sign_in_name': {
    email_hash: Buffer
    account_id: Id
  }
  'account.staff': {
    authority_id: Id
    account_id: Id
    function: string
    name: Buffer
    since: Instant
  }
  'account.staff_invitation': {
    authority_id: Id
    invitation_id: Id
    email: Buffer
    email_hash: Buffer
    language: string
    functions: readonly string[]
    reason: Buffer
    sent_by: Id
    sent_at: Instant
    ends_at: Instant
    used_at: Instant | null
    used_by: Id | null
  }
  'account.substitution': {
    authority_id: Id
    substitution_id: Id
    account_id: Id
    substitute_id: Id
    function: string
    first_day: Day
    last_day: Day
    reason: Buffer | null
  }
  'account.workplace': {
    account_id: Id
    authority_id: Id
  }
}
