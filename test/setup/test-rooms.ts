import type { Permission } from '../../src/kernel/actor.ts'
import type { Text } from '../../src/kernel/texts.ts'
import type { RetentionRule } from '../../src/kernel/stored-data.ts'
import type { DeclaredData } from '../../src/foundation/cases/words.ts'
import { answerAt } from '../../src/e-services/desk/index.ts'
import { jobs as accountJobs } from '../../src/foundation/account/jobs.ts'
import { refusals as accountRefusals } from '../../src/foundation/account/refusals.ts'
import { routes as accountRoutes } from '../../src/foundation/account/routes.ts'
import { type CasesShell, formOf, serviceTopics } from '../../src/foundation/cases/index.ts'
import { jobs as casesJobs } from '../../src/foundation/cases/jobs.ts'
import { personalData as accountData } from '../../src/foundation/account/personal-data.ts'
import { personalData as accessData } from '../../src/foundation/data-protection/personal-data.ts'
import { personalData as formsData } from '../../src/foundation/forms/personal-data.ts'
import { personalData as casesData } from '../../src/foundation/cases/personal-data.ts'
import { jobs as mandatesJobs, queues as mandatesQueues } from '../../src/foundation/mandates/jobs.ts'
import { personalData as mandatesPersonalData } from '../../src/foundation/mandates/personal-data.ts'
import { refusals as mandatesRefusals } from '../../src/foundation/mandates/refusals.ts'
import { routes as mandatesRoutes } from '../../src/foundation/mandates/routes.ts'
import { CASE_REFUSALS } from '../../src/foundation/cases/refusals.ts'
import { personPorts } from '../../src/foundation/mailbox/index.ts'
import { jobs as mailboxJobs, queues as mailboxQueues } from '../../src/foundation/mailbox/jobs.ts'
import { personalData as mailboxData } from '../../src/foundation/mailbox/personal-data.ts'
import { refusals as mailboxRefusals } from '../../src/foundation/mailbox/refusals.ts'
import { routes as mailboxRoutes } from '../../src/foundation/mailbox/routes.ts'
import { jobs as formsJobs, queues as formsQueues } from '../../src/foundation/forms/jobs.ts'
import {
  jobs as dataProtectionJobs,
  queues as dataProtectionQueues,
} from '../../src/foundation/data-protection/jobs.ts'
import { refusals as dataProtectionRefusals } from '../../src/foundation/data-protection/refusals.ts'
import type { PersonalDataSource } from '../../src/foundation/data-protection/words.ts'
import { refusals as securityRefusals } from '../../src/foundation/security/refusals.ts'
import type { Land } from '../../src/platform/files/words.ts'
import { refusals as httpRefusals } from '../../src/platform/http/index.ts'
import type { RefusalText, Route } from '../../src/platform/http/words.ts'
import type { Deliveries, JobDefinition } from '../../src/platform/jobs/words.ts'
import type { Log } from '../../src/platform/log/index.ts'

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

export const account: TestRoom = {
  routes: accountRoutes,
  jobs: accountJobs,
  queues: ['account.mail', 'account.workplace', 'account.staff-invitation'],
  refusals: accountRefusals,
  personalData: accountData,
}
export const mandates: TestRoom = {
  routes: (house) => mandatesRoutes({ ...house, topics: serviceTopics(house.services) }),
  jobs: mandatesJobs,
  queues: mandatesQueues,
  refusals: mandatesRefusals,
  personalData: mandatesPersonalData,
}
export const mailbox: TestRoom = {
  routes: (house) => mailboxRoutes({ ...house, upcomingOf: async () => [], answerAt }),
  jobs: mailboxJobs,
  queues: mailboxQueues,
  refusals: mailboxRefusals,
  personalData: mailboxData,
}
export const forms: TestRoom = {
  jobs: formsJobs,
  queues: formsQueues,
  personalData: (house) => formsData({ ...house, formOf: formOf(house) }),
}
export const dataProtection: TestRoom = {
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
    'cases.message',
    'cases.scan',
    'cases.party-left',
    'cases.retention',
    'cases.forget',
    'cases.grant',
  ],
  refusals: CASE_REFUSALS,
  personalData: casesData,
}
/** What there is below every room. */
export const edge: TestRoom = { refusals: { ...httpRefusals, ...securityRefusals } }
