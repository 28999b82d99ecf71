import type { Route } from '../../platform/http/words.ts'
import { sendBegin, showMetadata, showWays } from './http/leave.route.ts'
import { sendJoin, sendOffer, showJoin, showOffer } from './http/offer.route.ts'
import { sendTakeAway, showProofs } from './http/proofs.route.ts'
import { sendSamlAnswer, showOpenIdAnswer, showReturn } from './http/return.route.ts'
import { showStep } from './http/step.route.ts'
import { giveWalletRequest, sendWalletAnswer, sendWalletDone, showWallet } from './http/wallet.route.ts'
import type { IdentityShell } from './shell.ts'
import { simulatorRoutes } from './simulator/routes.ts'

/** The routes of this room. */
export const routes = (shell: IdentityShell): readonly Route[] => [
  showWays(shell),
  sendBegin(shell),
  showMetadata(shell),
  sendSamlAnswer(shell),
  showOpenIdAnswer(shell),
  showReturn(shell),
  showOffer(shell),
  sendOffer(shell),
  showJoin(shell),
  sendJoin(shell),
  showProofs(shell),
  sendTakeAway(shell),
  showStep(shell),
  showWallet(shell),
  giveWalletRequest(shell),
  sendWalletAnswer(shell),
  sendWalletDone(shell),
  ...simulatorRoutes(shell.simulator),
]
