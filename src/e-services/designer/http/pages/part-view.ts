import type { Part } from '../../../../foundation/forms/words.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { FieldError } from '../../../../platform/html/words.ts'
import type { Design } from '../../designer-words.ts'

/** A part as it is shown: as it is, or as somebody typed it with mistakes. */
export interface PartView {
  readonly design: Design
  readonly at: string
  readonly part: Part
  readonly seen: string
  /** The same form sent twice counts once. */
  readonly key: Id
  /** What was typed last, by field; empty where the page is shown for the first time. */
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}
