import type { Clock } from '../../kernel/clock.ts'
import type { Inspect, Parts, Scan } from '../../platform/files/index.ts'
import type { FileStore } from '../../platform/files/words.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import type { Database } from '../../platform/postgres/index.ts'
import type { Keys } from '../data-protection/index.ts'

/** How much somebody may send. */
export interface FileLimits {
  readonly fileMostBytes: number
  /** All files of one draft together. */
  readonly draftMostBytes: number
}

/** What the verbs of this room need from the edge. */
export interface FormsShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly files: FileStore
  /** Files on their way in. */
  readonly parts: Parts
  readonly inspect: Inspect
  /** The virus scanner; null where there is none. */
  readonly scan: Scan | null
  readonly fileLimits: FileLimits
  readonly outbox: Outbox
}
