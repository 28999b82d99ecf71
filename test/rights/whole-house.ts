import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMark } from '../../src/app/demonstration/mark.ts'
import { QUEUES } from '../../src/app/queues.ts'
import { applicationOf } from '../../src/app/server.ts'
import { openShell, type Shell } from '../../src/app/shell.ts'
import { jobsOf, routesOf } from '../../src/app/wiring.ts'
import { loadServices } from '../../src/e-services/services/index.ts'
import { later } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import type { Route } from '../../src/platform/http/words.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { afterFile } from '../setup/after-file.ts'
import { preparedFor } from '../setup/application.ts'
import { waitForJobs } from '../setup/wait-for-jobs.ts'
import { freshDatabase } from '../setup/database.ts'
import type { Opened } from '../setup/people.ts'
import { type TestBrowser, testBrowser } from '../setup/test-browser.ts'

/** The program as its server opens it, with every room and the demonstration, over a database of its own. */
export interface WholeHouse extends Opened {
  readonly house: Shell
  readonly routes: readonly Route[]
  /** Browsers of the same portal, so much later: an ISO 8601 duration. */
  readonly browserAfter: (period: string) => Promise<() => TestBrowser>
  /** What a command needs to find this installation. */
  readonly env: Readonly<Record<string, string>>
}

/** Opens it; closed when the test file is through. */
export const openWholeHouse = async (): Promise<WholeHouse> => {
  const { appUrl, ownerUrl } = await freshDatabase(preparedFor(QUEUES))
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-house-'))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  await writeMark(folder)
  const env = { DREIKLANG_DATA: folder, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, LOG_LEVEL: 'silent' }
  const config = readConfig(env, { cwd: folder, root: packageRoot() })
  if (!config.ok) throw new Error(JSON.stringify(config.findings))
  const wish = { config: config.value, demonstration: true, log: openLog('silent'), attach: true, tell: () => {} }
  const opened = await openShell(wish)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { shell, jobs, close } = opened.value
  afterFile(close)
  await jobs.work(jobsOf(shell))
  for (const service of await loadServices()) await shell.services.release(service)
  const browserOf = async (as: Shell): Promise<() => TestBrowser> => {
    const app = await applicationOf(as, async () => ({ ready: true, reasons: [] }))
    return () => testBrowser(app)
  }
  return {
    env,
    house: shell,
    routes: routesOf(shell),
    browser: await browserOf(shell),
    browserAfter: (period) => browserOf({ ...shell, clock: () => later(shell.clock(), period) }),
    jobsDone: () => waitForJobs(shell.db),
  }
}
