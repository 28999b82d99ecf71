import { type Id, id } from '../../../kernel/ids.ts'
import { say } from '../../../kernel/texts.ts'
import { type JobPayload, type JobTry, JobTrouble } from '../../../platform/jobs/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { AccountShell } from '../shell.ts'
import { findStaffInvitation } from '../store/staff-invitations.ts'
import { staffMails } from '../staff-texts.ts'
import { SEALED } from './invite-staff.ts'
import { staffToken } from './join-staff.ts'

/** Sends the link of an invitation that still waits. A server that does not answer makes the job try again later. */
export const sendStaffInvitation =
  (shell: Pick<AccountShell, 'db' | 'clock' | 'keys' | 'mailer' | 'publicUrl'>) =>
  async ({ ref }: JobPayload, attempt: JobTry): Promise<void> => {
    const of: { readonly authority: Id; readonly invitation: Id } = {
      authority: id(ref['authority'] ?? ''),
      invitation: id(ref['invitation'] ?? ''),
    }
    const found = await shell.db.tx(inAuthority(of.authority), async (tx) => {
      const stored = await findStaffInvitation(tx, of.authority, of.invitation)
      if (!stored || stored.usedAt !== null || stored.endsAt <= shell.clock()) return null
      const sealer = await shell.keys.of(tx, of.authority)
      return { to: sealer.open(SEALED.email, stored.email), language: stored.language }
    })
    if (!found) return
    const { to, language } = found
    const link = `${shell.publicUrl}/konto/arbeitsplatz/einladung?token=${staffToken(shell, of)}`
    const text = say(staffMails.text, language, { link })
    const sent = await shell.mailer.send({ to, subject: say(staffMails.subject, language), text, key: attempt.id })
    if (!sent.ok) throw new JobTrouble(sent.refusal.code, sent.refusal.code !== 'mail/unreachable')
  }
