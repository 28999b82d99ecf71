import { processingRegister } from '../../src/foundation/cases/words.ts'
import { RETENTION_RULES, STORED_DATA } from '../../src/app/stored-data.ts'
import { asvsPage } from './asvs.ts'
import { allPermissions, allRefusalTexts, allServices } from './collect.ts'
import { processingPage, retentionPage } from './data-pages.ts'
import { configurationPage, permissionsPage, refusalsPage } from './rules-pages.ts'
import { servicesPage } from './services-page.ts'

/** Every page that is made, by its path below docs/. */
export const madePages = async (): Promise<readonly (readonly [string, string])[]> => {
  const services = await allServices()
  const register = processingRegister(services, { rules: RETENTION_RULES, tables: STORED_DATA }, 'de')
  return [
    ['generated/configuration.md', configurationPage()],
    ['generated/permissions.md', permissionsPage(await allPermissions())],
    ['generated/processing.md', processingPage(register)],
    ['generated/refusals.md', refusalsPage(await allRefusalTexts())],
    ['generated/retention.md', retentionPage(register)],
    ['generated/services.md', servicesPage(services)],
    ['security/asvs.md', asvsPage()],
  ]
}
