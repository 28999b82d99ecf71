import type { PlacedElement } from './rule-words.ts'

/** What an answer is compared with. */
export type Value =
  | { readonly is: 'text' | 'number' | 'day'; readonly value: string }
  | { readonly is: 'yes-no'; readonly value: boolean }
  | { readonly is: 'element'; readonly element: PlacedElement }
  /** The day on which the form is filled in. */
  | { readonly is: 'today' }
  /** Completed years between a date and today. */
  | { readonly is: 'years'; readonly value: number }

export type Comparing = '=' | '<>' | '<' | '<=' | '>' | '>='

/** A condition as it was said. */
export type Expression =
  | { readonly is: 'compared'; readonly subject: PlacedElement; readonly by: Comparing; readonly value: Value }
  | { readonly is: 'filled'; readonly subject: PlacedElement; readonly filled: boolean }
  /** One of the codes, such as those of the states of the European Union. */
  | { readonly is: 'among'; readonly subject: PlacedElement; readonly codes: readonly string[]; readonly group: string }
  /** Day, month and year of a date form a day of the calendar. */
  | { readonly is: 'calendar-day'; readonly parts: readonly [PlacedElement, PlacedElement, PlacedElement] }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'and' | 'or' | 'one'; readonly of: readonly Expression[] }

/** What is done with an element. `show` and `activate` say what holds otherwise, too. */
export type Deed = 'require' | 'forbid' | 'show' | 'activate' | 'allow'

/** One thing that a sentence brings about. */
export type Consequence =
  | { readonly is: 'deed'; readonly deed: Deed; readonly target: PlacedElement }
  /** Something has to hold. */
  | { readonly is: 'demand'; readonly demand: Expression; readonly targets: readonly PlacedElement[] }
  | {
      readonly is: 'preset'
      readonly target: PlacedElement
      readonly value: Value
      readonly hidden: boolean
    }

/** A sentence: when, then, otherwise. Without `when` it always holds. */
export interface Statement {
  readonly when: Expression | null
  readonly then: readonly Consequence[]
  readonly otherwise: readonly Consequence[]
}
