import type { Route } from '../../platform/http/words.ts'
import { sendAgain, sendConsent, showInteraction } from './http/interaction.route.ts'
import { sendLogout, showLogout } from './http/logout.route.ts'
import { sendRevoke, showPrograms } from './http/programs.route.ts'
import { protocolRoutes } from './http/protocol.route.ts'
import type { SignOnShell } from './shell.ts'
import { openSignOn } from './verbs/provider.ts'

/** The routes of this room. */
export const routes = (shell: SignOnShell): readonly Route[] => [
  ...protocolRoutes(openSignOn(shell)),
  showInteraction(shell),
  sendConsent(shell),
  sendAgain(shell),
  showLogout(shell),
  sendLogout(shell),
  showPrograms(shell),
  sendRevoke(shell),
]
