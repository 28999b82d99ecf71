import type { Clock } from '../../kernel/clock.ts'
import type { Outbox } from '../../platform/jobs/index.ts'
import type { PdfPress } from '../../platform/pdf/words.ts'
import type { Database } from '../../platform/postgres/index.ts'
import type { AccountShell, Authorities } from '../account/index.ts'
import type { Keys } from '../data-protection/index.ts'
import type { Provable } from '../security/index.ts'
import type { FormsShell } from '../forms/index.ts'
import type { Services } from './verbs/services.ts'

/** What the verbs of this room need from the edge. */
export interface CasesShell extends AccountShell, FormsShell {
  readonly db: Database
  readonly clock: Clock
  readonly keys: Keys
  readonly outbox: Outbox
  readonly press: PdfPress
  readonly services: Services
  readonly authorities: Authorities
  /** Whether what must be provable later may be done now: no decision is issued without. */
  readonly provable: Provable
  /** A line on every letter of a demonstration; undefined elsewhere. */
  readonly letterMark: string | undefined
}
