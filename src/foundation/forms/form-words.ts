import type { Id } from '../../kernel/ids.ts'
import type { Label } from '../../kernel/texts.ts'

/**
 * A condition over answers, in the form of FITKO's translated rules: a tree of plain data.
 * A bare identifier is true where the answer is `true`. Paths are dotted ids, as in `vehicle.keeper`.
 */
export type Condition =
  | { readonly identifier: string }
  | { readonly equal: readonly [Operand, Operand] }
  | { readonly not_equal: readonly [Operand, Operand] }
  | { readonly less_than: readonly [Operand, Operand] }
  | { readonly is_empty: Operand }
  | { readonly is_valid_date: readonly [Operand, Operand, Operand] }
  | { readonly not: Condition }
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly xor: readonly Condition[] }

export type Operand = { readonly identifier: string } | string | number | boolean

/** How often a part occurs; `min` 0 is optional, `max` null has no end. */
export interface Times {
  readonly min: number
  readonly max: number | null
}

/** What a field asks for. The kinds after `text` are text of a known form. */
export const FIELD_KINDS = [
  'text',
  'email',
  'phone',
  'postcode',
  'iban',
  'plate',
  'longtext',
  'date',
  'time',
  'datetime',
  'yes-no',
  'number',
  'integer',
  'money',
  'choice',
  'file',
  'note',
  'hidden',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** One value of a choice; its order in the list is its order on the page. */
export interface Choice {
  readonly code: string
  readonly label: Label
  readonly help?: Label
}

interface PartBase {
  /** Permanent within its group; the path of a part is its ids joined by dots. */
  readonly id: string
  /** What is asked. */
  readonly label: Label
  /** How it is shown later, where that differs. */
  readonly showLabel?: Label
  readonly help?: Label
  /** Legal basis of asking. */
  readonly law?: string
  /** Only asked when this holds; answers to what is not asked do not count. */
  readonly when?: Condition
  readonly times: Times
}

/** A group of parts; at the top level it is a page. In a choice group exactly one part is filled in. */
export interface Group extends PartBase {
  readonly kind: 'group'
  readonly choice?: boolean
  readonly parts: readonly Part[]
}

/** A single question (or, of kind `note`, something only to be read). */
export interface Field extends PartBase {
  readonly kind: FieldKind
  readonly choices?: readonly Choice[]
  /** A code list that we do not hold: its canonical URI. The answer is then typed as text. */
  readonly codeList?: string
  readonly minLength?: number
  readonly maxLength?: number
  /** Smallest and largest value of a number (decimal text) or date (ISO day). */
  readonly minValue?: string
  readonly maxValue?: string
  /** Regular expression for the whole text. */
  readonly pattern?: string
  /** Limits of a file. */
  readonly maxBytes?: number
  readonly mediaTypes?: readonly string[]
  /** Where a first answer comes from: an attribute of the account (`account.birthdate`), taken over with a yes only, or a fixed text after `=`. */
  readonly from?: string
  /** May not be changed by the applicant. */
  readonly locked?: boolean
  /** Text of a note. */
  readonly text?: Label
}

export type Part = Group | Field

/** A sentence of the law or of a schema that the office should keep in mind while reading the answers. */
export interface Hint {
  readonly id: string
  readonly name: string
  readonly text: string
  /** Path of the group it belongs to; empty for the whole form. */
  readonly path: string
}

/** What a sentence of a schema does to the form, as far as it was understood to its last word. */
export interface FormRule {
  /** FIM id of the rule. */
  readonly id: string
  /** While the condition holds, the target is required or must stay empty; `valid` is wrong while it does not hold. */
  readonly effect: 'require' | 'forbid' | 'valid'
  /** Place of the part; empty for the whole form. */
  readonly target: string
  /** Its identifiers are places; one in a list that the target does not lie in means any of its entries. */
  readonly condition: Condition
  /** What to say to the person. */
  readonly message: Label
}

/** A form, from a service file or from a FIM schema: the same small data for both. */
export interface FormDefinition {
  readonly parts: readonly Part[]
  readonly hints: readonly Hint[]
  /** What goes beyond `when` and `times`: rules between several answers. */
  readonly rules?: readonly FormRule[]
  /** Where it came from: FIM schema id and version. */
  readonly source?: { readonly schema: string; readonly version: string }
}

/** A file as an answer. The bytes lie in the sealed store under `file`. */
export interface FileAnswer {
  readonly file: Id
  readonly name: string
  readonly sizeBytes: number
  readonly mediaType: string
}

/** Answers are text in one form each: day `2026-11-23`, time `14:30`, yes-no `true`/`false`, numbers with a dot, money in euros with a dot, choices by code. */
export type Answer = string | FileAnswer

/**
 * All answers by path; in a repeated part (`times.max` other than 1) the path always carries the index, as in
 * `child[1].name`, counted from 0. A blank text counts as no answer; at the path of an entry (`child[1]`) it marks
 * an entry that was added and not yet filled in.
 */
export type Answers = Readonly<Record<string, Answer>>

/** What is wrong with an answer. */
export interface AnswerProblem {
  readonly path: string
  readonly code:
    | 'missing'
    | 'too-many'
    | 'too-few'
    | 'one-of'
    | 'not-a-number'
    | 'not-whole'
    | 'not-a-date'
    | 'not-a-time'
    | 'not-a-choice'
    | 'not-yes-no'
    | 'too-short'
    | 'too-long'
    | 'too-small'
    | 'too-large'
    | 'wrong-form'
    | 'file-too-large'
    | 'file-wrong-kind'
    | 'file-flawed'
    | 'unknown'
    /** Answers that do not go together; `expected` is the sentence of the rule, `rule` its id. */
    | 'rule'
  /** What was expected, such as the limit or the allowed kinds. */
  readonly expected?: string
  readonly rule?: string
}

/** A part of the definition with its place: the ids from the top, joined by dots, without indices. */
export interface PlacedPart {
  readonly path: string
  readonly part: Part
}

/** What is asked on one page. Only a part at the end of a placed path may be repeated, none above it. */
export interface FormPage {
  /** Stable within the form and fit for an address. */
  readonly id: string
  readonly title: Label
  /** Labels of the groups around it, from the outside, where the title alone would be ambiguous. */
  readonly within: readonly Label[]
  readonly help?: Label
  readonly parts: readonly PlacedPart[]
}

/** What the person wants with a posted page. Paths are concrete; a removed entry carries its index. */
export type PostAction =
  | { readonly do: 'next' | 'back' | 'save' }
  | { readonly do: 'add' | 'remove' | 'remove-file'; readonly path: string }

/** A field as it is asked of somebody now. */
export interface AskedField {
  readonly asked: 'field'
  /** Concrete path: the key of its answer. */
  readonly path: string
  readonly part: Field
  /** Place in a list, from 0; null outside of one. */
  readonly index: number | null
}

/** A group as it is asked now, with what is visible inside. */
export interface AskedGroup {
  readonly asked: 'group'
  readonly path: string
  readonly part: Group
  readonly index: number | null
  readonly inside: readonly Asked[]
}

/** A repeated part with its entries; the path carries no index of its own. */
export interface AskedList {
  readonly asked: 'list'
  readonly path: string
  readonly part: Part
  readonly entries: readonly (AskedField | AskedGroup)[]
}

export type Asked = AskedField | AskedGroup | AskedList
