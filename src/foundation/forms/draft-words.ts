import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { FileContent, FileRefusal } from '../../platform/files/words.ts'
import type { Answers, FileAnswer } from './form-words.ts'

/** A form that somebody has begun, without what was answered. */
export interface DraftHead {
  readonly id: Id
  readonly service: string
  readonly version: number
  /** Fingerprint of the definition that the answers were given to. */
  readonly definitionHash: string
  /** Who the answers will be sent to. */
  readonly authority: Id
  /** The applicant's area (AGS). */
  readonly area: string
  /** Counts the changes of the answers. */
  readonly revision: number
  readonly createdAt: Instant
  readonly changedAt: Instant
  /** When its time is over; moves on with every saving. Verbs give the moment from which on it really is deleted. */
  readonly expiresAt: Instant
  /** From when on it is deleted, as its party was told; null until then. Saving makes it null again. */
  readonly deletesAt: Instant | null
}

/** A draft with its answers. */
export interface Draft extends DraftHead {
  readonly answers: Answers
}

/** A file on its way into a draft; the answers name it by `answer.file`. */
export interface DraftFile {
  readonly answer: FileAnswer
  readonly content: Pick<FileContent, 'stream'>
}

/** A file that is sent in parts and has not arrived as a whole. */
export interface UnfinishedUpload {
  readonly id: Id
  /** The question that it answers. */
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly arrivedBytes: number
}

/**
 * What two tabs made of the same revision. A unit is a path, or a whole list: entries of a list only mean something
 * together.
 */
export interface Conflict {
  /** Units that were changed in both, to different answers. */
  readonly units: readonly string[]
  /** The answers with what was saved elsewhere in those units. */
  readonly saved: Answers
  /** The answers with what was typed here in those units. */
  readonly mine: Answers
}

/** Why a draft did not do what was asked. */
export type DraftRefusal =
  | { readonly code: 'form/not-found' }
  /** Nobody changed it for as long as drafts are kept. */
  | { readonly code: 'form/expired' }
  /** It was sent; the case of this authority has the id of the draft. */
  | { readonly code: 'form/already-sent'; readonly authority: Id; readonly draft: Id }
  /** Nothing was saved. `held` is what was to be saved, sealed, for the page to bring back with what was chosen. */
  | {
      readonly code: 'form/changed-meanwhile'
      readonly now: number
      readonly conflict: Conflict
      readonly held: string
    }
  | { readonly code: 'form/too-many-files'; readonly most: number }
  /** All files of a draft together are more than it holds. */
  | { readonly code: 'form/files-too-large'; readonly mostBytes: number }
  /** The virus scanner found something in a file; its bytes are gone, the answer still names it. */
  | { readonly code: 'form/file-infected'; readonly name: string }
  /** The answers together are longer than any form needs. */
  | { readonly code: 'form/too-long'; readonly mostBytes: number }

/** Why a file of a draft was not kept or found. */
export type DraftFileRefusal = DraftRefusal | FileRefusal
