import type { BundidAttribute } from '../domain/bundid.ts'

/** Somebody who has a BundID in the simulator. */
export interface SimulatedPerson {
  readonly id: string
  readonly bPK2: string
  readonly attributes: readonly { readonly name: BundidAttribute; readonly value: string }[]
}

/** A person out of values by name; empty ones are left out, as BundID does. */
export const simulatedPerson = (
  id: string,
  bPK2: string,
  values: Readonly<Partial<Record<BundidAttribute, string>>>,
): SimulatedPerson => ({
  id,
  bPK2,
  attributes: Object.entries(values)
    .filter((one): one is [BundidAttribute, string] => one[1] !== '')
    .map(([name, value]) => ({ name, value })),
})

/** Given name and surname. */
export const nameOf = ({ attributes }: SimulatedPerson): string =>
  (['givenName', 'surname'] as const)
    .map((wanted) => attributes.find(({ name }) => name === wanted)?.value ?? '')
    .join(' ')

/** Invented persons: one with everything, one who moved here, one who lives abroad. */
export const INVENTED: readonly SimulatedPerson[] = [
  simulatedPerson('P1', 'VORFUEHRUNG-P1', {
    surname: 'Lindenau',
    givenName: 'Henriette',
    mail: 'henriette.lindenau@vorfuehrung.example',
    postalAddress: 'Wilhelmstraße 12',
    postalCode: '65183',
    localityName: 'Wiesbaden',
    country: 'DE',
    birthdate: '1979-05-17',
    placeOfBirth: 'Gießen',
    birthName: 'Rosenau',
  }),
  simulatedPerson('P2', 'VORFUEHRUNG-P2', {
    surname: 'Okonjo',
    givenName: 'Samuel',
    mail: 'samuel.okonjo@vorfuehrung.example',
    postalAddress: 'Am Mühlgraben 3',
    postalCode: '34117',
    localityName: 'Kassel',
    country: 'DE',
    personalTitle: 'Dr.',
    birthdate: '1991-11-02',
    placeOfBirth: 'Lagos',
  }),
  simulatedPerson('P3', 'VORFUEHRUNG-P3', {
    surname: 'Vanhoutte',
    givenName: 'Lies',
    mail: 'lies.vanhoutte@vorfuehrung.example',
    birthdate: '1986-02-28',
  }),
]
