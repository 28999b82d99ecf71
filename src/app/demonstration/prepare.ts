import {
  type AccountShell,
  type Authorities,
  appoint,
  followWorkplace,
  foundAuthorities,
  openKnownAccount,
} from '../../foundation/account/index.ts'
import type { Services } from '../../foundation/cases/index.ts'
import type { Service } from '../../foundation/cases/words.ts'
import { dayOf } from '../../kernel/clock.ts'
import { authoritiesOfHessen } from '../hessen/authorities.ts'
import { CITIZENS, type DemonstrationPerson, type DemonstrationStaff, shownStaff } from './persons.ts'

/** What a demonstration needs from the edge. */
export interface DemonstrationShell extends AccountShell {
  readonly services: Services
  readonly authorities: Authorities
}

/** Opens the account of an invented person; nothing happens where it is open. */
export const openPerson = async (shell: DemonstrationShell, person: DemonstrationPerson): Promise<void> => {
  const { id, name, email, level } = person
  await openKnownAccount(shell)({ id, name, email, level, language: 'de' })
}

/** Opens an invented person of the staff, who can work at once: the list of workplaces does not wait for its job. */
export const openStaff = async (shell: DemonstrationShell, person: DemonstrationStaff): Promise<void> => {
  await openPerson(shell, person)
  const { id, name, role } = person
  const authority = person.authority.id
  await appoint(shell)({ system: 'demonstration' }, { account: id, name, authority, function: role })
  await followWorkplace(shell)(id, authority)
}

const releaseAll = async (
  shell: DemonstrationShell,
  services: readonly Service[],
  tell: (sentence: string) => void,
): Promise<void> => {
  for (const service of services) {
    const released = await shell.services.release(service)
    if (!released.ok)
      tell(
        `Service ${service.id}, version ${service.version}: another content is released under this version. That one stays; a changed service needs the next version.`,
      )
  }
}

/**
 * Fills an installation with what a demonstration of Hessen needs: authorities, services, persons. Every step can be
 * repeated: killed in the middle and called again, it ends complete, and a second call changes nothing.
 */
export const prepareDemonstration = async (
  shell: DemonstrationShell,
  services: readonly Service[],
  tell: (sentence: string) => void,
): Promise<void> => {
  const authorities = authoritiesOfHessen(dayOf(shell.clock()))
  await foundAuthorities(shell)(authorities)
  await releaseAll(shell, services, tell)
  for (const person of CITIZENS) await openPerson(shell, person)
  for (const person of shownStaff(authorities)) await openStaff(shell, person)
}
