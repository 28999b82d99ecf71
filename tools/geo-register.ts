/** One record of the municipal register: state 10, regional district 20, county 40, municipality 60. */
export interface RegisterRecord {
  readonly recordType: '10' | '20' | '40' | '60'
  readonly ags: string
  /** Digits 6 to 9 of the regional key; empty above the municipalities. */
  readonly association: string
  readonly name: string
  /** Place where the administration sits; empty for municipalities. */
  readonly seat: string
  /** 61 county-free city, 63 town, 64 municipality, 66 unincorporated area; 41 and 44 for counties. */
  readonly type: string
  readonly areaHectares: number | null
  readonly inhabitants: number | null
  readonly postcode: string | null
}

const RECORD_TYPES = ['10', '20', '40', '60'] as const

const number = (digits: string, where: string): number => {
  if (!/^\d+$/.test(digits)) throw new RangeError(`${where}: expected digits, got "${digits}"`)
  return Number(digits)
}

const readLine = (line: string, lineNumber: number): RegisterRecord | null => {
  const recordType = RECORD_TYPES.find((type) => line.startsWith(type))
  if (!recordType) return null
  const where = `register, line ${lineNumber}`
  const isMunicipality = recordType === '60'
  const ags = line.slice(10, 18).trim()
  if (!/^\d{2}(\d|\d{3}|\d{6})?$/.test(ags)) throw new RangeError(`${where}: expected an AGS, got "${ags}"`)
  return {
    recordType,
    ags,
    association: line.slice(18, 22).trim(),
    name: line.slice(22, 72).trim(),
    seat: line.slice(72, 122).trim(),
    type: line.slice(122, 124).trim(),
    areaHectares: isMunicipality ? number(line.slice(128, 139), `${where}, area`) : null,
    inhabitants: isMunicipality ? number(line.slice(139, 150), `${where}, inhabitants`) : null,
    postcode: line.slice(165, 170).trim() || null,
  }
}

/**
 * The records of a GV100AD file of Destatis (fixed width, UTF-8): state, regional districts, counties and municipalities.
 * Regions and associations of municipalities are left out, Hessen has no tasks there. Throws on a broken line.
 */
export const readRegister = (text: string): readonly RegisterRecord[] =>
  text.split(/\r?\n/).flatMap((line, index) => readLine(line, index + 1) ?? [])

/** One line of the postcode table. */
export interface PostcodeRecord {
  readonly ags: string
  readonly postcode: string
  /** County as people call it, such as `Kreis Bergstraße`; empty for county-free cities. */
  readonly county: string
}

const COLUMNS = 'osm_id,ags,ort,plz,landkreis,bundesland'

/** The lines of the postcode table (CSV without quotes). Throws on other columns or a broken line. */
export const readPostcodes = (text: string): readonly PostcodeRecord[] => {
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  if (head !== COLUMNS) throw new RangeError(`postcodes, line 1: expected ${COLUMNS}, got ${head}`)
  return lines.map((line, index) => {
    const [, ags = '', , postcode = '', county = '', ...rest] = line.split(',')
    if (!/^\d{8}$/.test(ags) || !/^\d{5}$/.test(postcode) || rest.length !== 1)
      throw new RangeError(`postcodes, line ${index + 2}: expected six columns with AGS and postcode, got ${line}`)
    return { ags, postcode, county }
  })
}
