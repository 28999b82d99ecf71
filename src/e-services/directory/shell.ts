import type { Authorities } from '../../foundation/account/index.ts'
import type { Services } from '../../foundation/cases/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { RetentionRule } from '../../kernel/stored-data.ts'

/** What the directory needs from the edge. */
export interface DirectoryShell {
  readonly clock: Clock
  readonly services: Pick<Services, 'current' | 'newest'>
  readonly authorities: Pick<Authorities, 'byId' | 'ofArea'>
  /** How long the program keeps what no service declares, for the page on data protection. */
  readonly retentionRules: readonly RetentionRule[]
}
