import type { CasesShell } from '../../foundation/cases/index.ts'
import type { Route } from '../../platform/http/words.ts'
import { caseFileRoute, caseRoute, moveRoute } from './http/case.route.ts'
import { worklistRoute } from './http/worklist.route.ts'

/** The routes of this room. */
export const routes = (shell: CasesShell): readonly Route[] => [
  worklistRoute(shell),
  caseRoute(shell),
  moveRoute(shell),
  caseFileRoute(shell),
]
