import type { Clock } from '../../kernel/clock.ts'
import type { FileStore } from '../../platform/files/words.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import type { Database } from '../../platform/postgres/index.ts'
import type { Keys } from '../data-protection/index.ts'

/** What the verbs of this room need from the edge. */
export interface FormsShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly files: FileStore
  readonly outbox: Outbox
}
