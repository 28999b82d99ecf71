import type { Route } from '../../platform/http/words.ts'
import { caseFileRoute, caseRoute, moveRoute } from './http/case.route.ts'
import { deliveriesJsonRoute, deliveriesPdfRoute, servedRoute } from './http/deliveries.route.ts'
import { archiveRoute, holdRoute, releaseRoute, showHoldRoute } from './http/holds.route.ts'
import { processingJsonRoute, processingPdfRoute, processingRoute } from './http/processing.route.ts'
import { confirmRoute, retentionRoute, runRoute, showConfirmRoute, stopRoute } from './http/retention.route.ts'
import { resendRoute, undeliveredRoute } from './http/undelivered.route.ts'
import { emergencyRoute, newGrantRoute, sendGrantRoute, takeEmergencyRoute } from './http/grant-form.route.ts'
import { grantedCaseRoute, grantedCasesRoute, grantedFileRoute, grantedRoute } from './http/granted.route.ts'
import { confirmGrantRoute, grantRoute, grantsRoute, revokeGrantRoute } from './http/grants.route.ts'
import { sendMessageRoute, settleMessagesRoute, showMessageRoute } from './http/message.route.ts'
import { permissionsRoute } from './http/permissions.route.ts'
import { arrangeRoute, endSubstituteRoute, leaveRoute, memberRoute, staffRoute } from './http/staff.route.ts'
import { giveFunctionRoute, takeFunctionRoute } from './http/staff-functions.route.ts'
import {
  demandsRoute,
  invitationsRoute,
  inviteRoute,
  setDemandsRoute,
  withdrawInvitationRoute,
} from './http/staff-invitations.route.ts'
import { worklistRoute } from './http/worklist.route.ts'
import type { WorkplaceShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: WorkplaceShell): readonly Route[] => [
  worklistRoute(shell),
  caseRoute(shell),
  moveRoute(shell),
  caseFileRoute(shell),
  showMessageRoute(shell),
  sendMessageRoute(shell),
  settleMessagesRoute(shell),
  deliveriesPdfRoute(shell),
  deliveriesJsonRoute(shell),
  servedRoute(shell),
  undeliveredRoute(shell),
  resendRoute(shell),
  permissionsRoute(shell),
  staffRoute(shell),
  memberRoute(shell),
  arrangeRoute(shell),
  endSubstituteRoute(shell),
  leaveRoute(shell),
  giveFunctionRoute(shell),
  takeFunctionRoute(shell),
  invitationsRoute(shell),
  inviteRoute(shell),
  withdrawInvitationRoute(shell),
  demandsRoute(shell),
  setDemandsRoute(shell),
  retentionRoute(shell),
  runRoute(shell),
  showConfirmRoute(shell),
  confirmRoute(shell),
  stopRoute(shell),
  showHoldRoute(shell),
  holdRoute(shell),
  releaseRoute(shell),
  archiveRoute(shell),
  processingRoute(shell),
  processingPdfRoute(shell),
  processingJsonRoute(shell),
  grantsRoute(shell),
  newGrantRoute(shell),
  sendGrantRoute(shell),
  grantRoute(shell),
  confirmGrantRoute(shell),
  revokeGrantRoute(shell),
  emergencyRoute(),
  takeEmergencyRoute(shell),
  grantedRoute(shell),
  grantedCasesRoute(shell),
  grantedCaseRoute(shell),
  grantedFileRoute(shell),
]
