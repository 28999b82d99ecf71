import { CHANGES, type Change, SOURCES } from './geo-changes.ts'
import { spokenName } from './geo-names.ts'
import { type PostcodeRecord, type RegisterRecord, readPostcodes, readRegister } from './geo-register.ts'

/** A row of data/geo/areas.json, in the order of its columns. */
interface AreaLine {
  readonly ags: string
  readonly ars: string
  readonly name: string
  readonly officialName: string
  readonly kind: string
  readonly seat: string | null
  readonly inhabitants: number | null
  readonly areaHectares: number | null
  readonly seatPostcode: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly successors: readonly string[]
  readonly source: string
  readonly verified: boolean
}

/** The two tables as the bytes of their files. */
interface GeographyFiles {
  readonly areas: string
  readonly postcodes: string
}

const KIND_OF_TYPE: Readonly<Record<string, string>> = {
  '61': 'county-free-city',
  '63': 'town',
  '64': 'municipality',
  '66': 'unincorporated',
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const lineOf = (record: RegisterRecord, known: Partial<AreaLine> & Pick<AreaLine, 'name' | 'kind'>): AreaLine => ({
  ags: record.ags,
  ars: record.ags.padEnd(12, '0'),
  officialName: record.name,
  seat: record.seat === '' ? null : spokenName(record.seat),
  inhabitants: record.inhabitants,
  areaHectares: record.areaHectares,
  seatPostcode: record.postcode,
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'register-2023',
  verified: true,
  ...known,
})

const municipalityLine = (record: RegisterRecord): AreaLine => {
  const kind = KIND_OF_TYPE[record.type]
  if (!kind) throw new RangeError(`register, ${record.ags}: expected type 61, 63, 64 or 66, got "${record.type}"`)
  const name = spokenName(record.name)
  const ars = `${record.ags.slice(0, 5)}${record.association}${record.ags.slice(5)}`
  return lineOf(record, { ars, name, kind, seat: kind === 'unincorporated' ? null : name })
}

/** The register names counties without their title (`Bergstraße`); the postcode table has it (`Kreis Bergstraße`). */
const countyName = (record: RegisterRecord, postcodes: readonly PostcodeRecord[]): string => {
  const spoken = postcodes.find((row) => row.ags.startsWith(record.ags) && row.county.endsWith(record.name))
  if (!spoken) throw new RangeError(`postcodes: expected a county whose name ends in "${record.name}"`)
  return spoken.county
}

const areaLine = (record: RegisterRecord, postcodes: readonly PostcodeRecord[]): AreaLine | null => {
  if (record.recordType === '10') return lineOf(record, { name: spokenName(record.name), kind: 'state' })
  if (record.recordType === '20') {
    const name = spokenName(record.name)
    return lineOf(record, { name, officialName: name, kind: 'regional-district' })
  }
  if (record.recordType === '60') return municipalityLine(record)
  // A county-free city stands in the register twice; it is one authority, so its county record is left out.
  if (record.type === '41') return null
  const name = countyName(record, postcodes)
  return lineOf(record, { name, officialName: name, kind: 'county' })
}

const withChange = (areas: readonly AreaLine[], change: Change): readonly AreaLine[] => {
  const { lastDay, firstDay, source, verified } = change
  if (change.how === 'merger') {
    const { ags, ars, name, seatPostcode, into } = change
    const heir = areas.find((area) => area.ags === into)
    if (!heir || areas.some((area) => area.ags === ags))
      throw new RangeError(`change of ${ags}: expected a register with ${into} and without ${ags}`)
    // The figures of the register day count its people and land within the heir.
    const figures = { inhabitants: null, areaHectares: null, seat: name, seatPostcode }
    const key = { ags, ars, name, officialName: name, kind: 'municipality' }
    return [...areas, { ...heir, ...key, ...figures, validTo: lastDay, successors: [into], source, verified }]
  }
  const old = areas.find((area) => area.ags === change.ags)
  if (!old) throw new RangeError(`change of ${change.ags}: expected a register with this key`)
  const { newAgs: ags, newArs: ars, newKind: kind } = change
  return [
    ...areas.filter((area) => area !== old),
    { ...old, validTo: lastDay, successors: [ags], source, verified },
    { ...old, ags, ars, kind, validFrom: firstDay, source, verified },
  ]
}

const areasFile = (areas: readonly AreaLine[]): string => {
  const order = ({ ags, ars, name, officialName, kind, ...rest }: AreaLine) =>
    JSON.stringify({ ags, ars, name, officialName, kind, ...rest })
  const lines = [...areas].sort((a, b) => byText(a.ags, b.ags)).map((area) => `    ${order(area)}`)
  const sources = Object.entries(SOURCES).map(([name, text]) => `    ${JSON.stringify(name)}: ${JSON.stringify(text)}`)
  return `{\n  "sources": {\n${sources.join(',\n')}\n  },\n  "areas": [\n${lines.join(',\n')}\n  ]\n}\n`
}

const postcodesFile = (rows: readonly PostcodeRecord[]): string => {
  const keys = new Map<string, Set<string>>()
  for (const { postcode, ags } of rows) keys.set(postcode, (keys.get(postcode) ?? new Set()).add(ags))
  const lines = [...keys]
    .sort(([a], [b]) => byText(a, b))
    .map(([postcode, ags]) => `    "${postcode}": ${JSON.stringify([...ags].sort(byText))}`)
  const source = JSON.stringify('© OpenStreetMap-Mitwirkende, ODbL 1.0')
  return `{\n  "source": ${source},\n  "postcodes": {\n${lines.join(',\n')}\n  }\n}\n`
}

/**
 * The tables of the geography out of the text of the register (GV100AD) and of the postcode table (CSV).
 * The same inputs give the same bytes. Throws on an input that it does not understand.
 */
export const makeTables = (register: string, postcodeTable: string): GeographyFiles => {
  const postcodes = readPostcodes(postcodeTable)
  const ofRegister = readRegister(register).flatMap((record) => areaLine(record, postcodes) ?? [])
  const areas = CHANGES.reduce(withChange, ofRegister)
  const known = new Set(areas.map((area) => area.ags))
  const lost = postcodes.find((row) => !known.has(row.ags))
  if (lost) throw new RangeError(`postcodes: ${lost.postcode} names the key ${lost.ags}, which nothing explains`)
  return { areas: areasFile(areas), postcodes: postcodesFile(postcodes) }
}
