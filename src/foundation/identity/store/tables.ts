// Made from the database by `npm run tables`.
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema identity. */
export interface IdentityTables {
  'identity.flow': {
    flow_id: Id
    way: string
    browser_hash: Buffer
    wish: Buffer
    proof: Buffer | null
    code_hash: Buffer | null
    ends_at: Instant
  }
}
