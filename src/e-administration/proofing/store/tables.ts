// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema proofing. */
export interface ProofingTables {
  'proofing.code': {
    code_hash: Buffer
    code_id: Id
    account_id: Id
    ends_at: Instant
    used_at: Instant | null
  }
  'proofing.document': {
    document_hash: Buffer
    account_id: Id
  }
  'proofing.letter': {
    account_id: Id
    letter_id: Id
    wish: Buffer
    code_hash: Buffer | null
    wrong_tries: number
    ends_at: Instant | null
    used_at: Instant | null
  }
  'proofing.own': {
    account_id: Id
    proofing_id: Id
    authority_id: Id
    way: string
    asked_at: Instant
    proven_at: Instant | null
    objected_at: Instant | null
  }
  'proofing.proofing': {
    authority_id: Id
    proofing_id: Id
    account_id: Id
    way: string
    data: Buffer | null
    begun_by: Id | null
    begun_at: Instant
    seen_by: Id | null
    seen_at: Instant | null
    confirmed_by: Id | null
    confirmed_at: Instant | null
    refused_by: Id | null
    refused_at: Instant | null
    objected_at: Instant | null
  }
  'proofing.setting': {
    authority_id: Id
    four_eyes: boolean
  }
}
