import type { Day } from '../../../kernel/clock.ts'
import { AUTHORITY_KINDS, type Authority } from '../../account/words.ts'
import { areasByKey, responsibleArea } from '../../geography/index.ts'
import type { Area } from '../../geography/words.ts'
import type { CasesShell } from '../shell.ts'
import type { Released } from './services.ts'

/** A service at a place: who does it there; null where nobody is set up who takes it online. */
export interface ServiceAtPlace {
  readonly released: Released
  readonly area: Area
  readonly authority: Authority | null
}

/** The area of a key as it is on a day, or null where the key names none or was split up. */
export const areaAt = (ags: string, on: Day): Area | null => {
  const [only = null, ...more] = areasByKey(ags, on)
  return more.length === 0 ? only : null
}

/** Who does a service for an area: the authority of the area that has the task there, a county-free city included. */
export const serviceAt =
  (shell: Pick<CasesShell, 'authorities'>) =>
  async (released: Released, area: Area, on: Day): Promise<ServiceAtPlace> => {
    const responsible = responsibleArea(released.service.owner, area, on)
    const authority = responsible && (await shell.authorities.ofArea(responsible.ags, AUTHORITY_KINDS))
    return { released, area, authority: authority ?? null }
  }
