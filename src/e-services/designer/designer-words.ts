import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Answers, FormDefinition, FormRule, Part } from '../../foundation/forms/words.ts'

/** What a design began with: nothing, a released service, or a data schema. */
export type Origin =
  | { readonly kind: 'blank' }
  | { readonly kind: 'service'; readonly id: string; readonly version: number }
  | { readonly kind: 'schema'; readonly id: string; readonly version: string }

/** A form that an authority builds or changes; nobody fills it in before it is released. */
export interface Design {
  readonly id: Id
  readonly name: string
  readonly origin: Origin
  /** Counts the changes. */
  readonly revision: number
  readonly form: FormDefinition
  readonly changedAt: Instant
}

/** Somebody invented whose answers try a design. */
export interface TestPerson {
  readonly id: Id
  readonly name: string
  readonly answers: Answers
}

/** One change of a form. Places are ids joined by dots; the empty one is the top of the form. */
export type Change =
  | { readonly do: 'add'; readonly into: string; readonly part: Part }
  /** Gives a part other texts and limits; its id, and what lies in a group, stay. */
  | { readonly do: 'set'; readonly at: string; readonly part: Part }
  | { readonly do: 'up' | 'down' | 'remove'; readonly at: string }
  | { readonly do: 'put'; readonly at: string; readonly into: string }
  /** Sets the rule at an index; null adds one. */
  | { readonly do: 'rule'; readonly index: number | null; readonly rule: FormRule }
  | { readonly do: 'drop-rule'; readonly index: number }

/** Why a change is not possible. */
export type ChangeRefusal =
  | { readonly code: 'designer/nothing-there'; readonly at: string }
  /** Conditions or rules look at the part; `by` names their places. */
  | { readonly code: 'designer/still-named'; readonly at: string; readonly by: string }
  /** Only groups stand at the top, as they are the pages, and no group in itself. */
  | { readonly code: 'designer/wrong-place'; readonly at: string; readonly into: string }
  | { readonly code: 'designer/too-many-parts'; readonly most: number }

/** Why a verb of this room does nothing. */
export type DesignerRefusal =
  | ChangeRefusal
  | { readonly code: 'designer/not-found' }
  /** Somebody changed the same part since the page was shown. */
  | { readonly code: 'designer/changed-meanwhile' }
  | { readonly code: 'designer/nothing-to-undo' }
  | { readonly code: 'designer/too-many-people'; readonly most: number }

/** Something that a design should not be released with; `at` is a place or the id of a rule. */
export interface DesignFinding {
  readonly code:
    | 'no-law'
    | 'no-english'
    | 'no-easy-german'
    | 'unreachable'
    | 'no-choices'
    | 'empty-group'
    | 'rule-never'
    | 'rule-open'
    | 'no-retention'
  readonly at: string
}

/** How much of the rules of a form runs (sentences, by their ids). */
export interface RuleGrade {
  readonly all: number
  readonly run: number
  /** Run, and are shown to the office with their sentence all the same. */
  readonly warned: number
  /** Only a sentence so far. */
  readonly open: number
}
