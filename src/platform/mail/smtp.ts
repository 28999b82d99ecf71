import { createTransport } from 'nodemailer'
import { ok, refuse } from '../../kernel/result.ts'
import { isMailAddress } from './address.ts'
import { messageOf } from './message.ts'
import type { MailRefusal, Mailer } from './words.ts'

interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; parameters of nodemailer may follow, such as `?requireTLS=false`. */
  readonly url: string
  /** Sender, as `Name <address>`. */
  readonly from: string
  /** How long each step of the talk with the server may take; 10 seconds where nothing is said. */
  readonly timeoutMs?: number
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

/** Whether the way to this server must be encrypted: always, except on this machine. With `smtps:` it is anyway. */
export const mustEncrypt = (url: string): boolean => !loopback.test(new URL(url).hostname)

const textIn = (thrown: object, key: string): string => {
  const value: unknown = Reflect.get(thrown, key)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Steps of the talk in which the answer is about this mail; before them it is about us and our settings. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA'])

/** What went wrong in codes alone: the words of a server name the recipient. */
const whyOf = (thrown: Error): string =>
  ['code', 'syscall', 'command', 'responseCode']
    .map((key) => textIn(thrown, key))
    .filter((text) => text !== '')
    .join(' ') || thrown.name

/** A no to this mail for good is a refusal; everything else may be better later. */
const refusalOf = (thrown: unknown): MailRefusal => {
  if (!(thrown instanceof Error)) return { code: 'mail/unreachable', why: typeof thrown }
  const forGood = Number(textIn(thrown, 'responseCode')) >= 500 && ABOUT_THE_MAIL.has(textIn(thrown, 'command'))
  return { code: forGood ? 'mail/refused' : 'mail/unreachable', why: whyOf(thrown) }
}

/** Sends through a mail server. Except on this machine the way is encrypted, or the mail stays here. */
export const smtpMailer = ({ url, from, timeoutMs = 10_000 }: SmtpOptions): Mailer => {
  const transport = createTransport({
    url,
    requireTLS: mustEncrypt(url),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  })
  return {
    send: async (mail) => {
      if (!isMailAddress(mail.to)) return refuse({ code: 'mail/no-address', why: 'the recipient is not one address' })
      try {
        // A server that answers in drops never runs into the time limit of a step.
        await transport.sendMail({ ...messageOf(mail, from), signal: AbortSignal.timeout(3 * timeoutMs) })
        return ok(null)
      } catch (thrown) {
        return refuse(refusalOf(thrown))
      }
    },
  }
}
