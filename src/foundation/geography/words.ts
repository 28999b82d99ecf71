import type { Day } from '../../kernel/clock.ts'

/** What an area is. `unincorporated` areas have no municipality and no inhabitants. */
export const AREA_KINDS = [
  'state',
  'regional-district',
  'county',
  'county-free-city',
  'town',
  'municipality',
  'unincorporated',
] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** Whose task something is. A county-free city does the tasks of a municipality and of a county. */
export type AuthorityLevel = 'municipality' | 'county' | 'regional-council' | 'state'

/** An area of Hessen as it is on the day that was asked for. */
export interface Area {
  /** Key of the area (AGS): 2 digits for the state, 3 for a regional district, 5 for a county, 8 below. */
  readonly ags: string
  /** Regional key (ARS), always 12 digits. */
  readonly ars: string
  /** Name as people say it: `Wiesbaden`. */
  readonly name: string
  /** Name as the register writes it: `Wiesbaden, Landeshauptstadt`. */
  readonly officialName: string
  readonly kind: AreaKind
  /** Place where the administration sits, null for unincorporated areas. */
  readonly seat: string | null
  /** Figure of the register; counties and above are the sum of what lies in them on the day. Null: counted within the successor. */
  readonly inhabitants: number | null
  readonly areaHectares: number | null
  readonly seatPostcode: string | null
  /** First day of the key; null where it is older than this table (2020). */
  readonly validFrom: Day | null
  /** Last day of the key; null while no end is known. */
  readonly validTo: Day | null
  /** Keys that stand for this one after its last day. */
  readonly successors: readonly string[]
  /** Short name of the source, explained in data/geo/areas.json. */
  readonly source: string
  /** False until keys and days were checked against the official register. */
  readonly verified: boolean
}

/** What a search for a place tells about an area. */
export interface PlaceFinding
  extends Pick<Area, 'name' | 'ags' | 'ars' | 'kind' | 'inhabitants' | 'validFrom' | 'validTo' | 'successors'> {
  /** All postcodes that reach into the area, ascending. */
  readonly postcodes: readonly string[]
}

/** What must be shown where the data is shown. */
export const ATTRIBUTION = {
  areas: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand 30.11.2023 (Daten verändert)',
  postcodes: '© OpenStreetMap-Mitwirkende, ODbL 1.0',
  outlines: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
} as const
