import type { CasesShell } from '../../foundation/cases/index.ts'
import type { DeclaredData } from '../../foundation/cases/words.ts'
import type { Permission } from '../../kernel/actor.ts'
import type { Label } from '../../kernel/texts.ts'
import type { Deliveries } from '../../platform/jobs/words.ts'

/** What the pages of this room need from the edge. */
export interface WorkplaceShell extends CasesShell {
  /** Every line of the permission table, of all rooms. */
  readonly permissions: readonly Permission[]
  /** What the rooms declare about the data they hold. */
  readonly storedData: DeclaredData
  readonly deliveries: Deliveries
  /** What the jobs of a queue do; undefined for a queue that no room serves any more. */
  readonly jobTitle: (queue: string) => Label | undefined
}
