import type { OnlineWay } from '../../mailbox/words.ts'
import type { StaffFunction, TrustLevel } from '../../../kernel/actor.ts'
import type { Cents } from '../../../kernel/money.ts'
import type { Text } from '../../../kernel/texts.ts'
import type { Choice, Condition, Field, FieldKind, Times } from '../../forms/words.ts'
import type {
  AuthorityKind,
  Block,
  Deadline,
  Effect,
  MoveRole,
  Need,
  Service,
  ServiceExample,
  State,
} from '../service-words.ts'

/** Values of a choice by code, in the order of the page. Codes that look like numbers come as a list, because a record would sort them. */
export type ChoicesSource = Readonly<Record<string, Text>> | readonly (Choice & { readonly label: Text })[]

/** A question as a service file writes it; its id is the key it stands under. */
export interface FieldSource
  extends Pick<
    Field,
    | 'law'
    | 'when'
    | 'codeList'
    | 'minLength'
    | 'maxLength'
    | 'minValue'
    | 'maxValue'
    | 'pattern'
    | 'maxBytes'
    | 'mediaTypes'
    | 'from'
    | 'locked'
  > {
  readonly kind: FieldKind
  readonly ask: Text
  /** How the answer is called later, where the question does not fit. */
  readonly show?: Text
  readonly help?: Text
  /** Text of a note. */
  readonly text?: Text
  readonly oneOf?: ChoicesSource
  readonly optional?: true
  readonly times?: Times
}

/** A page or group; its legal basis holds for every question in it that names none of its own. */
export interface GroupSource {
  readonly kind: 'group'
  readonly title: Text
  readonly help?: Text
  readonly law?: string
  readonly when?: Condition
  readonly times?: Times
  readonly choice?: true
  readonly parts: PartsSource
}

export type PartsSource = Readonly<Record<string, FieldSource | GroupSource>>

/** A row of the workflow. The usual moves bring their own label. */
export interface TransitionSource {
  /** One state, or several that the same move leads out of. */
  readonly from: string | readonly string[]
  readonly on: string
  readonly to: string
  readonly by: MoveRole
  readonly label?: Text
  readonly needs?: readonly Need[]
  readonly notSameAs?: string
  readonly when?: Condition
  readonly then?: readonly Effect[]
}

/** What a service says about a state; the usual states need to say nothing. */
export interface StateSource {
  readonly label?: Text
  readonly next?: Text
  readonly status?: State['status']
}

export interface WorkflowSource {
  readonly start: string
  readonly final: readonly string[]
  readonly states?: Readonly<Record<string, StateSource>>
  readonly transitions: readonly TransitionSource[]
}

interface FeeBase {
  readonly label: Text
  readonly refundOn: readonly string[]
  readonly law: string
}
export type FeeSource =
  | (FeeBase & { readonly fixed: Cents })
  | (FeeBase & { readonly per: string; readonly of: Readonly<Record<string, Cents>> })

export interface DocumentSource {
  readonly title: Text
  readonly blocks: readonly Block[]
  readonly seal?: boolean
  readonly remedyNotice?: boolean
}

export interface RecordSource {
  readonly label: Text
  readonly fields: Readonly<Record<string, { readonly label: Text; readonly path: string }>>
  readonly validFor: string | null
  readonly law: string
}

/** How long what is kept: `drafts`, and one line per final state. */
export interface RetentionSource {
  readonly drafts: string
  readonly then: 'delete' | 'offer-to-archive'
  readonly law: string
  readonly [outcome: string]: string
}

export interface ServiceTextsSource {
  readonly title: Text
  readonly summary: Text
  readonly description?: Text
  readonly requirements?: readonly Text[]
  readonly documents?: readonly Text[]
  readonly fees?: Text
  readonly duration?: Text
  readonly keywords?: readonly string[]
}

/** A service as its file writes it. Everything with an id is a record keyed by that id. */
export interface ServiceSource {
  readonly id: string
  readonly version: number
  readonly owner: AuthorityKind
  readonly leika?: string
  readonly law: readonly string[]
  readonly texts: ServiceTextsSource
  readonly for: Service['for']
  readonly trust: { readonly start: TrustLevel; readonly submit: TrustLevel }
  readonly delivery?: OnlineWay
  readonly mandate?: string
  readonly form: Readonly<Record<string, GroupSource>>
  readonly workflow: WorkflowSource
  readonly sees: Readonly<Partial<Record<StaffFunction, Readonly<Record<string, 'all' | readonly string[]>>>>>
  readonly fees?: Readonly<Record<string, FeeSource>>
  readonly deadlines?: Readonly<Record<string, Omit<Deadline, 'id' | 'from'> & { readonly from?: Deadline['from'] }>>
  readonly documents?: Readonly<Record<string, DocumentSource>>
  readonly messages?: Readonly<Record<string, { readonly title: Text; readonly text: Text }>>
  readonly records?: Readonly<Record<string, RecordSource>>
  readonly retention: RetentionSource
  readonly migrate?: Readonly<Record<number, { readonly keepOld: readonly string[]; readonly ask: readonly string[] }>>
  readonly examples: readonly ServiceExample[]
}
