import type { JobDefinition } from '../../platform/jobs/words.ts'
import type { MailboxShell } from './shell.ts'
import { jobTitles } from './texts.ts'
import { keepEvidence } from './verbs/evidence.ts'
import { planNotices, sendNotice } from './verbs/tell.ts'

/** The jobs of this room. */
export const jobs = (shell: MailboxShell): readonly JobDefinition[] => [
  { queue: 'mailbox.notice', title: jobTitles.notice, handler: planNotices(shell) },
  { queue: 'mailbox.mail', title: jobTitles.mail, handler: sendNotice(shell) },
  { queue: 'mailbox.evidence', title: jobTitles.evidence, handler: keepEvidence(shell) },
]

/** Names of the queues of this room. */
export const queues = ['mailbox.notice', 'mailbox.mail', 'mailbox.evidence'] as const
