import type { CasesShell } from '../../foundation/cases/index.ts'

/** What the desk needs from the edge: what the rooms of forms and cases need. */
export type DeskShell = CasesShell
