import type { FederalStatus, LogEntry } from '../../../foundation/cases/words.ts'
import type { Instant } from '../../../kernel/clock.ts'
import { type Cents, cents } from '../../../kernel/money.ts'

/** The stations of an application, as its applicant is told of them. */
export const STATIONS = ['sent', 'received', 'processing', 'completed'] as const
export type StationName = (typeof STATIONS)[number]

/** Where a case stands on its way: a station and whether it lies behind, is now, or comes. */
export interface OnTheWay {
  readonly name: StationName
  readonly at: 'done' | 'now' | 'ahead'
}

// How many stations lie behind. What was received is being worked on; a question interrupts the work, not the way.
const BEHIND: Readonly<Record<FederalStatus, number>> = {
  INITIATED: 0,
  SUBMITTED: 1,
  RECEIVED: 2,
  PROCESSING: 2,
  ACTION_REQUIRED: 2,
  COMPLETED: STATIONS.length,
}

/** The way of a case in a federal status. */
export const wayOf = (status: FederalStatus): readonly OnTheWay[] =>
  STATIONS.map((name, index) => {
    const behind = BEHIND[status]
    return { name, at: index < behind ? 'done' : index === behind ? 'now' : 'ahead' }
  })

/** A fee that came due with a move, or that a move gave back. */
export interface Charge {
  readonly at: Instant
  readonly amount: Cents
}

/** What moves have added to the fee of a case or given back, oldest first. */
export const chargesOf = (log: readonly LogEntry[]): readonly Charge[] =>
  log.flatMap(({ at, chargedCents }) => (chargedCents === 0 ? [] : [{ at, amount: cents(chargedCents) }]))
