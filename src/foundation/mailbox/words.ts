import { type Id, id } from '../../kernel/ids.ts'

/** Who sends what no authority sends: this portal itself. */
export const PORTAL: Id = id('00000000-0000-0000-0000-000000000000')

/** A message in somebody's mailbox. */
export interface MailboxMessage {
  readonly id: Id
  readonly authority: Id
  readonly providedAt: string
  readonly readAt: string | null
  readonly title: string
  /** Paragraphs. */
  readonly text: readonly string[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

/** Why the mailbox did not do what was asked. */
export type MailboxRefusal = { readonly code: 'mailbox/not-found' }
