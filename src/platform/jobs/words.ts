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

/** Does one job. It may run twice, so it looks first whether its work is already done. An exception means: try again later. */
export type JobHandler = (payload: JobPayload) => Promise<void>

/** A job that a room offers to do, under the name of its queue: `room.what-it-does`. */
export interface JobDefinition {
  readonly queue: string
  readonly handler: JobHandler
}
