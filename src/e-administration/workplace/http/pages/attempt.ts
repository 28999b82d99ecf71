import type { CaseRefusal, Need } from '../../../../foundation/cases/words.ts'

/** A move that did not go: what was typed, and why. */
export interface Attempt {
  readonly on: string
  readonly brings: Readonly<Partial<Record<Need, string>>>
  readonly refusal: CaseRefusal
  readonly status: number
}
