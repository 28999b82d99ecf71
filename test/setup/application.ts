import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { sha256 } from '../../src/kernel/canonical.ts'
import { type Clock, later, systemClock } from '../../src/kernel/clock.ts'
import type { Permission } from '../../src/kernel/actor.ts'
import type { Text } from '../../src/kernel/texts.ts'
import { migrationFolders } from '../../src/app/migrations.ts'
import { RETENTION_RULES, STORED_DATA } from '../../src/app/stored-data.ts'
import type { RetentionRule } from '../../src/kernel/stored-data.ts'
import type { DeclaredData } from '../../src/foundation/cases/words.ts'
import { type AccountShell, actorOf, authorities, personPorts } from '../../src/foundation/account/index.ts'
import { jobs as accountJobs } from '../../src/foundation/account/jobs.ts'
import { refusals as accountRefusals } from '../../src/foundation/account/refusals.ts'
import { routes as accountRoutes } from '../../src/foundation/account/routes.ts'
import { type CasesShell, formOf, openServices } from '../../src/foundation/cases/index.ts'
import { jobs as casesJobs } from '../../src/foundation/cases/jobs.ts'
import { personalData as accountData } from '../../src/foundation/account/personal-data.ts'
import { personalData as accessData } from '../../src/foundation/data-protection/personal-data.ts'
import { personalData as formsData } from '../../src/foundation/forms/personal-data.ts'
import { personalData as casesData } from '../../src/foundation/cases/personal-data.ts'
import { CASE_REFUSALS } from '../../src/foundation/cases/refusals.ts'
import { jobs as formsJobs, queues as formsQueues } from '../../src/foundation/forms/jobs.ts'
import {
  jobs as dataProtectionJobs,
  queues as dataProtectionQueues,
} from '../../src/foundation/data-protection/jobs.ts'
import { refusals as dataProtectionRefusals } from '../../src/foundation/data-protection/refusals.ts'
import type { PersonalDataSource } from '../../src/foundation/data-protection/words.ts'
import { limitRequests, openLimits } from '../../src/foundation/security/index.ts'
import { admit } from '../../src/foundation/security/words.ts'
import { refusals as securityRefusals } from '../../src/foundation/security/refusals.ts'
import type { Land } from '../../src/platform/files/words.ts'
import { loadAssets, pageRenderer } from '../../src/platform/html/index.ts'
import type { NavigationEntry } from '../../src/platform/html/words.ts'
import { type HttpPorts, proxyList, refusals as httpRefusals, webApplication } from '../../src/platform/http/index.ts'
import type { RefusalText, Route } from '../../src/platform/http/words.ts'
import { prepareJobs, startJobs } from '../../src/platform/jobs/index.ts'
import type { Deliveries, JobDefinition } from '../../src/platform/jobs/words.ts'
import type { AddressRange } from '../../src/platform/config/index.ts'
import type { Log } from '../../src/platform/log/index.ts'
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

/** What the rooms of a test need from the edge. */
export interface TestHouse extends CasesShell {
  readonly log: Log
  readonly secure: boolean
  /** What the rooms of the test hold about a person. */
  readonly personalData: readonly PersonalDataSource[]
  readonly deliveries: Deliveries
  /** Empty: the whole table belongs to the app, which a test of some rooms does not load. */
  readonly permissions: readonly Permission[]
  readonly storedData: DeclaredData
  readonly retentionRules: readonly RetentionRule[]
  readonly jobTitle: (queue: string) => Text | undefined
  readonly land: Land
  readonly filesFolder: string
}

/** What a room brings along. */
export interface TestRoom {
  readonly routes?: (house: TestHouse) => readonly Route[]
  readonly jobs?: (house: TestHouse) => readonly JobDefinition[]
  /** Names of its queues; they have to be known before anything runs. */
  readonly queues?: readonly string[]
  readonly refusals?: Readonly<Record<string, RefusalText>>
  /** What it holds about a person. */
  readonly personalData?: (house: TestHouse) => PersonalDataSource
}

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

const account: TestRoom = {
  routes: accountRoutes,
  jobs: accountJobs,
  queues: ['account.mail', 'account.workplace'],
  refusals: accountRefusals,
  personalData: accountData,
}
const forms: TestRoom = {
  jobs: formsJobs,
  queues: formsQueues,
  personalData: (house) => formsData({ ...house, formOf: formOf(house) }),
}
const dataProtection: TestRoom = {
  jobs: (house) => dataProtectionJobs({ ...house, persons: personPorts(house) }),
  queues: dataProtectionQueues,
  personalData: accessData,
  refusals: dataProtectionRefusals,
}

/** The room of cases, for the tests of rooms that open or move them. */
export const casesRoom: TestRoom = {
  jobs: casesJobs,
  queues: [
    'cases.follow',
    'cases.carry-out',
    'cases.scan',
    'cases.party-left',
    'cases.retention',
    'cases.forget',
    'cases.grant',
  ],
  refusals: CASE_REFUSALS,
  personalData: casesData,
}
const edge: TestRoom = { refusals: { ...httpRefusals, ...securityRefusals } }

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
  const all = [edge, ...rooms, forms, dataProtection, account]
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
