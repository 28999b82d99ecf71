import { type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Instant } from '../../kernel/clock.ts'
import { asOwner, type Tx } from '../postgres/index.ts'
import { type Id, newId } from '../../kernel/ids.ts'
import { deliveriesOf, UNDELIVERED } from './deliveries.ts'
import { type QueueHealth, watchDisturbance } from './disturbance.ts'
import { type Deliveries, type Event, type JobDefinition, type JobPayload, JobTrouble } from './words.ts'

/** Where jobs leave a transaction: they exist exactly if it commits. */
export interface Outbox {
  readonly put: (tx: Tx, queue: string, payload: JobPayload) => Promise<void>
  /** The same, to be done from a moment on. */
  readonly putFor: (tx: Tx, at: Instant, job: { readonly queue: string; readonly payload: JobPayload }) => Promise<void>
  /** Tells an event to every queue that listens for its kind. */
  readonly say: (tx: Tx, event: Event) => Promise<void>
}

/** The running jobs of this process. */
export interface Jobs extends Outbox, Deliveries {
  readonly work: (definitions: readonly JobDefinition[]) => Promise<void>
  /** Whether the queue can be reached; false from the first failure until it is quiet again. */
  readonly works: () => boolean
  /** Waits for running jobs, at most this long; what is not done by then goes back into its queue. */
  readonly stop: (graceMs?: number) => Promise<void>
}

/** Which queues hear which kind of event; app/wiring.ts fills it. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>

const SCHEMA = 'jobs'

// A job is tried for about a day: after 2, 4, 8 … seconds, at most an hour apart, then it is given up and kept.
const QUEUE = {
  retryLimit: 30,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3_600,
  // A server that was killed is missed after its heartbeat; a job that hangs, after a quarter of an hour.
  heartbeatSeconds: 15,
  expireInSeconds: 900,
  deadLetter: UNDELIVERED,
}
// What was given up waits for somebody for ten years; nothing is ever lost silently.
const KEPT = { retentionSeconds: 315_360_000, deleteAfterSeconds: 315_360_000 }

// Jobs are fetched a few at a time, so that a worker that finds as many goes on at once: a backlog is done in one go.
const WORK = {
  pollingIntervalSeconds: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  localConcurrency: 2,
  perJobResults: true,
} as const

/** Makes or updates the tables of the queue, as owner, and opens them to the program's role. */
export const prepareJobs = async (ownerUrl: string, queues: readonly string[]): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 2, supervise: false, schedule: false })
  // Whoever waits for a statement hears of it; unheard, a connection that breaks would end the whole program.
  boss.on('error', () => {})
  await boss.start()
  const there = new Set((await boss.getQueues()).map((queue) => queue.name))
  await (there.has(UNDELIVERED) ? boss.updateQueue(UNDELIVERED, KEPT) : boss.createQueue(UNDELIVERED, KEPT))
  for (const queue of queues.filter((one) => one !== UNDELIVERED))
    await (there.has(queue) ? boss.updateQueue(queue, QUEUE) : boss.createQueue(queue, QUEUE))
  await boss.stop({ graceful: false })
  await asOwner(
    ownerUrl,
    `grant usage on schema ${SCHEMA} to dreiklang_app;
     grant select, insert, update, delete on all tables in schema ${SCHEMA} to dreiklang_app;
     grant execute on all functions in schema ${SCHEMA} to dreiklang_app`,
  )
}

/** Starts the queue for the program's role. `health` hears when it can't work outside a job, and when it can again. */
export const startJobs = async (url: string, subscriptions: Subscriptions, health: QueueHealth): Promise<Jobs> => {
  const disturbance = watchDisturbance(health)
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    // A job whose server was killed is taken up again within half a minute.
    superviseIntervalSeconds: 15,
    // Rebuilding indexes is the owner's work; the program's role may not do it.
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', disturbance.failed)
  await boss.start()
  const workers = new Map<string, string>()
  const put: Outbox['put'] = async (tx, queue, payload) => {
    await boss.send(queue, payload, { db: { executeSql: async (text, values) => rowsOf(tx, text, values) } })
    tx.onCommit(() => {
      const worker = workers.get(queue)
      if (worker !== undefined) boss.notifyWorker(worker)
    })
  }
  const putFor: Outbox['putFor'] = async (tx, at, { queue, payload }) => {
    await boss.send(queue, payload, {
      startAfter: at,
      db: { executeSql: async (text, values) => rowsOf(tx, text, values) },
    })
  }
  return {
    ...deliveriesOf(boss),
    put,
    putFor,
    say: async (tx, event) => {
      for (const queue of subscriptions[event.kind] ?? []) await put(tx, queue, event)
    },
    work: async (definitions) => {
      for (const { queue, handler } of definitions) {
        const worker = await boss.work<JobPayload, Kept, typeof WORK>(queue, WORK, async (jobs) => {
          const results: JobResult<Kept>[] = []
          for (const job of jobs) results.push(await tried(queue, job, { handler, failed: health.failed }))
          return results
        })
        workers.set(queue, worker)
      }
    },
    works: disturbance.works,
    stop: async (graceMs = 10_000) => {
      disturbance.stop()
      await boss.stop({ graceful: true, timeout: graceMs })
    },
  }
}

/** What is kept of a failed try. */
interface Kept {
  readonly code: string
  readonly errorId: Id
}

/** One try. An error may quote what somebody wrote: it goes to the log, and only its code is kept with the job. */
const tried = async (
  queue: string,
  { id, data }: Job<JobPayload>,
  { handler, failed }: { readonly handler: JobDefinition['handler']; readonly failed: QueueHealth['failed'] },
): Promise<JobResult<Kept>> => {
  try {
    await handler(data, { id })
    return { id, status: 'completed' }
  } catch (error) {
    const errorId = newId()
    failed(error, { queue, id, errorId })
    const forGood = error instanceof JobTrouble && error.forGood
    return { id, status: forGood ? 'deadletter' : 'failed', output: { code: codeOf(error), errorId } }
  }
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

const rowsOf = async (tx: Tx, text: string, values: unknown[] = []) => ({ rows: [...(await tx.sql(text, values))] })
