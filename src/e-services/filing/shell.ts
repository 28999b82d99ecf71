import type { CasesShell } from '../../foundation/cases/index.ts'

/** What this room needs from the edge: what the rooms of cases, forms and accounts need. */
export type FilingShell = CasesShell
