import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sha256 } from '../../src/kernel/canonical.ts'
import { type Clock, later, systemClock } from '../../src/kernel/clock.ts'
import { migrationFolders } from '../../src/app/migrations.ts'
import { RETENTION_RULES, STORED_DATA } from '../../src/app/stored-data.ts'
import { type AccountShell, actorOf, authorities } from '../../src/foundation/account/index.ts'
import { openServices } from '../../src/foundation/cases/index.ts'
import type { PersonalDataSource } from '../../src/foundation/data-protection/words.ts'
import { actorOfKey, standsFor } from '../../src/foundation/mandates/index.ts'
import { limitRequests, openLimits } from '../../src/foundation/security/index.ts'
import { admit } from '../../src/foundation/security/words.ts'
import { loadAssets, pageRenderer } from '../../src/platform/html/index.ts'
import type { NavigationEntry } from '../../src/platform/html/words.ts'
import { type HttpPorts, proxyList, webApplication } from '../../src/platform/http/index.ts'
import type { RefusalText } from '../../src/platform/http/words.ts'
import { prepareJobs, startJobs } from '../../src/platform/jobs/index.ts'
import type { JobDefinition } from '../../src/platform/jobs/words.ts'
import type { AddressRange } from '../../src/platform/config/index.ts'
import type { Mail } from '../../src/platform/mail/words.ts'
import { openPdfPress } from '../../src/platform/pdf/index.ts'
import { connect, migrate } from '../../src/platform/postgres/index.ts'
import { packageRoot } from '../../src/platform/root.ts'
import { afterFile } from './after-file.ts'
import { freshDatabase } from './database.ts'
import { waitForJobs } from './wait-for-jobs.ts'
import { watchedLog } from './watched-log.ts'
import { keepingMailer } from './keeping-mailer.ts'
import { type FileSettings, testFiles } from './test-files.ts'
import { openTestKeys } from './keys.ts'
import { subscriptionsOf } from './subscriptions.ts'
import { type TestBrowser, testBrowser } from './test-browser.ts'
import { account, dataProtection, edge, forms, mailbox, mandates, type TestHouse, type TestRoom } from './test-rooms.ts'

export { casesRoom, type TestHouse, type TestRoom } from './test-rooms.ts'

/** How the installation of a test is set. */
export interface TestSettings extends FileSettings {
  readonly demonstration?: boolean
  readonly secure?: boolean
  /** Proxies whose X-Forwarded-For is believed. */
  readonly proxies?: readonly AddressRange[]
  readonly navigation?: readonly NavigationEntry[]
}

/** The real application of some rooms, on a database of its own. */
export interface TestApplication {
  readonly house: TestHouse
  readonly app: Hono
  /** Everything that was mailed, oldest first. */
  readonly mails: readonly Mail[]
  /** A browser without cookies. */
  readonly browser: () => TestBrowser
  /** Lets time pass for the whole application, by an ISO 8601 duration. */
  readonly travel: (period: string) => void
  /** Waits until every job that was put has been done. */
  readonly jobsDone: () => Promise<void>
}

/** A database with the tables of the rooms and these queues. */
export const preparedFor = (queues: readonly string[]) => ({
  state: `jobs${sha256(queues.join()).slice(0, 8)}`,
  prepare: async (ownerUrl: string) => {
    await migrate(ownerUrl, migrationFolders())
    await prepareJobs(ownerUrl, queues)
  },
})

const travelling = () => {
  const periods: string[] = []
  const clock: Clock = () => periods.reduce(later, systemClock())
  return { clock, travel: (period: string) => void periods.push(period) }
}

const portsOf = async (
  house: TestHouse,
  refusals: Readonly<Record<string, RefusalText>>,
  settings: TestSettings,
): Promise<HttpPorts> => {
  const assets = await loadAssets(packageRoot())
  return {
    actorOf: actorOf(house),
    actorOfKey: actorOfKey(house),
    limited: limitRequests(house.limits),
    isProxy: proxyList(settings.proxies ?? []),
    publicUrl: house.publicUrl,
    admit: (permission, actor) => admit(permission, actor, settings.demonstration ?? false),
    refusalText: (code) => {
      const text = refusals[code]
      if (!text) throw new Error(`the refusal ${code} has no text: which room does it belong to?`)
      return text
    },
    navigation: () => settings.navigation ?? [],
    render: pageRenderer(assets),
    staticFile: (path) => assets.byUrl.get(path),
    readiness: async () => ({ ready: true, reasons: [] }),
    land: house.land,
    demonstration: settings.demonstration ?? false,
    clock: house.clock,
    log: house.log,
    secret: house.keys.derived('form-token'),
    secure: house.secure,
  }
}

/** Opens the account room and the given ones, as they are, over a fresh database; closed when the test file is through. */
export const openApplication = async (
  rooms: readonly TestRoom[] = [],
  settings: TestSettings = {},
): Promise<TestApplication> => {
  const all = [edge, ...rooms, forms, dataProtection, mailbox, mandates, account]
  const queues = all.flatMap((room) => room.queues ?? [])
  const { appUrl } = await freshDatabase(preparedFor(queues))
  const db = connect(appUrl, 8)
  afterFile(() => db.end())
  const log = watchedLog()
  const outbox = await startJobs(appUrl, subscriptionsOf(queues), {
    disturbed: () => {},
    well: () => {},
    failed: (error, job) => log.error({ err: error, ...job }, 'jobs'),
  })
  afterFile(() => outbox.stop(2_000))
  const { clock, travel } = travelling()
  const mails: Mail[] = []
  const keys = await openTestKeys(db, { clock })
  const shell: AccountShell = {
    db,
    clock,
    keys,
    limits: openLimits({ db, clock, blind: keys.blind }),
    standsFor: standsFor({ db, clock, keys }),
    outbox,
    mailer: keepingMailer(mails),
    publicUrl: 'http://localhost',
  }
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-files-'))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  const press = openPdfPress({ warn: () => {} })
  afterFile(() => press.close())
  const definitions: JobDefinition[] = []
  const personalData: PersonalDataSource[] = []
  const house: TestHouse = {
    ...shell,
    log,
    personalData,
    press,
    ...testFiles(folder, settings),
    services: openServices(shell),
    authorities: authorities(shell),
    provable: async () => true,
    letterMark: undefined,
    secure: settings.secure ?? false,
    deliveries: outbox,
    permissions: [],
    storedData: { rules: RETENTION_RULES, tables: STORED_DATA },
    retentionRules: RETENTION_RULES,
    jobTitle: (queue) => definitions.find((job) => job.queue === queue)?.title,
  }
  personalData.push(...all.flatMap((room) => room.personalData?.(house) ?? []))
  definitions.push(...all.flatMap((room) => room.jobs?.(house) ?? []))
  await outbox.work(definitions)
  const refusals = Object.assign({}, ...all.map((room) => room.refusals ?? {}))
  const ports = await portsOf(house, refusals, settings)
  const app = webApplication(
    all.flatMap((room) => room.routes?.(house) ?? []),
    ports,
  )
  return { house, app, mails, browser: () => testBrowser(app), travel, jobsDone: () => waitForJobs(db) }
}
