import type { Operand, Times } from '../../form-words.ts'

/** What an element of a schema holds, as far as rules need it. */
export type ElementType =
  | 'group'
  | 'text'
  | 'choice'
  | 'yes-no'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'file'
  | 'note'
  | 'unknown'

/** A value of a choice, as the schema names it. */
export interface ElementCode {
  readonly code: string
  readonly name: string
}

/** A rule as it stands in the schema. */
export interface RuleText {
  readonly id: string
  readonly version: string
  readonly name: string
  /** The sentences, with their line breaks. */
  readonly text: string
}

/** A group or field where it is used: the same element can stand at several places. */
export interface SchemaElement {
  readonly id: string
  /** Ids from the top, joined by dots. */
  readonly path: string
  readonly name: string
  /** What is asked for, where the schema says so; else the name. */
  readonly label: string
  readonly times: Times
  readonly type: ElementType
  /** The values of a choice; absent where it has a code list that is not held. */
  readonly codes?: readonly ElementCode[]
  readonly codeList?: string
  /** In a choice group exactly one part is filled in. */
  readonly choice?: boolean
  readonly rules: readonly RuleText[]
  readonly inside: readonly SchemaElement[]
}

/** An element with its place, the ids from the top joined by dots, and its names as they are compared. */
export interface PlacedElement {
  readonly path: string
  readonly element: SchemaElement
  readonly names: readonly string[]
}

/** An element, today, or the full years from a day to today: one date, or its day, month and year. */
export type RuleOperand =
  | Operand
  | { readonly today: true }
  | { readonly years_since: readonly { readonly identifier: string }[] }

/**
 * A condition as FITKO's translated rules write it, with two more operands. An identifier that leads into a list which
 * the target does not lie in means any of its entries.
 */
export type RuleCondition =
  | { readonly identifier: string }
  | { readonly equal: readonly [RuleOperand, RuleOperand] }
  | { readonly not_equal: readonly [RuleOperand, RuleOperand] }
  | { readonly less_than: readonly [RuleOperand, RuleOperand] }
  | { readonly is_empty: RuleOperand }
  | { readonly is_valid_date: readonly [RuleOperand, RuleOperand, RuleOperand] }
  | { readonly not: RuleCondition }
  | { readonly and: readonly RuleCondition[] }
  | { readonly or: readonly RuleCondition[] }
  | { readonly xor: readonly RuleCondition[] }

/** What a rule does; the form of FITKO's translated rules. Paths start with `self.`, the group the rule hangs at. */
export interface TranslatedRule {
  readonly effect: 'require' | 'forbid' | 'valid'
  readonly target: string
  readonly condition: RuleCondition
  /** What to say to the person, in German. */
  readonly message: string
}

/** A value that a rule sets before anybody answers; `hidden` where the question is not shown either. */
export interface RulePreset {
  readonly target: string
  readonly value: string
  readonly hidden: boolean
}

/** How far a rule was understood: surely, with a warning, or not, so that somebody has to read it. */
export type RuleGrade = 'sure' | 'warned' | 'open'

/** Why a rule is not read surely. `detail` is the place in the sentence that it is about. */
export interface RuleDoubt {
  readonly code:
    | 'rest'
    | 'unknown-element'
    | 'ambiguous-element'
    | 'wrong-path'
    | 'other-name'
    | 'unlike-name'
    | 'unknown-value'
    | 'unheld-code-list'
    | 'wrong-type'
    | 'mixed-and-or'
    | 'mixed-brackets'
    | 'always-or-never'
    | 'several-answers'
    | 'unclear-otherwise'
    | 'no-text'
  readonly detail: string
}

/** One rule at one place of a schema, as it was read for one Land. */
export interface RuleReading {
  readonly id: string
  readonly version: string
  readonly name: string
  /** Path of the group it hangs at, empty for the schema; `self` in its paths. */
  readonly at: string
  /** The original sentences. */
  readonly text: string
  readonly grade: RuleGrade
  readonly doubts: readonly RuleDoubt[]
  /** False where the rule is for other Länder only. */
  readonly applies: boolean
  readonly rules: readonly TranslatedRule[]
  readonly presets: readonly RulePreset[]
}
