import { type Day, day } from '../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../kernel/dated.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { TrustLevel } from '../../../kernel/actor.ts'

/** What a message is: it says something, asks, decides, tells how far a case is, or answers. */
export const MESSAGE_KINDS = ['information', 'question', 'decision', 'status', 'answer'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** A file that goes along, as the message names it. */
export interface AttachmentEntry {
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** SHA-512 of the bytes in lower-case hex. */
  readonly sha512: string
}

/** A message in the fields that the federal mailbox takes (ZBP message_v6), besides what is ours alone. */
export interface MessageContent {
  readonly kind: MessageKind
  /** Name of the authority that writes. */
  readonly sender: string
  readonly title: string
  /** Plain paragraphs; nothing in them is markup. */
  readonly text: readonly string[]
  /** Name of the service it is about; empty where it is about none. */
  readonly service: string
  /** The case it is about, as its authority names it; opaque here. */
  readonly caseRef: string | null
  /** File number, as people know it. */
  readonly reference: string | null
  /** Last day on which an answer is taken; null where none is. */
  readonly replyUntil: Day | null
  /** Whether the sender learns when it was first opened. */
  readonly readReceipt: boolean
  /** How surely its reader must be known. */
  readonly trust: TrustLevel
  readonly attachments: readonly AttachmentEntry[]
}

/** Most characters of each field, most attachments and their bytes. */
export interface MessageLimits {
  readonly sender: number
  readonly title: number
  readonly service: number
  readonly reference: number
  readonly caseRef: number
  readonly text: number
  readonly attachments: number
  readonly attachmentName: number
  readonly attachmentBytes: number
}

/** Limits of the federal mailbox; those that its schema does not name are ours, so that a message stays one. */
const LIMITS: readonly Dated<MessageLimits>[] = [
  {
    value: {
      sender: 255,
      title: 1024,
      service: 255,
      reference: 50,
      caseRef: 255,
      text: 100_000,
      attachments: 20,
      attachmentName: 255,
      attachmentBytes: 100_000_000,
    },
    law: 'FIT-Connect id.bund.de',
    paragraph: 'message_v6 1.0.0',
    validFrom: day('2024-01-01'),
    validTo: null,
    source: 'zbp-message.schema.json as quoted; reference, caseRef, text and attachments are limits of this product',
    verified: false,
  },
]

/** The limits in force on a day; throws before the first. */
export const messageLimits = (on: Day): MessageLimits => {
  const found = inForce(LIMITS, on)
  if (found === null) throw new RangeError(`message: no limits are known for ${on}`)
  return found.value
}

/** A field that can not be sent: where, what was there, what may be. */
export interface MessageFault {
  readonly path: string
  readonly found: string
  readonly expected: string
}

const said = (value: string): string => (value.length > 40 ? `${value.length} characters` : JSON.stringify(value))

// Direction marks and steering bytes make a name look like another one.
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Whether a text is one line that shows what it is. */
const isLine = (value: string): boolean => value.isWellFormed() && !UNSEEN.test(value)

const line = (path: string, value: string, most: number): readonly MessageFault[] =>
  value.trim() === '' || value.length > most || !isLine(value)
    ? [{ path, found: said(value), expected: `one line of 1 to ${most} characters` }]
    : []

const optional = (path: string, value: string, most: number): readonly MessageFault[] =>
  value === '' ? [] : line(path, value, most)

const attachment = (file: AttachmentEntry, at: string, limits: MessageLimits): readonly MessageFault[] => [
  ...line(`${at}.name`, file.name, limits.attachmentName),
  ...(/[/\\]|^\.\.?$/.test(file.name)
    ? [{ path: `${at}.name`, found: said(file.name), expected: 'a name without a path' }]
    : []),
  ...(/^[\w.+-]+\/[\w.+-]+$/.test(file.mediaType)
    ? []
    : [{ path: `${at}.mediaType`, found: said(file.mediaType), expected: 'a media type such as application/pdf' }]),
  ...(Number.isSafeInteger(file.sizeBytes) && file.sizeBytes >= 0 && file.sizeBytes <= limits.attachmentBytes
    ? []
    : [{ path: `${at}.sizeBytes`, found: String(file.sizeBytes), expected: `0 to ${limits.attachmentBytes}` }]),
  ...(/^[0-9a-f]{128}$/.test(file.sha512)
    ? []
    : [{ path: `${at}.sha512`, found: said(file.sha512), expected: '128 hexadecimal digits in lower case' }]),
]

const many = (message: MessageContent, limits: MessageLimits): readonly MessageFault[] => {
  const names = message.attachments.map(({ name }) => name)
  return [
    ...(names.length > limits.attachments
      ? [{ path: 'attachments', found: `${names.length}`, expected: `at most ${limits.attachments}` }]
      : []),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ path: 'attachments', found: said(name), expected: 'each name once' })),
  ]
}

/**
 * Checks a message against the limits in force on a day. Refuses with every fault at once, by path; what passes can be
 * handed to the federal mailbox as it is.
 */
export const checkMessage = (
  message: MessageContent,
  on: Day,
): Result<MessageContent, { readonly code: 'mailbox/not-sendable'; readonly faults: readonly MessageFault[] }> => {
  const limits = messageLimits(on)
  const text = message.text.join('\n\n')
  const faults = [
    ...line('sender', message.sender, limits.sender),
    ...line('title', message.title, limits.title),
    ...optional('service', message.service, limits.service),
    ...optional('reference', message.reference ?? '', limits.reference),
    ...optional('caseRef', message.caseRef ?? '', limits.caseRef),
    ...(text.length > limits.text || !text.isWellFormed()
      ? [{ path: 'text', found: `${text.length} characters`, expected: `at most ${limits.text} characters of text` }]
      : []),
    ...message.attachments.flatMap((file, index) => attachment(file, `attachments[${index}]`, limits)),
    ...many(message, limits),
  ]
  return faults.length === 0 ? ok(message) : refuse({ code: 'mailbox/not-sendable', faults })
}
