import { type JobDefinition, type JobPayload, type JobTry, JobTrouble } from '../../platform/jobs/words.ts'
import { id } from '../../kernel/ids.ts'
import { say } from '../../kernel/texts.ts'
import { accountCard } from '../account/index.ts'
import type { MailboxShell } from './shell.ts'
import { jobTitles, noticeTexts } from './texts.ts'

/** Tells somebody by mail that there is a message, and nothing of it. */
const sendNotice =
  (shell: MailboxShell) =>
  async ({ ref }: JobPayload, attempt: JobTry): Promise<void> => {
    const to = await accountCard(shell)(id(ref['account'] ?? ''))
    if (!to || to.email === '') return
    const sent = await shell.mailer.send({
      to: to.email,
      subject: say(noticeTexts.subject, to.language),
      text: say(noticeTexts.text, to.language, { mailbox: `${shell.publicUrl}/konto/postfach` }),
      key: attempt.id,
    })
    // An address that the server will never take is not tried for a day; the mailbox itself holds the message.
    if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
  }

/** The jobs of this room. */
export const jobs = (shell: MailboxShell): readonly JobDefinition[] => [
  { queue: 'mailbox.notice', title: jobTitles.notice, handler: sendNotice(shell) },
]

/** Names of the queues of this room. */
export const queues = ['mailbox.notice'] as const
