import type { Authorities } from '../../foundation/account/index.ts'
import type { Services } from '../../foundation/cases/index.ts'
import type { Clock } from '../../kernel/clock.ts'

/** What the directory needs from the edge. */
export interface DirectoryShell {
  readonly clock: Clock
  readonly services: Pick<Services, 'current' | 'newest'>
  readonly authorities: Pick<Authorities, 'byId' | 'ofArea'>
}
