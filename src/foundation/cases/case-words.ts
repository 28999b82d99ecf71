import type { Day, Instant } from '../../kernel/clock.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import type { Cents } from '../../kernel/money.ts'
import type { Effect, MoveRole, Need } from './service-words.ts'

/** A case belongs to its lead authority; nobody can name it without that. */
export interface CaseRef {
  readonly authority: Id
  readonly id: Id
}

/** A case as one text, for rooms that only hand it on. */
export const caseRefOf = ({ authority, id }: CaseRef): string => `${authority}/${id}`

/** The case that such a text names; null where it names none. */
export const caseIn = (text: string): CaseRef | null => {
  const [authority = '', id = ''] = text.split('/')
  return isId(authority) && isId(id) ? { authority, id } : null
}

/** The projection row of a case: everything here is open, so that worklists can filter and sort. */
export interface Case extends CaseRef {
  readonly number: string
  readonly service: string
  readonly version: number
  readonly definitionHash: string
  readonly state: string
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly assignee: Id | null
  /** Who made which move last, for four eyes. */
  readonly movedBy: Readonly<Record<string, Id>>
  readonly deadlines: Readonly<Record<string, RunningDeadline>>
  readonly feeCents: Cents
  /** The last day on which the case is kept; null while it runs, and where its service declares no time. */
  readonly deleteDue: Day | null
  /** Counts the entries of the log; a move on an older count is refused. */
  readonly revision: number
}

/** A deadline of a case. While it is paused, `due` is null and `leftDays` says what is left. */
export interface RunningDeadline {
  readonly due: string | null
  readonly leftDays: number | null
  /** Stands here once it was extended; it is extended once at most. */
  readonly extended?: true
}

/** Who makes a move, as the decision needs it: the person, and which roles that person has towards this case. */
export interface Mover {
  readonly account: Id
  readonly roles: readonly MoveRole[]
  /** Whether this person is a party of the case; nobody decides in their own matter. */
  readonly isParty?: boolean
  /** Whether this person represents a party of the case, or is tied to one by representation. */
  readonly isTied?: boolean
  /** The roles held in the place of absent people only, with whose place it is. */
  readonly inPlaceOf?: Readonly<Partial<Record<MoveRole, readonly Id[]>>>
}

/** A command to a case. `seen` is the revision that the person looked at. */
export interface Command {
  readonly on: string
  readonly by: Mover
  readonly brings: Readonly<Partial<Record<Need, string>>>
  readonly seen: number
}

/** What a move came to: written to the log in the transaction that changes the row. */
export interface Move {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly at: Instant
  readonly by: Mover
  /** The one of the mover's roles in which the move was made. */
  readonly role: MoveRole
  /** The texts that the move asks for. What else was sent along is not taken: an applicant writes no reasons. */
  readonly brings: Command['brings']
  readonly effects: readonly Effect[]
  /** What the move adds to the fee of the case; negative where it gives back. */
  readonly chargedCents: Cents
}

/** One entry of the log. Texts of people are sealed beside it, never in it. */
export interface LogEntry {
  readonly seq: number
  readonly on: string
  readonly from: string | null
  readonly to: string
  readonly at: Instant
  readonly role: MoveRole
  readonly account: Id
  /** Kept from the move, because later answers could come to another amount. */
  readonly chargedCents: Cents
}

/** What a decision leaves behind: a permit, a registration, a certificate. Holder and details are sealed. */
export interface DecisionRecord extends CaseRef {
  readonly record: Id
  readonly kind: string
  readonly number: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly status: 'valid' | 'suspended' | 'revoked' | 'replaced'
}

/** Why a case did not move. */
export type CaseRefusal =
  | { readonly code: 'case/not-found' }
  | { readonly code: 'case/not-possible-now'; readonly state: string; readonly on: string }
  | { readonly code: 'case/not-yours'; readonly on: string }
  /** Whoever is a party or represents one does not act for the authority (HVwVfG § 20). */
  | { readonly code: 'case/excluded'; readonly on: string }
  | { readonly code: 'case/four-eyes'; readonly on: string }
  | { readonly code: 'case/changed-meanwhile'; readonly seen: number; readonly now: number }
  | { readonly code: 'case/needs'; readonly need: Need }
  | { readonly code: 'case/not-provable-now' }
  | { readonly code: 'case/already-sent' }
  | { readonly code: 'case/erased' }
  | { readonly code: 'case/higher-level' }
  | { readonly code: 'case/not-in-mandate'; readonly name: string }
  | { readonly code: 'case/not-for-this-party' }
  | { readonly code: 'case/unknown-service'; readonly service: string }
  | { readonly code: 'case/answers-incomplete'; readonly problems: number }
