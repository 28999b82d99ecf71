export type { MailboxShell } from './shell.ts'
export type { NewMessage } from './store/messages.ts'
export { deliver, listMailbox, MESSAGES_ON_A_PAGE, openMessage } from './verbs/mailbox.ts'
export { personPorts } from './verbs/person-ports.ts'
