import { type Id, id } from '../../kernel/ids.ts'
import { say, type Text } from '../../kernel/texts.ts'
import { type JobDefinition, type JobPayload, type JobTry, JobTrouble } from '../../platform/jobs/words.ts'
import { inAccount } from '../../platform/postgres/index.ts'
import { invitationToken } from './domain/invitation-token.ts'
import type { AccountShell } from '../account/index.ts'
import { findInvitation } from './store/invitations.ts'
import { jobTitles, mails } from './mail-texts.ts'
import { follow, type Following } from './verbs/follow.ts'
import { left } from './verbs/left.ts'
import { forgetInvitation } from './verbs/withdraw.ts'

const SUBJECTS: Readonly<Record<string, { readonly subject: Text; readonly text: Text }>> = {
  member: { subject: mails.memberSubject, text: mails.memberText },
  offer: { subject: mails.offerSubject, text: mails.offerText },
  request: { subject: mails.requestSubject, text: mails.requestText },
  representation: { subject: mails.representationSubject, text: mails.representationText },
}

type MailShell = Pick<AccountShell, 'db' | 'clock' | 'keys' | 'mailer' | 'publicUrl'>

/** Sends the link of an invitation. A server that does not answer makes the job try again later. */
const sendMail =
  (shell: MailShell) =>
  async ({ kind, ref }: JobPayload, attempt: JobTry): Promise<void> => {
    const mail = SUBJECTS[kind]
    if (!mail) throw new Error(`mandates.mail: expected one of ${Object.keys(SUBJECTS).join(', ')}, got ${kind}`)
    const of = { party: id(ref['party'] ?? ''), id: id(ref['invitation'] ?? '') }
    const found = await shell.db.tx(inAccount(of.party), async (tx) => {
      const sealer = await shell.keys.find(tx, of.party)
      return sealer && findInvitation(tx, sealer, of)
    })
    if (!found || found.usedAt !== null || found.endsAt <= shell.clock()) return
    const token = invitationToken(shell.keys.derived('mandates.invitation'), of)
    const { email, language } = found.content
    const link = `${shell.publicUrl}/konto/einladung?token=${token}`
    const text = say(mail.text, language, { link })
    const sent = await shell.mailer.send({ to: email, subject: say(mail.subject, language), text, key: attempt.id })
    if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
  }

const kindOf = (text: string | undefined): Following['kind'] =>
  text === 'member' || text === 'function' ? text : 'mandate'

const part = (text: string | undefined): Id => id(text ?? '')

/** Names of the queues of this room. */
export const queues = ['mandates.mail', 'mandates.follow', 'mandates.left', 'mandates.forget'] as const

/** The jobs of this room. */
export const jobs = (shell: AccountShell): readonly JobDefinition[] => [
  { queue: 'mandates.mail', title: jobTitles.mail, handler: sendMail(shell) },
  {
    queue: 'mandates.follow',
    title: jobTitles.follow,
    handler: ({ ref }) =>
      follow(shell)({
        holder: part(ref['holder']),
        giver: part(ref['giver']),
        standing: part(ref['standing']),
        kind: kindOf(ref['kind']),
      }),
  },
  {
    queue: 'mandates.forget',
    title: jobTitles.forget,
    handler: ({ ref }) => forgetInvitation(shell)({ party: part(ref['party']), id: part(ref['invitation']) }),
  },
  {
    queue: 'mandates.left',
    title: jobTitles.left,
    handler: ({ ref }) =>
      left(shell)({ party: part(ref['party']), standing: part(ref['standing']), person: part(ref['person']) }),
  },
]
