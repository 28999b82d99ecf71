import type { Authority } from '../../../../foundation/account/words.ts'
import type { CaseView } from '../../../../foundation/cases/index.ts'
import type { Need } from '../../../../foundation/cases/words.ts'

/** What is to be told above a case. */
export type CaseNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'moved'; readonly on: string }
  /** A message was just sent. */
  | { readonly kind: 'sent'; readonly message: string }
  /** The step was not possible; what was written is kept. */
  | { readonly kind: 'changed'; readonly on: string; readonly brings: Readonly<Partial<Record<Need, string>>> }
  | {
      readonly kind: 'missing'
      readonly on: string
      readonly need: Need
      readonly brings: Readonly<Partial<Record<Need, string>>>
    }

/** An own case with what it takes to show it. */
export interface OwnCaseView {
  readonly view: CaseView
  readonly authority: Authority | null
  readonly notice: CaseNotice
}
