import type { Day, Instant } from '../../kernel/clock.ts'
import type { Cents } from '../../kernel/money.ts'
import type { CaseRef } from './case-words.ts'
import type { FederalStatus } from './service-words.ts'

/** What comes next in a case: an answer or another step of the applicant, a decision of the office, or nothing any more. */
export const NEXT_KINDS = ['answer', 'act', 'decision', 'none'] as const
export type NextKind = (typeof NEXT_KINDS)[number]

/** Whose turn it is. */
export type Turn = 'applicant' | 'office' | 'nobody'

/** What a party is to know of a case at first sight: the federal status, what comes next, and by which day. */
export interface Glance {
  readonly status: FederalStatus
  readonly next: NextKind
  readonly due: Day | null
}

/** A line of "my cases", as it lies in the scope of a party. Title and words of the state stand in the service. */
export interface OwnCase extends CaseRef, Glance {
  readonly number: string
  readonly service: string
  readonly version: number
  readonly state: string
  /** The fee as it stands now. */
  readonly feeCents: Cents
  /** Documents that the authority has issued so far. */
  readonly documents: number
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly revision: number
}

/** What "my cases" can be narrowed to. `open` is everything that was sent and is not completed. */
export const OWN_SHOWS = ['all', 'action', 'open', 'drafts', 'completed'] as const
export type OwnShow = (typeof OWN_SHOWS)[number]

/** What "my cases" can be sorted by: last change, newest first, or deadline, nearest first. */
export const OWN_ORDERS = ['changed', 'deadline'] as const
export type OwnOrder = (typeof OWN_ORDERS)[number]
