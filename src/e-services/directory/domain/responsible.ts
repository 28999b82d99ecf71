import type { AuthorityKind } from '../../../foundation/account/words.ts'
import type { Area } from '../../../foundation/geography/words.ts'
import type { Service } from '../../../foundation/cases/words.ts'

/**
 * The kind of the one authority that an area has: a county-free city is a municipality that also answers for what
 * elsewhere is the county's task, and a regional district has its regional council (Regierungspräsidium).
 */
export const authorityKindOf = (area: Pick<Area, 'kind'>): AuthorityKind => {
  switch (area.kind) {
    case 'state':
      return 'state'
    case 'regional-district':
      return 'regional-council'
    case 'county':
      return 'county'
    default:
      return 'municipality'
  }
}

/** The levels whose tasks the authority of an area does. */
const levelsOf = (area: Pick<Area, 'kind'>): readonly Service['owner'][] =>
  area.kind === 'county-free-city' ? ['municipality', 'county'] : [authorityKindOf(area)]

/** The services that the authority of an area answers for itself, in the order given. */
export const servicesOf = <Listed extends Pick<Service, 'owner'>>(
  area: Pick<Area, 'kind'>,
  services: readonly Listed[],
): readonly Listed[] => services.filter(({ owner }) => levelsOf(area).includes(owner))
