import type { Clock } from '../../kernel/clock.ts'
import type { PdfPress } from '../../platform/pdf/words.ts'
import type { AccountShell, Authorities } from '../../foundation/account/index.ts'

/** What this room needs from the edge. */
export interface ProofingShell extends AccountShell {
  readonly clock: Clock
  readonly authorities: Authorities
  readonly press: PdfPress
  /** Stands on every letter of a demonstration. */
  readonly letterMark: string | undefined
}
