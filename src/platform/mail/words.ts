import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'

/** A mail of plain text to one address. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Stays the same when the mail is tried again: becomes its Message-ID, by which a receiver drops a repetition. */
  readonly key?: string
  /** Page where such mails are stopped, named in List-Unsubscribe (RFC 2369). */
  readonly stopAt?: string
}

/**
 * Why a mail did not go.
 * `mail/unreachable`: the server was not reached, broke off, asked to come again (answers 4xx) or will not have us as we
 * are set up; try again later.
 * `mail/refused`: the server will never have this mail (answers 5xx to recipient or content); a person should look.
 * `mail/no-address`: what should be the recipient is not one plain address; trying again does not help.
 */
export interface MailRefusal {
  readonly code: 'mail/unreachable' | 'mail/refused' | 'mail/no-address'
  /** For the log and beside the job: codes only, never an address, the words of the server or the text of the mail. */
  readonly why: string
}

/** The way out for mails. A mail that was broken off may arrive twice, never not at all. */
export interface Mailer {
  readonly send: (mail: Mail) => Promise<Result<null, MailRefusal>>
}

/** A mail that was kept in a folder instead of being sent. */
export interface KeptMail extends Mail {
  readonly id: Id
  readonly at: Instant
}

/** A part of the kept mails, newest first. */
export interface KeptMails {
  readonly mails: readonly KeptMail[]
  /** Hand this in as `before` for the older ones; null at the end. */
  readonly before: Id | null
}
