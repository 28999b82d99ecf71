import type { Day } from '../../../kernel/clock.ts'
import { dayOf } from '../../../kernel/clock.ts'
import type { DirectoryShell } from '../shell.ts'
import type { Catalogue } from '../verbs/open-catalogue.ts'

/** What the routes share: the shell and the catalogue that is kept between requests. */
export interface Directory extends DirectoryShell {
  readonly catalogue: () => Promise<Catalogue>
}

/** The same page for every visitor, so caches may keep it; after that time a new service is seen by all. */
export const CACHE = { seconds: 60 } as const

/** The day of a request, by which keys of places are read. */
export const today = ({ clock }: Pick<DirectoryShell, 'clock'>): Day => dayOf(clock())
