import type { Route } from '../../platform/http/words.ts'
import { aboutPages } from './http/about.route.tsx'
import { allServices } from './http/all-services.route.tsx'
import { authorityPage } from './http/authority.route.tsx'
import { dataProtectionPage } from './http/data-protection.route.tsx'
import type { Directory } from './http/directory.ts'
import { results } from './http/results.route.tsx'
import { servicePage } from './http/service.route.tsx'
import { startPage } from './http/start.route.tsx'
import type { DirectoryShell } from './shell.ts'
import { openCatalogue } from './verbs/open-catalogue.ts'

/** All pages of the directory; the same for every visitor. */
export const routes = (shell: DirectoryShell): readonly Route[] => {
  const { clock, services, authorities, retentionRules } = shell
  const directory: Directory = { clock, services, authorities, retentionRules, catalogue: openCatalogue(shell) }
  return [
    startPage(directory),
    results(directory),
    allServices(directory),
    servicePage(directory),
    authorityPage(directory),
    ...aboutPages(),
    dataProtectionPage(directory),
  ]
}
