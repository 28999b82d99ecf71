import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foundAuthorities } from '../foundation/account/index.ts'
import type { Authority } from '../foundation/account/words.ts'
import type { Service } from '../foundation/cases/words.ts'
import { dayOf } from '../kernel/clock.ts'
import { loadServices } from '../e-services/services/index.ts'
import { federalSchemasFolder, importFederalSchemas } from './demonstration/federal-schemas.ts'
import { prepareDemonstration } from './demonstration/prepare.ts'
import { authoritiesOfHessen } from './hessen/authorities.ts'
import { INSTALLATION_FILE } from './installation.ts'
import type { Shell } from './shell.ts'

/** What an installation is prepared as. */
export interface Preparation {
  readonly demonstration: boolean
  readonly dataFolder: string
  readonly say: (sentence: string) => void
}

/** Brings an installation to where it can work; everything in it may be repeated. */
export const prepareInstallation = async (shell: Shell, { demonstration, say }: Preparation): Promise<void> => {
  const services = await loadServices()
  if (demonstration) {
    await prepareDemonstration(shell, services, say)
    await importFederalSchemas(shell, federalSchemasFolder(), say)
    return
  }
  await releaseAll(shell, services)
}

const releaseAll = async (shell: Shell, services: readonly Service[]): Promise<void> => {
  for (const service of services) {
    const released = await shell.services.release(service)
    if (!released.ok)
      throw new Error(
        `service ${service.id} version ${service.version} was released with another content: raise its version`,
      )
  }
}

/** An authority whose contact nobody has entered yet: name and place are real, the rest is empty rather than invented. */
const withoutInvention = (authority: Authority): Authority => ({
  ...authority,
  profile: { ...authority.profile, street: '', phone: '', email: '', office: '', openingHours: [] },
})

/** Founds a real installation: authorities of Hessen and the services of the program, no person and nothing invented. */
export const foundInstallation = async (
  shell: Shell,
  dataFolder: string,
): Promise<{ readonly authorities: number; readonly services: number }> => {
  const list = authoritiesOfHessen(dayOf(shell.clock())).map(withoutInvention)
  await foundAuthorities(shell)(list)
  const services = await loadServices()
  await releaseAll(shell, services)
  await writeFile(join(dataFolder, INSTALLATION_FILE), `${JSON.stringify({ preparedAt: shell.clock() })}\n`)
  return { authorities: list.length, services: services.length }
}
