import type { Route } from '../../platform/http/words.ts'
import { sendActing, sendLeave, sendOneself, showActing } from './http/acting.route.ts'
import { sendInvitation, sendWithdrawal, showInvitation } from './http/invitation.route.ts'
import { sendEndMandate, sendNewMandate, showMandates, showNewMandate } from './http/mandates.route.ts'
import { sendMachineKey, sendOrganisationChange, showOrganisation } from './http/organisation.route.ts'
import { sendOrganisation, showOrganisations } from './http/organisations.route.ts'
import type { MandatesShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: MandatesShell): readonly Route[] => [
  showActing(shell),
  sendActing(shell),
  sendOneself(shell),
  sendLeave(shell),
  sendWithdrawal(shell),
  showMandates(shell),
  showNewMandate(shell),
  sendNewMandate(shell),
  sendEndMandate(shell),
  showInvitation(shell),
  sendInvitation(shell),
  showOrganisations(),
  sendOrganisation(shell),
  showOrganisation(shell),
  sendOrganisationChange(shell),
  sendMachineKey(shell),
]
