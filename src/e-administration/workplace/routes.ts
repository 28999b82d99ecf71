import type { Route } from '../../platform/http/words.ts'
import { caseFileRoute, caseRoute, moveRoute } from './http/case.route.ts'
import { resendRoute, undeliveredRoute } from './http/undelivered.route.ts'
import { permissionsRoute } from './http/permissions.route.ts'
import { worklistRoute } from './http/worklist.route.ts'
import type { WorkplaceShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: WorkplaceShell): readonly Route[] => [
  worklistRoute(shell),
  caseRoute(shell),
  moveRoute(shell),
  caseFileRoute(shell),
  undeliveredRoute(shell),
  resendRoute(shell),
  permissionsRoute(shell),
]
