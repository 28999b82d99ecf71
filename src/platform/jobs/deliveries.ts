import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Deliveries, JobPayload, UndeliveredJob } from './words.ts'

/** Where a job goes that was tried for its whole time. */
export const UNDELIVERED = 'platform.undelivered'

const FORM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ON_A_PAGE = 25

/** Containment that lets only the jobs of one authority through; null is no limit. */
const within = (authority: Id | null): { readonly data?: object } =>
  authority === null ? {} : { data: { scope: { kind: 'authority', authority } } }

const output = z.object({ code: z.string() })
const late = z.object({ queue: z.string(), jobs: z.number() })

const undeliveredOf = (job: JobWithMetadata<JobPayload>): UndeliveredJob => {
  const why = output.safeParse(job.sourceOutput)
  return {
    id: job.id,
    queue: job.sourceName ?? job.name,
    payload: job.data,
    since: instant(job.sourceCreatedOn ?? job.createdOn),
    givenUpAt: instant(job.createdOn),
    tries: (job.sourceRetryCount ?? 0) + 1,
    // A server that was killed while it worked leaves no word of its own.
    why: why.success ? why.data.code : 'jobs/ended-in-the-middle',
  }
}

/** Looks after what was given up. */
export const deliveriesOf = (boss: PgBoss): Deliveries => ({
  undelivered: async (authority, after) => {
    const found = await boss.findJobs<JobPayload>(UNDELIVERED, {
      ...within(authority),
      queued: true,
      limit: ON_A_PAGE + 1,
      ...(after === null ? {} : { after }),
    })
    const jobs = found.slice(0, ON_A_PAGE).map(undeliveredOf)
    return { jobs, next: found.length > ON_A_PAGE ? (jobs.at(-1)?.id ?? null) : null }
  },
  resend: async (authority, jobs) => {
    const ids = jobs.filter((job) => FORM.test(job))
    return ids.length === 0 ? 0 : boss.redrive(UNDELIVERED, { ...within(authority), ids })
  },
  late: async () => {
    const { rows } = await boss.getDb().executeSql(LATE)
    return z.array(late).parse(rows)
  },
})

// After a quarter of an hour a job was tried nine times. A job for a later day is not late before that day.
const LATE = `
  select name as queue, count(*)::int as jobs from (
    select name from jobs.job
    where state in ('created', 'active', 'retry') and name <> '${UNDELIVERED}'
      and (start_after < now() - interval '15 minutes' or (state = 'retry' and retry_count > 8))
    limit 1000) as waiting
  group by name order by name`
