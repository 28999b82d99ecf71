import type { Route } from '../../platform/http/words.ts'
import { showMailbox } from './http/mailbox.route.ts'
import { showMessage } from './http/message.route.ts'
import type { MailboxShell } from './shell.ts'

/** The routes of this room. */
export const routes = (shell: MailboxShell): readonly Route[] => [showMailbox(shell), showMessage(shell)]
