import type { ScanState } from '../../../platform/files/words.ts'
import type { SentInParts } from '../../../platform/html/index.ts'
import type { FieldError } from '../../../platform/html/words.ts'
import type { Answers } from '../form-words.ts'

/** What the views of a form need beside what is asked. */
export interface Shown {
  readonly answers: Answers
  /** Texts as typed, by input name; shown instead of the answer, so that nobody types twice. */
  readonly raw: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  /** Where a file can be looked at. */
  readonly fileHref?: ((path: string) => string) | undefined
  /** Where large files may be sent in parts, and what was begun for a question; by its path. */
  readonly parts?: ((path: string) => SentInParts) | undefined
  /** What is known of the harm of a file, by its id. */
  readonly scans?: ReadonlyMap<string, ScanState> | undefined
}
