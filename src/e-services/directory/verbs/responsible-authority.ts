import type { Authority } from '../../../foundation/account/words.ts'
import type { Service } from '../../../foundation/cases/words.ts'
import { responsibleArea } from '../../../foundation/geography/index.ts'
import type { Area } from '../../../foundation/geography/words.ts'
import type { Day } from '../../../kernel/clock.ts'
import { authorityKindOf } from '../domain/responsible.ts'
import type { DirectoryShell } from '../shell.ts'

/** A place to ask for on a day. */
export interface PlaceOnDay {
  readonly area: Area
  readonly on: Day
}

/** Who does a task at a place. */
export interface Responsible {
  /** The area whose authority does it; null where the place is too wide to say. */
  readonly area: Area | null
  /** The authority of that area; null where it takes no part in this installation. */
  readonly authority: Authority | null
}

/** The authority that does the tasks of a level at a place. */
export const responsibleAuthority =
  (shell: Pick<DirectoryShell, 'authorities'>) =>
  async (level: Service['owner'], { area, on }: PlaceOnDay): Promise<Responsible> => {
    const responsible = responsibleArea(level, area, on)
    if (!responsible) return { area: null, authority: null }
    return {
      area: responsible,
      authority: await shell.authorities.ofArea(responsible.ags, [authorityKindOf(responsible)]),
    }
  }
