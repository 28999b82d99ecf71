import { id } from '../../kernel/ids.ts'
import { say, type Text } from '../../kernel/texts.ts'
import { type JobDefinition, type JobPayload, type JobTry, JobTrouble } from '../../platform/jobs/words.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import { linkToken } from './domain/link.ts'
import type { AccountShell } from './shell.ts'
import { findAccount } from './store/accounts.ts'
import { jobTitles, mails } from './texts.ts'
import { followWorkplace } from './verbs/workplace.ts'

const MAILS: Readonly<Record<string, { readonly subject: Text; readonly text: Text }>> = {
  confirm: { subject: mails.confirmSubject, text: mails.confirmText },
  already: { subject: mails.alreadySubject, text: mails.alreadyText },
  mailbox: { subject: mails.mailboxSubject, text: mails.mailboxText },
}

/** Sends the mail that a payload names. A server that does not answer makes the job try again later. */
const sendMail =
  (shell: AccountShell) =>
  async ({ kind, ref }: JobPayload, attempt: JobTry): Promise<void> => {
    const mail = MAILS[kind]
    if (!mail) throw new Error(`account.mail: expected one of ${Object.keys(MAILS).join(', ')}, got ${kind}`)
    const account = id(ref.account ?? '')
    const to = await shell.db.tx(inAccount(account), (tx) => findAccount(tx, shell.keys, account))
    if (!to) return
    const token = ref.link === undefined ? '' : linkToken(shell.keys.derived('account.link'), id(ref.link))
    const fill = {
      link: `${shell.publicUrl}/account/confirm?token=${token}`,
      signIn: `${shell.publicUrl}/account/sign-in`,
      mailbox: `${shell.publicUrl}/account/mailbox`,
    }
    const text = say(mail.text, to.language, fill)
    const sent = await shell.mailer.send({
      to: to.email,
      subject: say(mail.subject, to.language),
      text,
      key: attempt.id,
    })
    // An address that the server will never take is not tried for a day; the mailbox itself holds the message.
    if (!sent.ok && sent.refusal.code === 'mail/unreachable') throw new JobTrouble(sent.refusal.code)
  }

/** The jobs of this room. */
export const jobs = (shell: AccountShell): readonly JobDefinition[] => [
  { queue: 'account.mail', title: jobTitles.mail, handler: sendMail(shell) },
  {
    queue: 'account.workplace',
    title: jobTitles.workplace,
    handler: ({ ref }) => followWorkplace(shell)(id(ref.account ?? ''), id(ref.authority ?? '')),
  },
]
