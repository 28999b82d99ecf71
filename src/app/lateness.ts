import type { Log } from '../platform/log/index.ts'
import type { Deliveries } from '../platform/jobs/words.ts'

const EVERY_MS = 60_000

/** Raises an alarm in the log when a queue falls behind, and says when it has caught up; once for each change. */
export const watchLateness = (
  {
    deliveries,
    log,
  }: { readonly deliveries: Pick<Deliveries, 'late'>; readonly log: Pick<Log, 'error' | 'info' | 'debug'> },
  everyMs = EVERY_MS,
): { readonly stop: () => void } => {
  let behind: ReadonlySet<string> = new Set()
  const look = async (): Promise<void> => {
    const late = await deliveries.late()
    for (const { queue, jobs } of late) if (!behind.has(queue)) log.error({ queue, jobs }, 'jobs wait for too long')
    const now = new Set(late.map(({ queue }) => queue))
    for (const queue of behind) if (!now.has(queue)) log.info({ queue }, 'jobs have caught up')
    behind = now
  }
  // A database that is away is told by whoever needs it.
  const timer = setInterval(() => void look().catch((error: unknown) => log.debug({ err: error }, 'lateness')), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
