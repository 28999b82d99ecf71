import type { Day } from '../../../kernel/clock.ts'
import { isId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { checkMessage, type MessageContent, type MessageFault } from './message.ts'

/** A message as the federal mailbox takes it (FIT-Connect, id.bund.de message_v6). */
export interface ZbpMessage {
  readonly mailboxUuid: string
  readonly stork_qaa_level: 'STORK-QAA-Level-1' | 'STORK-QAA-Level-3' | 'STORK-QAA-Level-4'
  readonly sender: string
  readonly title: string
  readonly content: string
  readonly service: string
  readonly applicationId?: string
  readonly reference?: string
  readonly replyAddress?: string
  readonly retrievalConfirmationAddress?: string
  readonly senderUrl?: string
  readonly attachments: readonly {
    readonly filename: string
    readonly sha512sum: string
    readonly contentLength: number
  }[]
}

/** To whom a message goes, and what the federal mailbox is told of who writes; null is left out. */
export interface ZbpRecipient {
  readonly mailboxUuid: string
  /** Where an answer goes to. */
  readonly replyAddress: string | null
  /** Where the first opening is told to, if the message asks for that. */
  readonly retrievalConfirmationAddress: string | null
  readonly senderUrl: string | null
}

const STORK = { low: 'STORK-QAA-Level-1', substantial: 'STORK-QAA-Level-3', high: 'STORK-QAA-Level-4' } as const

const faultsOf = (to: ZbpRecipient): readonly MessageFault[] => [
  ...(isId(to.mailboxUuid) ? [] : [{ path: 'mailboxUuid', found: JSON.stringify(to.mailboxUuid), expected: 'a UUID' }]),
  ...(to.senderUrl === null || /^https:\/\/[^\s]+$/.test(to.senderUrl)
    ? []
    : [{ path: 'senderUrl', found: JSON.stringify(to.senderUrl), expected: 'an address that begins with https://' }]),
]

/**
 * A message in the fields of the federal mailbox, so that sending there is an adapter. Refuses with every fault at once
 * what that one would not take: by the limits in force on the day, and by the recipient.
 */
export const toZbp = (
  message: MessageContent,
  to: ZbpRecipient,
  on: Day,
): Result<ZbpMessage, { readonly code: 'mailbox/not-sendable'; readonly faults: readonly MessageFault[] }> => {
  const checked = checkMessage(message, on)
  const faults = [...faultsOf(to), ...(checked.ok ? [] : checked.refusal.faults)]
  if (faults.length > 0) return refuse({ code: 'mailbox/not-sendable', faults })
  const confirmed = message.readReceipt ? to.retrievalConfirmationAddress : null
  return ok({
    mailboxUuid: to.mailboxUuid,
    stork_qaa_level: STORK[message.trust],
    sender: message.sender,
    title: message.title,
    content: message.text.join('\n\n'),
    service: message.service,
    ...(message.caseRef === null ? {} : { applicationId: message.caseRef }),
    ...(message.reference === null ? {} : { reference: message.reference }),
    ...(to.replyAddress === null ? {} : { replyAddress: to.replyAddress }),
    ...(confirmed === null ? {} : { retrievalConfirmationAddress: confirmed }),
    ...(to.senderUrl === null ? {} : { senderUrl: to.senderUrl }),
    attachments: message.attachments.map(({ name, sha512, sizeBytes }) => ({
      filename: name,
      sha512sum: sha512,
      contentLength: sizeBytes,
    })),
  })
}
