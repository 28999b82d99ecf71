import type { Actor, Permission, StaffFunction } from '../kernel/actor.ts'
import type { Text } from '../kernel/texts.ts'
import { may as accountMay } from '../foundation/account/permissions.ts'
import { routes as accountRoutes } from '../foundation/account/routes.ts'
import { may as filingMay } from '../e-services/filing/permissions.ts'
import { jobs as filingJobs } from '../e-services/filing/jobs.ts'
import { personalData as filingData } from '../e-services/filing/personal-data.ts'
import { refusals as filingRefusals } from '../e-services/filing/refusals.ts'
import { routes as filingRoutes } from '../e-services/filing/routes.ts'
import { refusals as directoryRefusals } from '../e-services/directory/refusals.ts'
import { may as demonstrationMay } from './demonstration/permissions.ts'
import { demonstrationRoutes } from './demonstration/routes.ts'
import { answerAt } from '../e-services/desk/index.ts'
import { may as deskMay } from '../e-services/desk/permissions.ts'
import { refusals as deskRefusals } from '../e-services/desk/refusals.ts'
import { routes as deskRoutes } from '../e-services/desk/routes.ts'
import { may as designerMay } from '../e-services/designer/permissions.ts'
import { refusals as designerRefusals } from '../e-services/designer/refusals.ts'
import { routes as designerRoutes } from '../e-services/designer/routes.ts'
import { may as directoryMay } from '../e-services/directory/permissions.ts'
import { routes as directoryRoutes } from '../e-services/directory/routes.ts'
import { jobs as formsJobs } from '../foundation/forms/jobs.ts'
import { refusals as formRefusals } from '../foundation/forms/refusals.ts'
import { FIM_REFUSAL_TEXTS } from '../foundation/forms/fim-words.ts'
import { may as workplaceMay } from '../e-administration/workplace/permissions.ts'
import { jobs as proofingJobs } from '../e-administration/proofing/jobs.ts'
import { may as proofingMay } from '../e-administration/proofing/permissions.ts'
import { personalData as proofingPersonalData } from '../e-administration/proofing/personal-data.ts'
import { refusals as proofingRefusals } from '../e-administration/proofing/refusals.ts'
import { routes as proofingRoutes } from '../e-administration/proofing/index.ts'
import { jobs as representationJobs } from '../e-administration/representation/jobs.ts'
import { may as representationMay } from '../e-administration/representation/permissions.ts'
import { personalData as representationData } from '../e-administration/representation/personal-data.ts'
import { refusals as representationRefusals } from '../e-administration/representation/refusals.ts'
import { routes as representationRoutes } from '../e-administration/representation/index.ts'
import { routes as workplaceRoutes } from '../e-administration/workplace/index.ts'
import { refusals as accountRefusals } from '../foundation/account/refusals.ts'
import { jobs as accountJobs } from '../foundation/account/jobs.ts'
import { waysIn } from '../foundation/identity/index.ts'
import { may as identityMay } from '../foundation/identity/permissions.ts'
import { refusals as identityRefusals } from '../foundation/identity/refusals.ts'
import { routes as identityRoutes } from '../foundation/identity/routes.ts'
import { personPorts } from '../foundation/mailbox/index.ts'
import { jobs as mailboxJobs } from '../foundation/mailbox/jobs.ts'
import { may as mailboxMay } from '../foundation/mailbox/permissions.ts'
import { personalData as mailboxData } from '../foundation/mailbox/personal-data.ts'
import { refusals as mailboxRefusals } from '../foundation/mailbox/refusals.ts'
import { routes as mailboxRoutes } from '../foundation/mailbox/routes.ts'
import { formOf, serviceTopics, upcomingOf } from '../foundation/cases/index.ts'
import { jobs as casesJobs } from '../foundation/cases/jobs.ts'
import { personalData as accountData } from '../foundation/account/personal-data.ts'
import { personalData as accessData } from '../foundation/data-protection/personal-data.ts'
import { personalData as formsData } from '../foundation/forms/personal-data.ts'
import { personalData as casesData } from '../foundation/cases/personal-data.ts'
import { refusals as dataProtectionRefusals } from '../foundation/data-protection/refusals.ts'
import { jobs as dataProtectionJobs } from '../foundation/data-protection/jobs.ts'
import type { PersonalDataSource } from '../foundation/data-protection/words.ts'
import { CASE_REFUSALS } from '../foundation/cases/refusals.ts'
import { refusals as securityRefusals } from '../foundation/security/refusals.ts'
import { refusals as fileRefusals } from '../platform/files/index.ts'
import { jobs as signOnJobs } from '../foundation/sign-on/jobs.ts'
import { may as signOnMay } from '../foundation/sign-on/permissions.ts'
import { personalData as signOnData } from '../foundation/sign-on/personal-data.ts'
import { refusals as signOnRefusals } from '../foundation/sign-on/refusals.ts'
import { routes as signOnRoutes } from '../foundation/sign-on/routes.ts'
import { refusals as mailRefusals } from '../platform/mail/index.ts'
import { refusals as httpRefusals } from '../platform/http/index.ts'
import type { RefusalText, Route } from '../platform/http/words.ts'
import type { NavigationEntry } from '../platform/html/words.ts'
import type { JobDefinition } from '../platform/jobs/words.ts'
import { navigationTexts } from './texts.ts'
import type { Shell } from './shell.ts'
import { jobs as mandatesJobs } from '../foundation/mandates/jobs.ts'
import { personalData as mandatesPersonalData } from '../foundation/mandates/personal-data.ts'
import { may as mandatesMay } from '../foundation/mandates/permissions.ts'
import { refusals as mandatesRefusals } from '../foundation/mandates/refusals.ts'
import { routes as mandatesRoutes } from '../foundation/mandates/routes.ts'
import { RETENTION_RULES, STORED_DATA } from './stored-data.ts'

/** What every room holds about a person. */
export const personalDataOf = (shell: Shell): readonly PersonalDataSource[] => [
  casesData(shell),
  proofingPersonalData(shell),
  filingData(shell),
  representationData(shell),
  formsData({ ...shell, formOf: formOf(shell) }),
  accessData(shell),
  signOnData(shell),
  mailboxData(shell),
  mandatesPersonalData(shell),
  accountData(shell),
]

/** All jobs of all rooms. */
export const jobsOf = (shell: Shell): readonly JobDefinition[] => [
  ...accountJobs(shell),
  ...signOnJobs(shell),
  ...mandatesJobs(shell),
  ...mailboxJobs(shell),
  ...formsJobs(shell),
  ...casesJobs(shell),
  ...proofingJobs(shell),
  ...filingJobs(shell),
  ...representationJobs(shell),
  ...dataProtectionJobs({ ...shell, personalData: personalDataOf(shell), persons: personPorts(shell) }),
]

const REFUSALS: Readonly<Record<string, RefusalText>> = {
  ...httpRefusals,
  ...fileRefusals,
  ...mailRefusals,
  ...securityRefusals,
  ...accountRefusals,
  ...signOnRefusals,
  ...mandatesRefusals,
  ...mailboxRefusals,
  ...identityRefusals,
  ...dataProtectionRefusals,
  ...CASE_REFUSALS,
  ...formRefusals,
  ...FIM_REFUSAL_TEXTS,
  ...directoryRefusals,
  ...deskRefusals,
  ...filingRefusals,
  ...designerRefusals,
  ...proofingRefusals,
  ...representationRefusals,
}

/** How a refusal is told. A code without a line is a bug, and is told as one. */
export const refusalText = (code: string): RefusalText => REFUSALS[code] ?? httpRefusals['http/bug']

/** All refusals, for the generated list. */
export const allRefusals = (): readonly (readonly [string, RefusalText])[] => Object.entries(REFUSALS)

/** Every line of the permission table, room by room, for the matrix. */
export const permissions: readonly Permission[] = [
  directoryMay,
  accountMay,
  signOnMay,
  mandatesMay,
  mailboxMay,
  identityMay,
  deskMay,
  filingMay,
  designerMay,
  workplaceMay,
  proofingMay,
  representationMay,
  demonstrationMay,
].flatMap((room) => Object.values<Permission>(room))

const entry = (href: string, text: keyof typeof navigationTexts): NavigationEntry => ({
  href,
  text: navigationTexts[text],
})

const holds = (actor: Actor, ...functions: readonly StaffFunction[]): boolean =>
  actor.functions.some((held) => functions.includes(held.function))

const atWork = (actor: Actor): readonly NavigationEntry[] => [
  ...(holds(actor, 'clerk', 'head') ? [entry('/workplace', 'worklist')] : []),
  entry('/workplace/identitaet', 'identities'),
  entry('/workplace/vertretung', 'representations'),
  ...(holds(actor, 'head', 'administrator')
    ? [entry('/workplace/retention', 'retention'), entry('/workplace/processing', 'processing')]
    : []),
  ...(holds(actor, 'head', 'administrator')
    ? [entry('/workplace/grants', 'grants'), entry('/workplace/formulare', 'designs')]
    : []),
  ...(holds(actor, 'administrator')
    ? [
        entry('/workplace/mitarbeitende', 'staff'),
        entry('/workplace/permissions', 'permissions'),
        entry('/workplace/undelivered', 'undelivered'),
      ]
    : []),
]

/** The main navigation of a visitor, a citizen, or somebody at work. */
export const navigationOf = (actor: Actor | null): readonly NavigationEntry[] => {
  const services = entry('/directory', 'services')
  if (actor === null) return [entry('/', 'start'), services]
  const mailbox = entry('/konto/postfach', 'mailbox')
  if (actor.functions.length > 0) return [...atWork(actor), services, mailbox]
  // The work waits for a stronger sign-in; its entry leads there.
  if (actor.awaits !== undefined) return [entry('/workplace', 'worklist'), services, mailbox]
  return [services, entry('/konto/vorgaenge', 'cases'), mailbox]
}

const storedData = { rules: RETENTION_RULES, tables: STORED_DATA }

const jobTitlesOf = (shell: Shell): ((queue: string) => Text | undefined) => {
  const titles = new Map(jobsOf(shell).map((job) => [job.queue, job.title]))
  return (queue) => titles.get(queue)
}

/** All routes of all rooms. */
export const routesOf = (shell: Shell): readonly Route[] => [
  ...directoryRoutes({ ...shell, retentionRules: RETENTION_RULES }),
  ...accountRoutes({ ...shell, personalData: personalDataOf(shell), waysIn: waysIn(shell) }),
  ...mailboxRoutes({ ...shell, upcomingOf: upcomingOf(shell), answerAt }),
  ...identityRoutes(shell),
  ...signOnRoutes(shell),
  ...mandatesRoutes({ ...shell, topics: serviceTopics(shell.services) }),
  ...deskRoutes(shell),
  ...filingRoutes(shell),
  ...designerRoutes(shell),
  ...proofingRoutes(shell),
  ...representationRoutes(shell),
  ...workplaceRoutes({ ...shell, permissions, storedData, jobTitle: jobTitlesOf(shell) }),
  ...demonstrationRoutes(shell),
]
