import { type Day, day } from '../../../../kernel/clock.ts'
import { type Dated, inForce } from '../../../../kernel/dated.ts'

/** An administrative court: its address in one line, and the counties of its district by their keys of five digits. */
export interface Court {
  readonly address: string
  readonly counties: readonly string[]
}

/** Districts of the administrative courts of Hessen. Hanau left Main-Kinzig on 2026-01-01; its place in the first table follows the county it came from. */
const COURTS: readonly Dated<readonly Court[]>[] = [
  {
    value: [
      {
        address: 'Verwaltungsgericht Darmstadt, Julius-Reiber-Straße 37, 64293 Darmstadt',
        counties: ['06411', '06413', '06431', '06432', '06433', '06437', '06438'],
      },
      {
        address: 'Verwaltungsgericht Frankfurt am Main, Adalbertstraße 18, 60486 Frankfurt am Main',
        counties: ['06412', '06415', '06434', '06435', '06436'],
      },
      {
        address: 'Verwaltungsgericht Gießen, Marburger Straße 4, 35390 Gießen',
        counties: ['06440', '06531', '06532', '06534', '06535'],
      },
      {
        address: 'Verwaltungsgericht Kassel, Goethestraße 41 + 43, 34119 Kassel',
        counties: ['06611', '06631', '06632', '06633', '06634', '06635', '06636'],
      },
      {
        address: 'Verwaltungsgericht Wiesbaden, Mainzer Straße 124, 65189 Wiesbaden',
        counties: ['06414', '06439', '06533'],
      },
    ],
    law: 'HessAGVwGO',
    paragraph: '§ 1 Abs. 2',
    validFrom: day('1997-11-01'),
    validTo: null,
    source: 'districts: a republished text of the act as of 2023; addresses: general knowledge, not checked',
    verified: false,
  },
]

/**
 * The court for a place in Hessen on a day, from the first five digits of its key (AGS), or null for another state.
 * For an authority whose area spans several court districts the place is where the person lives or has its seat
 * (VwGO § 52 no. 3).
 */
export const courtOf = (ags: string, on: Day): string | null => {
  const county = ags.slice(0, 5)
  return inForce(COURTS, on)?.value.find(({ counties }) => counties.includes(county))?.address ?? null
}
