import type { TrustLevel } from '../../kernel/actor.ts'
import type { CaseRef, CaseRefusal } from '../../foundation/cases/words.ts'
import type { FileRefusal } from '../../platform/files/words.ts'

/** One thing that is wrong with what was sent: where, what stood there, what was expected, and a sentence for people. */
export interface SentProblem {
  readonly path: string
  readonly value: string
  readonly expected: string
  readonly code: string
  readonly text: string
}

/** Why an application was not taken. */
export type FilingRefusal =
  | CaseRefusal
  | FileRefusal
  | { readonly code: 'http/bad-input'; readonly path: string; readonly value: string; readonly expected: string }
  | { readonly code: 'http/higher-level'; readonly level: TrustLevel }
  /** Answers that the form does not take; each is named. */
  | { readonly code: 'filing/answers'; readonly errors: readonly SentProblem[] }
  /** Nobody takes this service online at this place. */
  | { readonly code: 'filing/nobody-there'; readonly place: string }
  /** The key names another application already. */
  | { readonly code: 'filing/key-used' }
  | { readonly code: 'filing/files-too-large'; readonly mostBytes: number }
  /** Who sent the file may not file for this party any more. */
  | { readonly code: 'filing/ended' }
  | { readonly code: 'filing/no-batch' }
  /** A file needs a key of the party, or is sent for oneself. */
  | { readonly code: 'http/as-oneself' }

/** An application that was taken. */
export interface FiledCase {
  readonly case: CaseRef
  readonly number: string
  /** It had been sent before: nothing happened now. */
  readonly again: boolean
}
