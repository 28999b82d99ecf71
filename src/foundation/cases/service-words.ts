import type { OnlineWay } from '../mailbox/words.ts'
import { FUNCTIONS, type StaffFunction, type TrustLevel } from '../../kernel/actor.ts'
import type { Cents } from '../../kernel/money.ts'
import type { Label } from '../../kernel/texts.ts'
import type { Condition, FormDefinition } from '../forms/words.ts'

/** Kind of authority that a service belongs to; which one it is follows from the place. */
export const AUTHORITY_KINDS = ['municipality', 'county', 'regional-council', 'state'] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** Who can make a move: the applicant, a function of the authority, or the program itself when a deadline passes. */
export const MOVE_ROLES = ['applicant', ...FUNCTIONS, 'system'] as const
export type MoveRole = (typeof MOVE_ROLES)[number]

/** What a move sets off. The effects of a transition stand in its row and nowhere else. */
export type Effect =
  /** Tells the applicant by mailbox and a mail without content; `message` names an entry of `messages`. */
  | { readonly effect: 'notify'; readonly message: string }
  | { readonly effect: 'start' | 'pause' | 'resume' | 'extend' | 'stop'; readonly deadline: string }
  /** Makes the fee of this name due. */
  | { readonly effect: 'charge'; readonly fee: string }
  /** Makes the document of this name and delivers it to the mailbox. */
  | { readonly effect: 'issue'; readonly document: string }
  /** Leaves a record of this kind behind (a permit, a registration). */
  | { readonly effect: 'record'; readonly record: string }

/** A row of the workflow: from a state, on a command, to a state, by somebody. */
export interface Transition {
  readonly from: string
  readonly on: string
  readonly to: string
  readonly by: MoveRole
  /** What the button says. */
  readonly label: Label
  /** What the command must bring along; each is asked for on the page. */
  readonly needs?: readonly Need[]
  /** Four eyes: not the person who made this earlier move. */
  readonly notSameAs?: string
  /** Only possible while this holds for the answers. */
  readonly when?: Condition
  readonly then?: readonly Effect[]
}

/** What a clerk or applicant writes with a move. */
export const NEEDS = ['question', 'answer', 'reasons', 'note'] as const
export type Need = (typeof NEEDS)[number]

/** The states in which the federal mailbox (ZBP) tells of every application, whatever its service. */
export const FEDERAL_STATUSES = [
  'INITIATED',
  'SUBMITTED',
  'RECEIVED',
  'PROCESSING',
  'ACTION_REQUIRED',
  'COMPLETED',
] as const
export type FederalStatus = (typeof FEDERAL_STATUSES)[number]

/** A state, in words for both sides, and the federal status that it maps to (ZBP). */
export interface State {
  readonly id: string
  readonly label: Label
  /** The next step, told to the applicant. */
  readonly next: Label
  readonly status: FederalStatus
  readonly final?: boolean
}

export interface Workflow {
  readonly start: string
  readonly states: readonly State[]
  readonly transitions: readonly Transition[]
}

/** A fee. `fixed` is one amount, `by` picks the amount by the code of an answer; in a repeated part the amounts add up. */
export interface Fee {
  readonly id: string
  readonly label: Label
  readonly amount:
    | { readonly kind: 'fixed'; readonly cents: Cents }
    | { readonly kind: 'by'; readonly path: string; readonly cents: Readonly<Record<string, Cents>> }
  /** States that give the fee back when a case enters them. */
  readonly refundOn: readonly string[]
  readonly law: string
}

/**
 * A deadline that the program keeps. `within` and `extendOnce` are ISO 8601 periods; `from` says what the law counts from.
 * When it has passed, the program makes the move named in `then` as `system`; `escalate` only marks the case for the head.
 */
export interface Deadline {
  readonly id: string
  readonly within: string
  readonly from: 'start' | 'complete'
  readonly extendOnce?: string
  readonly then: 'escalate' | 'remind' | 'deemed-approval'
  readonly law: string
}

/** A document that the authority issues: blocks of text as data, set by one master. */
export interface DocumentDefinition {
  readonly id: string
  readonly title: Label
  readonly blocks: readonly Block[]
  readonly seal: boolean
  readonly remedyNotice: boolean
}

/** A block of a letter or message. `{answer.path}`, `{number}`, `{date}`, `{reasons}` and `{fee}` are filled in. */
export type Block =
  | { readonly block: 'paragraph' | 'heading'; readonly text: string; readonly when?: Condition }
  | { readonly block: 'answers'; readonly paths: readonly string[]; readonly when?: Condition }
  | { readonly block: 'reasons' | 'fee' }

/** A message to the applicant's mailbox. */
export interface MessageDefinition {
  readonly id: string
  readonly title: Label
  readonly text: Label
}

/** What a decision leaves behind (a permit, a registration): number, holder, validity are common to all kinds. */
export interface RecordDefinition {
  readonly id: string
  readonly label: Label
  readonly fields: readonly { readonly id: string; readonly label: Label; readonly path: string }[]
  /** ISO 8601 period, or null for one without an end. */
  readonly validFor: string | null
  readonly law: string
}

/** How long what is kept, per outcome; `then` says what follows. */
export interface Retention {
  readonly drafts: string
  readonly outcomes: Readonly<Record<string, string>>
  readonly then: 'delete' | 'offer-to-archive'
  readonly law: string
}

/** What moves a case from an earlier version: outcomes that stay, fields that are asked again. */
export interface Migration {
  readonly from: number
  readonly keepOld: readonly string[]
  readonly ask: readonly string[]
}

/** An example that runs as a test of the definition. */
export interface ServiceExample {
  readonly title: string
  readonly given: Readonly<Record<string, string>>
  /** Moves in order; `at` is the day of the move (2026-01-05 where nothing is said, else the day of the move before). */
  readonly when: readonly {
    readonly on: string
    readonly by: MoveRole
    readonly person: string
    readonly at?: string
  }[]
  /** What must come of it; `due` names running deadlines with their last day, null while paused. `refused` is the code of the last move's refusal. */
  readonly then: {
    readonly state: string
    readonly feeCents?: Cents
    readonly due?: Readonly<Record<string, string | null>>
    readonly refused?: string
  }
}

/** What people find in the directory about a service. Texts may be HTML-free paragraphs, separated by an empty line. */
export interface ServiceTexts {
  readonly title: Label
  /** One or two sentences. */
  readonly summary: Label
  readonly description?: Label
  readonly requirements?: readonly Label[]
  readonly documents?: readonly Label[]
  readonly fees?: Label
  readonly duration?: Label
  /** Words people use for it that do not stand in the title. */
  readonly keywords?: readonly string[]
}

/** A whole service as data: no function survives, so it can be shown, compared, hashed, stored and translated. */
export interface Service {
  readonly id: string
  readonly version: number
  readonly owner: AuthorityKind
  /** LeiKa key of 14 digits, where known. */
  readonly leika?: string
  readonly law: readonly string[]
  readonly texts: ServiceTexts
  readonly for: readonly ('person' | 'organisation')[]
  readonly trust: { readonly start: TrustLevel; readonly submit: TrustLevel }
  /**
   * By which law a decision takes effect in the mailbox: by its provision there (OZG § 9) where nothing is said, or by being
   * retrieved (HVwVfG or VwVfG § 41 (2a)).
   */
  readonly delivery?: OnlineWay
  /** Scope of a mandate under which a representative may act. */
  readonly mandate?: string
  readonly form: FormDefinition
  readonly workflow: Workflow
  /** Which parts of the answers a function sees in a state: `all`, or paths. What is not named is not seen. */
  readonly sees: Readonly<Partial<Record<StaffFunction, Readonly<Record<string, 'all' | readonly string[]>>>>>
  readonly fees: readonly Fee[]
  readonly deadlines: readonly Deadline[]
  readonly documents: readonly DocumentDefinition[]
  readonly messages: readonly MessageDefinition[]
  readonly records: readonly RecordDefinition[]
  readonly retention: Retention
  readonly migrate: readonly Migration[]
  readonly examples: readonly ServiceExample[]
}
