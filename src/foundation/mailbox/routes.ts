import type { Route } from '../../platform/http/words.ts'
import {
  sendChoices,
  sendEndCaseChoice,
  sendSubscribe,
  sendUnsubscribe,
  showCalendar,
  showChoices,
  showFeed,
} from './http/choices.route.ts'
import { sendConsent, showConsent } from './http/consent.route.ts'
import { showMailbox } from './http/mailbox.route.ts'
import { downloadProof, sendTidy, showMessage, showRemove } from './http/message.route.ts'
import { sendStop, showStop } from './http/stop.route.ts'
import type { MailboxPagesShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: MailboxPagesShell): readonly Route[] => [
  showMailbox(shell),
  showMessage(shell),
  showRemove(shell),
  sendTidy(shell),
  downloadProof(shell),
  showConsent(shell),
  sendConsent(shell),
  showChoices(shell),
  sendChoices(shell),
  sendEndCaseChoice(shell),
  sendSubscribe(shell),
  sendUnsubscribe(shell),
  showFeed(shell),
  showCalendar(shell),
  showStop(shell),
  sendStop(shell),
]
