// Made from the database by `npm run tables`.
import type { Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema sign_on. */
export interface SignOnTables {
  'sign_on.artifact': {
    artifact_hash: Buffer
    kind: string
    grant_id: string | null
    payload: Buffer
    consumed_at: Instant | null
    ends_at: Instant
  }
  'sign_on.client': {
    client_id: string
    authority_id: Id
    registration: Json
    secret_hash: Buffer | null
    registered_at: Instant
  }
  'sign_on.consent': {
    account_id: Id
    client_id: string
    scopes: readonly string[]
    claims: readonly string[]
    remembered: boolean
    given_at: Instant
    used_at: Instant
  }
  'sign_on.grant': {
    grant_id: string
    account_id: Id
    session_id: Id
    client_id: string
    acting: string
    remembered: boolean
    payload: Buffer
    used_at: Instant
    ends_at: Instant
  }
  'sign_on.signer': {
    generation: number
    key_id: string
    public_key: Json
    secret: Buffer
    signs_from: Instant
    signs_until: Instant
    published_until: Instant
  }
}
