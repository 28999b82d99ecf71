import type { Clock } from '../../kernel/clock.ts'
import type { Mailer } from '../../platform/mail/words.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import type { Database } from '../../platform/postgres/index.ts'
import type { Limits } from '../security/index.ts'
import type { StandsFor } from './words.ts'
import type { Keys } from '../data-protection/index.ts'

/** What the verbs of this room need from the edge. */
export interface AccountShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly limits: Limits
  readonly outbox: Outbox
  readonly mailer: Mailer
  /** Who may act for whom. */
  readonly standsFor: StandsFor
  /** Address of the portal, without a slash at the end; links in mails begin with it. */
  readonly publicUrl: string
}
