import type { Authority, AuthorityKind } from '../../foundation/account/words.ts'
import { sha256 } from '../../kernel/canonical.ts'
import type { StaffFunction, TrustLevel } from '../../kernel/actor.ts'
import { derivedId, type Id } from '../../kernel/ids.ts'

/** What somebody of the staff is in the demonstration. */
export const STAFF_ROLES = ['clerk', 'head', 'administrator'] as const satisfies readonly StaffFunction[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/** An invented person. */
export interface DemonstrationPerson {
  readonly id: Id
  readonly name: string
  readonly email: string
  readonly level: TrustLevel
}

/** An invented person who works in an authority. */
export interface DemonstrationStaff extends DemonstrationPerson {
  readonly role: StaffRole
  readonly authority: Authority
}

/** The ids of the persons follow from who they are; this moment only gives them their place in time. */
const INVENTED_MS = Date.UTC(2026, 0, 1)

const idOf = (who: string): Id => derivedId(INVENTED_MS, `demonstration person ${who}`)
const addressOf = (local: string): string => `${local}@vorfuehrung.example`

const citizen = (name: string, local: string, level: TrustLevel): DemonstrationPerson => ({
  id: idOf(`citizen ${local}`),
  name,
  email: addressOf(local),
  level,
})

/** Two people from Wiesbaden: one has proven who she is with her identity card, one signed in with a password. */
export const CITIZENS: readonly DemonstrationPerson[] = [
  citizen('Miriam Sandner', 'miriam.sandner', 'substantial'),
  citizen('Yusuf Demirbas', 'yusuf.demirbas', 'low'),
]

/** The offices whose staff stand on the first page: a city, a county with a small municipality in it, a regional council. */
const SHOWN_OFFICES: readonly { readonly area: string; readonly kind: AuthorityKind }[] = [
  { area: '06414000', kind: 'municipality' },
  { area: '06439009', kind: 'municipality' },
  { area: '06439', kind: 'county' },
  { area: '064', kind: 'regional-council' },
]

/** The one whose administrator stands there too; every other authority has one behind the choice of an office. */
const ADMINISTRATED = '06414000'

const GIVEN_NAMES = [
  'Annika',
  'Bogdan',
  'Carla',
  'Dilara',
  'Emil',
  'Farida',
  'Georg',
  'Hannelore',
  'Ilias',
  'Jasmin',
  'Konrad',
  'Linh',
  'Matteo',
  'Nadine',
  'Oskar',
  'Paulina',
  'Rashid',
  'Svenja',
  'Tamara',
  'Volker',
]

const FAMILY_NAMES = [
  'Adlerhorst',
  'Birnbaumer',
  'Demandt',
  'Eschenlohr',
  'Farnbacher',
  'Grünewalder',
  'Hollerbusch',
  'Immelmann',
  'Kirschgarten',
  'Lindenfels',
  'Mirabelli',
  'Nussdorfer',
  'Ostertag',
  'Pappelheim',
  'Quittner',
  'Rosenhag',
  'Schlehdorn',
  'Tannhoff',
  'Ulmenstein',
  'Weidenkamp',
]

/** The person who has a role in an authority: invented, and always the same one. */
export const staffOf = (authority: Authority, role: StaffRole): DemonstrationStaff => {
  const seed = Number.parseInt(sha256(`staff of ${authority.kind} ${authority.area}`).slice(0, 8), 16)
  // Each role stands elsewhere in both lists, so that no two of them share a name.
  const shift = STAFF_ROLES.indexOf(role) * 7
  const given = GIVEN_NAMES[(seed + shift) % GIVEN_NAMES.length]
  const family = FAMILY_NAMES[(Math.floor(seed / 20) + shift) % FAMILY_NAMES.length]
  return {
    id: idOf(`${role} ${authority.id}`),
    name: `${given} ${family}`,
    email: addressOf(`${role}.${authority.kind}.${authority.area}`),
    level: 'substantial',
    role,
    authority,
  }
}

/** The staff that stand on the first page, of those offices that exist. */
export const shownStaff = (authorities: readonly Authority[]): readonly DemonstrationStaff[] =>
  SHOWN_OFFICES.flatMap(({ area, kind }) => {
    const authority = authorities.find((one) => one.area === area && one.kind === kind)
    const roles = area === ADMINISTRATED ? STAFF_ROLES : (['clerk', 'head'] as const)
    return authority ? roles.map((role) => staffOf(authority, role)) : []
  })
