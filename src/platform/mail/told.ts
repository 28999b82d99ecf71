import type { MailRefusal, Mailer } from './words.ts'

/** A mailer that says when a mail will never be taken; what is tried again is told by its job. `why` names no address. */
export const toldMailer = (mailer: Mailer, tell: (refusal: MailRefusal) => void): Mailer => ({
  send: async (mail) => {
    const sent = await mailer.send(mail)
    if (!sent.ok && sent.refusal.code !== 'mail/unreachable') tell(sent.refusal)
    return sent
  },
})
