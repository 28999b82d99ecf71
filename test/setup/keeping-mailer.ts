import { ok, refuse } from '../../src/kernel/result.ts'
import { isMailAddress } from '../../src/platform/mail/index.ts'
import type { Mail, Mailer } from '../../src/platform/mail/words.ts'

/** A post box that keeps what it gets and takes only real addresses. */
export const keepingMailer = (mails: Mail[]): Mailer => ({
  send: async (mail) => {
    if (!isMailAddress(mail.to)) return refuse({ code: 'mail/no-address', why: `${mail.to} is not one address` })
    mails.push(mail)
    return ok(null)
  },
})
