import type { AccountShell, Authorities } from '../account/index.ts'

/** What the verbs and routes of this room need from the edge. */
export interface MailboxShell extends AccountShell {
  readonly authorities: Authorities
}
