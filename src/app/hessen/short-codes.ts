/** Codes that people know from number plates (FZV annex 1); a county that shares its plate with a city is told apart. */
const KNOWN: Readonly<Record<string, string>> = {
  Hessen: 'HE',
  'Regierungsbezirk Darmstadt': 'RPDA',
  'Regierungsbezirk Gießen': 'RPGI',
  'Regierungsbezirk Kassel': 'RPKS',
  Darmstadt: 'DA',
  'Frankfurt am Main': 'F',
  'Offenbach am Main': 'OF',
  Wiesbaden: 'WI',
  Hanau: 'HU',
  Kassel: 'KS',
  'Kreis Bergstraße': 'HP',
  'Landkreis Darmstadt-Dieburg': 'LADADI',
  'Kreis Groß-Gerau': 'GG',
  Hochtaunuskreis: 'HG',
  'Main-Kinzig-Kreis': 'MKK',
  'Main-Taunus-Kreis': 'MTK',
  Odenwaldkreis: 'ERB',
  'Landkreis Offenbach': 'LKOF',
  'Rheingau-Taunus-Kreis': 'RTK',
  Wetteraukreis: 'FB',
  'Landkreis Gießen': 'LKGI',
  'Lahn-Dill-Kreis': 'LDK',
  'Landkreis Limburg-Weilburg': 'LM',
  'Landkreis Marburg-Biedenkopf': 'LKMR',
  Vogelsbergkreis: 'VB',
  'Landkreis Fulda': 'LKFD',
  'Landkreis Hersfeld-Rotenburg': 'HEF',
  'Landkreis Kassel': 'LKKS',
  'Schwalm-Eder-Kreis': 'HR',
  'Landkreis Waldeck-Frankenberg': 'KB',
  'Werra-Meißner-Kreis': 'ESW',
  Gießen: 'GI',
  Marburg: 'MR',
  Fulda: 'FD',
  Wetzlar: 'WZ',
}

const MOST = 8
const FEWEST = 3

/** What of a name becomes its code: `Bad Homburg vor der Höhe` is `Bad`, `Homburg`; in brackets stands the rest. */
const wordsOf = (name: string): readonly string[] => {
  const [place = name] = name.split(/ \(| (?=(?:am|an|auf|bei|im|in|ob|unter|vor)\b)/u)
  return place
    .toUpperCase()
    .split(/[^A-ZÄÖÜ]+/u)
    .filter((word) => word !== '')
}

/** First letters of all words but the last, then ever more of the last: `Groß-Bieberau` is GBI, GBIE, GBIEB … */
const candidates = (name: string): readonly string[] => {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const before = words
    .slice(0, -1)
    .map((word) => word.charAt(0))
    .join('')
  const whole = `${before}${last}`.slice(0, MOST)
  const shortened = Array.from({ length: Math.max(1, whole.length - FEWEST + 1) }, (_, more) =>
    whole.slice(0, FEWEST + more),
  )
  const numbered = Array.from({ length: 9 }, (_, at) => `${whole.slice(0, MOST - 1)}${at + 1}`)
  return [...shortened, ...numbered]
}

/**
 * A short code for every name, as file numbers begin with it: the known one, else the shortest beginning of the name
 * from three letters on that is still free, in the order of the names, so that a changed key changes no code. Throws
 * where a name finds none.
 */
export const shortCodes = (names: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set(Object.values(KNOWN))
  const codes = new Map<string, string>()
  for (const name of names.toSorted()) {
    const code = KNOWN[name] ?? candidates(name).find((one) => !taken.has(one))
    if (code === undefined || codes.has(name)) throw new RangeError(`short codes: expected a free code for ${name}`)
    taken.add(code)
    codes.set(name, code)
  }
  return codes
}
