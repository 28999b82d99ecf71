import type { AccountShell } from '../../foundation/account/index.ts'
import type { Services } from '../../foundation/cases/index.ts'
import type { Inspect } from '../../platform/files/index.ts'

/** What this room needs from the edge. */
export interface DesignerShell extends Pick<AccountShell, 'db' | 'clock' | 'keys'> {
  readonly services: Services
  readonly inspect: Inspect
}
