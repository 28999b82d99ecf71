import { defineTexts } from '../../kernel/texts.ts'
import type { Day, Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Answers } from '../forms/words.ts'
import type { MoveRole } from './service-words.ts'

/** Who writes a message: a party of the case, or somebody of the office. */
export type WriterRole = Extract<MoveRole, 'applicant' | 'clerk' | 'head'>

/** A message between the office and the parties of a case, besides the moves. Its files name it. */
export interface CaseMessage {
  readonly id: Id
  readonly role: WriterRole
  /** Who wrote it. */
  readonly account: Id
  /** The message that it answers. */
  readonly answers: Id | null
  /** Last day on which the office asks for an answer. */
  readonly replyUntil: Day | null
  readonly sentAt: Instant
  /** Empty for messages of parties. */
  readonly title: string
  readonly text: string
  /** Name of who wrote it, and for whom they acted; null is for themselves or for the office. */
  readonly by: string
  readonly actsFor: string | null
}

/** A message that is about to be sent. */
export interface MessageWish {
  /** Hidden key of the form: the same key is the same message, however often it is sent. */
  readonly key: Id
  readonly answers: Answers
  /** The message that it answers, where it answers one. */
  readonly to: Id | null
  /** The newest message of a party that somebody of the office had seen; what came later stays unanswered. */
  readonly seen: Id | null
}

/** The fields of a message between the office and the parties of a case. */
export const messageFields = defineTexts({
  title: { de: 'Betreff', en: 'Subject', leicht: 'Worum geht es?' },
  text: { de: 'Nachricht', en: 'Message', leicht: 'Ihre Nachricht' },
  until: { de: 'Antwort erbeten bis', en: 'Answer asked for by', leicht: 'Bis wann soll die Antwort kommen?' },
  files: { de: 'Dateien', en: 'Files', leicht: 'Dateien dazu' },
})
