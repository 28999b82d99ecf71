/** A municipality that became part of another, which keeps its key. */
interface Merger {
  readonly how: 'merger'
  readonly ags: string
  readonly ars: string
  readonly name: string
  readonly seatPostcode: string
  readonly into: string
}

/** A municipality that stayed the same place and got another key and kind. */
interface NewKey {
  readonly how: 'new-key'
  readonly ags: string
  readonly newAgs: string
  readonly newArs: string
  readonly newKind: 'county-free-city'
}

/** A change of keys that the register of one day cannot tell. */
export type Change = (Merger | NewKey) & {
  /** Last day of the old key and first day of the new state of things. */
  readonly lastDay: string
  readonly firstDay: string
  readonly source: string
  readonly verified: boolean
}

/** Every change of keys since 2020 that is not told by the register of 30 November 2023, oldest first. */
export const CHANGES: readonly Change[] = [
  {
    how: 'merger',
    ags: '06635005',
    ars: '066350005005',
    name: 'Bromskirchen',
    seatPostcode: '59969',
    into: '06635001',
    lastDay: '2022-12-31',
    firstDay: '2023-01-01',
    source: 'merger-2023',
    verified: true,
  },
  {
    how: 'new-key',
    ags: '06435014',
    newAgs: '06415000',
    newArs: '064150000000',
    newKind: 'county-free-city',
    lastDay: '2025-12-31',
    firstDay: '2026-01-01',
    source: 'hanau-2026',
    verified: false,
  },
]

/** What the short names in the column `source` mean. */
export const SOURCES = {
  'register-2023':
    'Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV100AD, Gebietsstand 30.11.2023, Bevölkerung 31.12.2022',
  'merger-2023':
    'Eingliederung von Bromskirchen in Allendorf (Eder) zum 01.01.2023 (Grenzänderungsvertrag vom 15.11.2021); das Register vom 30.11.2023 führt den Schlüssel nicht mehr',
  'hanau-2026':
    'Hanau kreisfrei zum 01.01.2026 (Hanau-Auskreisungsgesetz vom 03.03.2025); der neue Schlüssel 06415000 ist noch nicht am amtlichen Register geprüft, Zahlen aus dem Register vom 30.11.2023',
}
