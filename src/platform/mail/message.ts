import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './words.ts'

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed()

/** Lines end in the one way that every mail program knows; bytes that steer machines are left out. */
const plainLines = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'

/** The message as it is sent. The recipient is handed over as an address, not as text that would be parsed. */
export const messageOf = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: oneLine(mail.subject),
  text: plainLines(mail.text),
  ...(mail.key === undefined ? {} : { messageId: `<${mail.key}@${domainOf(from)}>` }),
  headers: {
    // RFC 3834: no answering machine replies to it.
    'Auto-Submitted': 'auto-generated',
    ...(mail.stopAt === undefined ? {} : { 'List-Unsubscribe': `<${new URL(mail.stopAt).href}>` }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
})
