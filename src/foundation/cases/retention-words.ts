import type { Day, Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Retention } from './service-words.ts'

/** A run goes from a proposal, which deletes nothing, over somebody's confirmation to its end. */
export const RUN_STATES = ['proposed', 'confirmed', 'done', 'stopped'] as const
export type RunState = (typeof RUN_STATES)[number]

/** What came of a case in a run; `open` until it is decided. */
export const ITEM_OUTCOMES = ['open', 'deleted', 'held', 'stopped'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

/** What an archive says to the offer of a case (HArchivG). */
export const ARCHIVE_ANSWERS = ['taken', 'declined'] as const
export type ArchiveAnswer = (typeof ARCHIVE_ANSWERS)[number]

/** A proposal of an authority's program to delete cases whose time is over. */
export interface RetentionRun {
  readonly id: Id
  readonly on: Day
  readonly state: RunState
  readonly madeAt: Instant
  /** How many cases it names; five hundred at most. */
  readonly cases: number
  readonly decidedBy: Id | null
  readonly decidedAt: Instant | null
  readonly endedAt: Instant | null
}

/** A case of a run, without anything that says whose it is. */
export interface RetentionItem {
  readonly case: Id
  readonly number: string
  readonly service: string
  readonly version: number
  /** The last day of its keeping. */
  readonly due: Day
  readonly follows: Retention['then']
  readonly law: string
  /** The first day on which it may go; null until the person is told. */
  readonly deleteOn: Day | null
  readonly toldAt: Instant | null
  readonly outcome: ItemOutcome
  readonly answer: ArchiveAnswer | null
  readonly held: boolean
}

/** A hold keeps a case beyond its time until a day, or until it is released. */
export interface RetentionHold {
  readonly id: Id
  readonly case: Id
  readonly number: string
  readonly reason: string
  readonly placedBy: Id
  readonly since: Instant
  readonly until: Day | null
}

/** A case whose time ends, as a preview names it. */
export interface DueCase {
  readonly case: Id
  readonly number: string
  readonly service: string
  readonly version: number
  readonly due: Day
  readonly held: boolean
}

/** Why nothing was changed about the keeping of a case. */
export type RetentionRefusal =
  | { readonly code: 'case/not-found' }
  | { readonly code: 'case/run-not-found' }
  | { readonly code: 'case/run-decided'; readonly state: RunState }
  | { readonly code: 'case/hold-reason' }
  | { readonly code: 'case/hold-until' }
  | { readonly code: 'case/archive-answered'; readonly answer: ArchiveAnswer }
  | { readonly code: 'case/not-offered' }
