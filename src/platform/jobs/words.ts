import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Text } from '../../kernel/texts.ts'
import type { Scope } from '../postgres/index.ts'

/** What a job carries: where it works, of what kind it is, and references. Never a person's data. */
export interface JobPayload {
  readonly scope: Scope
  readonly kind: string
  readonly ref: Readonly<Record<string, string>>
}

/** Something that happened, told to whoever listens. At least once, in no promised order. */
export interface Event<Kind extends string = string> {
  readonly kind: Kind
  readonly scope: Scope
  readonly ref: Readonly<Record<string, string>>
}

/** One try at a job. The id stays the same however often it is tried, so that a receiver can tell a repetition. */
export interface JobTry {
  readonly id: string
}

/**
 * Does one job. It may run twice, so it looks first whether its work is already done. An exception means: try again
 * later. Of what went wrong only a code is kept with the job; `JobTrouble` says which.
 */
export type JobHandler = (payload: JobPayload, attempt: JobTry) => Promise<void>

/**
 * Why a job can't be done: a code such as `mail/unreachable`, never a text that may name a person. What will never go
 * (`forGood`) is given up at once and waits for somebody who looks.
 */
export class JobTrouble extends Error {
  readonly code: string
  readonly forGood: boolean
  constructor(code: string, forGood = false) {
    super(code)
    this.name = 'JobTrouble'
    this.code = code
    this.forGood = forGood
  }
}

/** A job that a room offers to do, under the name of its queue: `room.what-it-does`. */
export interface JobDefinition {
  readonly queue: string
  /** What it does, for staff who look at what was not done. */
  readonly title: Text
  readonly handler: JobHandler
}

/** A job that was tried for its whole time and not done. It stays until somebody has it tried again. */
export interface UndeliveredJob {
  readonly id: string
  readonly queue: string
  readonly payload: JobPayload
  /** When it was put. */
  readonly since: Instant
  /** When it was given up. */
  readonly givenUpAt: Instant
  readonly tries: number
  /** A code, or the name of an error. */
  readonly why: string
}

/** A page of undelivered jobs, oldest first; `next` is where the following page starts. */
export interface UndeliveredPage {
  readonly jobs: readonly UndeliveredJob[]
  readonly next: string | null
}

/** A queue that is behind: jobs that wait for longer than they should, a thousand at most. */
export interface LateQueue {
  readonly queue: string
  readonly jobs: number
}

/** What was not done, and how to have it tried again. With an authority only its own jobs, with null those of everybody. */
export interface Deliveries {
  readonly undelivered: (authority: Id | null, after: string | null) => Promise<UndeliveredPage>
  /** Puts these jobs back into their queues; gives how many were still there. */
  readonly resend: (authority: Id | null, jobs: readonly string[]) => Promise<number>
  /** Queues whose jobs wait for more than a quarter of an hour, or fail for as long. */
  readonly late: () => Promise<readonly LateQueue[]>
}
