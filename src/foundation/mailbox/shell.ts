import type { PdfPress } from '../../platform/pdf/words.ts'
import type { AccountShell, Authorities } from '../account/index.ts'
import type { AnswerAt, UpcomingOf } from './words.ts'

/** What the verbs of this room need from the edge. */
export interface MailboxShell extends AccountShell {
  readonly authorities: Authorities
}

/** What its pages need besides. */
export interface MailboxPagesShell extends MailboxShell {
  readonly press: PdfPress
  /** A line on everything that a demonstration prints; undefined elsewhere. */
  readonly letterMark: string | undefined
  readonly upcomingOf: UpcomingOf
  readonly answerAt: AnswerAt
}
