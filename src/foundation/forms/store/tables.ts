// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema forms. */
export interface FormsTables {
  'forms.draft': {
    account_id: Id
    draft_id: Id
    service: string
    version: number
    definition_hash: string
    authority_id: Id
    area: string
    answers: Buffer
    revision: number
    created_at: Instant
    changed_at: Instant
    expires_at: Instant
    origins: Buffer | null
    deletes_at: Instant | null
  }
  'forms.draft_file': {
    account_id: Id
    draft_id: Id
    file_id: Id
    address: string
    size_bytes: number
    scan: string
    added_at: Instant
  }
  'forms.draft_revision': {
    account_id: Id
    draft_id: Id
    revision: number
    answers: Buffer
  }
  'forms.helper': {
    account_id: Id
    helper_id: Id
    draft_id: Id
    pages: readonly string[] | null
    content: Buffer
    person_id: Id | null
    asked_at: Instant
    ends_at: Instant
    accepted_at: Instant | null
    done_at: Instant | null
    ended_at: Instant | null
  }
  'forms.sent_draft': {
    account_id: Id
    draft_id: Id
    authority_id: Id
    sent_at: Instant
  }
  'forms.upload': {
    account_id: Id
    draft_id: Id
    upload_id: Id
    path: string
    name: Buffer
    size_bytes: number
    begun_at: Instant
  }
}
