import { type Day, plus } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Field, FormDefinition } from '../../forms/words.ts'
import { type CaseMessage, messageFields as t } from '../message-words.ts'

/** Most files of one message. */
export const MOST_MESSAGE_FILES = 5
/** Most characters of a message, and of its subject. */
export const MOST_MESSAGE_CHARACTERS = 5_000
export const MOST_TITLE_CHARACTERS = 200

const once = { min: 1, max: 1 }
const TITLE: Field = { id: 'title', kind: 'text', label: t.title, maxLength: MOST_TITLE_CHARACTERS, times: once }
const TEXT: Field = { id: 'text', kind: 'longtext', label: t.text, maxLength: MOST_MESSAGE_CHARACTERS, times: once }
const FILES: Field = { id: 'files', kind: 'file', label: t.files, times: { min: 0, max: MOST_MESSAGE_FILES } }

const until = (today: Day): Field => ({
  id: 'until',
  kind: 'date',
  label: t.until,
  // Whoever is asked gets at least a day; more than a year is a slip of the pen.
  minValue: plus(today, 'P1D'),
  maxValue: plus(today, 'P1Y'),
  times: { min: 0, max: 1 },
})

/** What a message consists of, in the form of every form: the office adds a subject and may ask for an answer until a day. */
export const messageForm = (side: 'applicant' | 'staff', today: Day): FormDefinition => ({
  parts: side === 'staff' ? [TITLE, TEXT, until(today), FILES] : [TEXT, FILES],
  hints: [],
})

/** What can be known of a thread at first sight. */
export interface ThreadGlance<Message> {
  /** The newest message of the office that asks for an answer and has none; null where nothing is asked. */
  readonly asked: Message | null
  /** The newest message of a party; null where none wrote. */
  readonly newestOfParty: Id | null
}

/** What a thread, oldest first, waits for. A message of the party after the question answers it, whatever it was sent from. */
export const threadGlance = <Message extends Pick<CaseMessage, 'id' | 'role' | 'replyUntil'>>(
  thread: readonly Message[],
): ThreadGlance<Message> => {
  const asks = thread.findLastIndex(({ role, replyUntil }) => role !== 'applicant' && replyUntil !== null)
  const answered = thread.slice(asks + 1).some(({ role }) => role === 'applicant')
  return {
    asked: asks === -1 || answered ? null : (thread[asks] ?? null),
    newestOfParty: thread.findLast(({ role }) => role === 'applicant')?.id ?? null,
  }
}
