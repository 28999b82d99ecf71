import type { Actor } from '../kernel/actor.ts'
import type { Text } from '../kernel/texts.ts'
import { routes as accountRoutes } from '../foundation/account/routes.ts'
import { refusals as directoryRefusals } from '../e-services/directory/refusals.ts'
import { demonstrationRoutes } from './demonstration/routes.ts'
import { refusals as deskRefusals } from '../e-services/desk/refusals.ts'
import { routes as deskRoutes } from '../e-services/desk/routes.ts'
import { routes as directoryRoutes } from '../e-services/directory/routes.ts'
import { jobs as formsJobs } from '../foundation/forms/jobs.ts'
import { refusals as formRefusals } from '../foundation/forms/refusals.ts'
import { FIM_REFUSAL_TEXTS } from '../foundation/forms/fim-words.ts'
import { routes as workplaceRoutes } from '../e-administration/workplace/index.ts'
import { refusals as accountRefusals } from '../foundation/account/refusals.ts'
import { jobs as accountJobs } from '../foundation/account/jobs.ts'
import { isOpen } from '../foundation/account/index.ts'
import { jobs as casesJobs } from '../foundation/cases/jobs.ts'
import { personalData as casesData } from '../foundation/cases/personal-data.ts'
import { jobs as dataProtectionJobs } from '../foundation/data-protection/jobs.ts'
import type { PersonalDataSource } from '../foundation/data-protection/words.ts'
import { CASE_REFUSALS } from '../foundation/cases/refusals.ts'
import { refusals as securityRefusals } from '../foundation/security/refusals.ts'
import { refusals as fileRefusals } from '../platform/files/index.ts'
import { refusals as mailRefusals } from '../platform/mail/index.ts'
import { refusals as httpRefusals } from '../platform/http/index.ts'
import type { RefusalText, Route } from '../platform/http/words.ts'
import type { NavigationEntry } from '../platform/html/words.ts'
import type { JobDefinition } from '../platform/jobs/words.ts'
import { navigationTexts } from './texts.ts'
import type { Shell } from './shell.ts'

/** What every room holds about a person. */
const personalDataOf = (shell: Shell): readonly PersonalDataSource[] => [casesData(shell)]

/** All jobs of all rooms. */
export const jobsOf = (shell: Shell): readonly JobDefinition[] => [
  ...accountJobs(shell),
  ...formsJobs(shell),
  ...casesJobs(shell),
  ...dataProtectionJobs({ db: shell.db, personalData: personalDataOf(shell), persons: { isOpen } }),
]

const REFUSALS: Readonly<Record<string, RefusalText>> = {
  ...httpRefusals,
  ...fileRefusals,
  ...mailRefusals,
  ...securityRefusals,
  ...accountRefusals,
  ...CASE_REFUSALS,
  ...formRefusals,
  ...FIM_REFUSAL_TEXTS,
  ...directoryRefusals,
  ...deskRefusals,
}

/** How a refusal is told. A code without a line is a bug, and is told as one. */
export const refusalText = (code: string): RefusalText => REFUSALS[code] ?? httpRefusals['http/bug']

/** All refusals, for the generated list. */
export const allRefusals = (): readonly (readonly [string, RefusalText])[] => Object.entries(REFUSALS)

const entry = (href: string, text: keyof typeof navigationTexts): NavigationEntry => ({
  href,
  text: navigationTexts[text],
})

/** The main navigation of a visitor, a citizen, or somebody at work. */
export const navigationOf = (actor: Actor | null): readonly NavigationEntry[] => {
  const services = entry('/directory', 'services')
  if (actor === null) return [entry('/', 'start'), services]
  if (actor.functions.length > 0)
    return [entry('/workplace', 'worklist'), services, entry('/account/mailbox', 'mailbox')]
  return [services, entry('/cases', 'cases'), entry('/account/mailbox', 'mailbox')]
}

const jobTitlesOf = (shell: Shell): ((queue: string) => Text | undefined) => {
  const titles = new Map(jobsOf(shell).map((job) => [job.queue, job.title]))
  return (queue) => titles.get(queue)
}

/** All routes of all rooms. */
export const routesOf = (shell: Shell): readonly Route[] => [
  ...directoryRoutes(shell),
  ...accountRoutes(shell),
  ...deskRoutes(shell),
  ...workplaceRoutes({ ...shell, jobTitle: jobTitlesOf(shell) }),
  ...demonstrationRoutes(shell),
]
