import type { Clock } from '../../kernel/clock.ts'
import type { Log } from '../../platform/log/index.ts'
import type { Database } from '../../platform/postgres/index.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import type { Authorities } from '../account/index.ts'
import type { StandsFor } from '../account/words.ts'
import type { Keys } from '../data-protection/index.ts'

/** What the verbs of this room need from the edge. */
export interface SignOnShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly log: Log
  readonly outbox: Outbox
  readonly authorities: Authorities
  /** Whether somebody may act for an organisation right now. */
  readonly standsFor: StandsFor
  /** Address of the portal, without a slash at the end. */
  readonly publicUrl: string
  /** Whether people come by https. */
  readonly secure: boolean
}
