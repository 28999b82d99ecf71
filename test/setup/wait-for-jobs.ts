import type { Database } from '../../src/platform/postgres/index.ts'

const LATEST_MS = 45_000
/** Waits until every job that was put has been done. */
export const waitForJobs = async (db: Database): Promise<void> => {
  const late = Date.now() + LATEST_MS
  for (;;) {
    const waiting = await db.look<{ name: string; output: unknown }>(
      "select name, output from jobs.job where state in ('created', 'active', 'retry') and name <> 'platform.undelivered' and start_after < now() + interval '5 minutes'",
    )
    if (waiting.length === 0) return
    if (Date.now() > late) throw new Error(`these jobs were not done: ${JSON.stringify(waiting)}`)
    await new Promise((resume) => setTimeout(resume, 20))
  }
}
