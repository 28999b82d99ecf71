import type { Id } from '../../kernel/ids.ts'

/** Whom a queue tells how it is. Its disturbance is told once for each change, not for each attempt. */
export interface QueueHealth {
  /** The queue can't work: the first thing that went wrong. */
  readonly disturbed: (error: unknown) => void
  /** A job went wrong; it is tried again, or kept where it was tried often enough. */
  readonly failed: (error: unknown, job: { readonly queue: string; readonly id: string; readonly errorId: Id }) => void
  /** It works again; how long it did not and how often it tried. */
  readonly well: (after: { readonly seconds: number; readonly failures: number }) => void
}

// Every worker asks every two seconds: as long without a failure means that they get answers again.
const QUIET_MS = 10_000

/** Turns many failures of one disturbance into two messages. */
export const watchDisturbance = (tell: Omit<QueueHealth, 'failed'>, quietMs = QUIET_MS) => {
  let since: number | null = null
  let failures = 0
  let over = false
  let calm: NodeJS.Timeout | undefined
  const recover = (): void => {
    if (since !== null && !over) tell.well({ seconds: Math.round((Date.now() - since) / 1000), failures })
    since = null
    failures = 0
  }
  return {
    failed: (error: unknown): void => {
      // What breaks off while stopping was told to.
      if (over) return
      failures += 1
      clearTimeout(calm)
      calm = setTimeout(recover, quietMs).unref()
      if (since !== null) return
      since = Date.now()
      tell.disturbed(error)
    },
    works: (): boolean => since === null,
    stop: (): void => {
      over = true
      clearTimeout(calm)
    },
  }
}
