import type { Authority, AuthorityKind, AuthorityProfile } from '../../foundation/account/words.ts'
import { areasOn, postcodesOf } from '../../foundation/geography/index.ts'
import type { Area } from '../../foundation/geography/words.ts'
import type { Day } from '../../kernel/clock.ts'
import { derivedId } from '../../kernel/ids.ts'
import { shortCodes } from './short-codes.ts'

/** The ids of authorities follow from area and kind; this moment only gives them their place in time. */
const FOUNDED_MS = Date.UTC(2026, 0, 1)

const HOURS: AuthorityProfile['openingHours'] = [
  { days: 'Montag und Dienstag', hours: '8 bis 16 Uhr' },
  { days: 'Mittwoch', hours: '7 bis 12 Uhr' },
  { days: 'Donnerstag', hours: '10 bis 18 Uhr' },
  { days: 'Freitag', hours: '8 bis 12 Uhr' },
]

interface Level {
  readonly kind: AuthorityKind
  readonly name: (area: Area) => string
  readonly street: string
  readonly office: string
  readonly host: (area: Area) => string
}

/** `Wiesbaden, Landeshauptstadt` is the `Landeshauptstadt Wiesbaden`; without an addition the kind stands before the name. */
const municipalityName = ({ name, officialName, kind }: Area): string => {
  const [addition] = officialName.split(', ').slice(1)
  return `${addition ?? (kind === 'municipality' ? 'Gemeinde' : 'Stadt')} ${name}`
}

const MUNICIPALITY: Level = {
  kind: 'municipality',
  name: municipalityName,
  street: 'Rathausplatz 1',
  office: 'Bürgerservice (Angaben erfunden)',
  host: ({ name }) => name,
}

const LEVELS: Readonly<Record<Area['kind'], Level | null>> = {
  state: {
    kind: 'state',
    name: () => 'Land Hessen',
    street: 'Landesplatz 1',
    office: 'Zentrale Stelle (Angaben erfunden)',
    host: () => 'land hessen',
  },
  'regional-district': {
    kind: 'regional-council',
    name: ({ seat, name }) => `Regierungspräsidium ${seat ?? name}`,
    street: 'Regierungsplatz 1',
    office: 'Zentrale Stelle (Angaben erfunden)',
    host: ({ seat, name }) => `rp ${seat ?? name}`,
  },
  county: {
    kind: 'county',
    name: ({ officialName }) => officialName,
    street: 'Kreishausplatz 1',
    office: 'Kreisverwaltung (Angaben erfunden)',
    host: ({ name }) => name,
  },
  'county-free-city': MUNICIPALITY,
  town: MUNICIPALITY,
  municipality: MUNICIPALITY,
  // Nobody lives there; the county answers.
  unincorporated: null,
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A name as it may stand in the name of a host. */
const hostPart = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The postcode of the place where an administration sits, where that place is in the table; else the first of the area. */
const postcodeOf = (area: Area, areas: readonly Area[], on: Day): string => {
  const { seat } = area
  const at =
    area.seatPostcode ??
    areas.find((one) => one.ags.length === 8 && one.name === seat)?.seatPostcode ??
    areas.find((one) => one.ags.startsWith(area.ags) && one.name.startsWith(`${seat} (`))?.seatPostcode
  return at ?? postcodesOf(area, on)[0] ?? ''
}

/**
 * The authorities of Hessen on a day: municipalities (a county-free city does the tasks of its county too), counties,
 * regional councils and the state. Areas and names are real; how they are reached is invented, and says so.
 * Telephone numbers come from those that belong to nobody (Bundesnetzagentur, Rufnummern für Drama-Produktionen).
 */
export const authoritiesOfHessen = (on: Day): readonly Authority[] => {
  const areas = areasOn(on)
  const placed = areas.flatMap((area) => {
    const level = LEVELS[area.kind]
    return level ? [{ area, level }] : []
  })
  const codes = shortCodes(placed.map(({ area }) => area.name))
  return placed.map(({ area, level }, index) => {
    const postcode = postcodeOf(area, areas, on)
    return {
      id: derivedId(FOUNDED_MS, `authority ${area.ags} ${level.kind}`),
      area: area.ags,
      kind: level.kind,
      shortCode: codes.get(area.name) ?? '',
      name: level.name(area),
      profile: {
        street: level.street,
        postcode,
        place: area.seat ?? area.name,
        phone: `(069) 90009-${String(index).padStart(3, '0')}`,
        email: `poststelle@${hostPart(level.host(area))}.example`,
        openingHours: HOURS,
        office: level.office,
      },
    }
  })
}
