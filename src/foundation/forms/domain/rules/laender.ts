import { ELSE } from './rule-vocabulary.ts'
import type { Token } from './tokens.ts'

/** The Länder by the two letters of ISO 3166-2:DE, with the names that rules use, folded. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  BW: ['bw', 'baden-wuerttemberg'],
  BY: ['by', 'bayern', 'freistaatbayern'],
  BE: ['be', 'berlin'],
  BB: ['bb', 'brandenburg'],
  HB: ['hb', 'bremen'],
  HH: ['hh', 'hamburg'],
  HE: ['he', 'hessen'],
  MV: ['mv', 'mecklenburg-vorpommern'],
  NI: ['ni', 'nds', 'niedersachsen'],
  NW: ['nw', 'nrw', 'nordrhein-westfalen'],
  RP: ['rp', 'rlp', 'rheinland-pfalz'],
  SL: ['sl', 'saarland'],
  SN: ['sn', 'sachsen'],
  ST: ['st', 'lsa', 'sachsen-anhalt'],
  SH: ['sh', 'schleswig-holstein'],
  TH: ['th', 'thueringen'],
}

const CODE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.map((name): [string, string] => [name, code])),
)

/** The codes of all Länder. */
export const LAENDER: readonly string[] = Object.keys(NAMES)

/** The Land whose rules are read where nobody names one. */
export const USUAL_LAND = 'HE'

/** The Land that a name or abbreviation means; null where it means none. */
export const landOf = (word: string): string | null => CODE_OF.get(word) ?? null

/** For whom tokens hold: some Länder, all that are not named, all but some, or everybody. */
export interface Scope {
  readonly for: 'some' | 'others' | 'all-but' | 'all'
  readonly laender: readonly string[]
}

/** A part of a rule and for whom it is; null is for everybody. */
export interface Section {
  readonly scope: Scope | null
  readonly tokens: readonly Token[]
}

const LEADING: ReadonlySet<string> = new Set([
  'fuer',
  'in',
  'im',
  'alle',
  'allen',
  'regel',
  'regelung',
  'nur',
  'gilt',
  'gueltig',
  'landesregel',
  'land',
  'bundesland',
])
const FILLING: ReadonlySet<string> = new Set([
  'die',
  'den',
  'das',
  'der',
  'dem',
  'land',
  'laender',
  'laendern',
  'bundesland',
  'bundeslaender',
  'bundeslaendern',
  'und',
  'oder',
  'sowie',
  'nur',
  'ausschliesslich',
  'fuer',
  'in',
  'im',
  'gilt',
  'gelten',
  'folgende',
  'folgendes',
  'regel',
  'regelung',
  'freistaat',
  'nicht',
]) // prettier-ignore
const OTHERS: ReadonlySet<string> = new Set([
  'andere',
  'anderen',
  'uebrige',
  'uebrigen',
  'restliche',
  'restlichen',
  'sonstige',
  'sonstigen',
  'weiteren',
])
const EXCEPT: ReadonlySet<string> = new Set(['ausser', 'ausgenommen', 'ohne'])
const LAND_WORDS: ReadonlySet<string> = new Set([
  'land',
  'laender',
  'laendern',
  'bundesland',
  'bundeslaender',
  'bundeslaendern',
]) // prettier-ignore

const isComma = (token: Token): boolean => token.kind === 'mark' && /[,/();+&[\]-]/.test(token.text)

/** Reads a scope that starts at a token; null where none does. It ends with `gilt`, a colon, or before the rule itself. */
const scopeAt = (tokens: readonly Token[], start: number): { readonly scope: Scope; readonly next: number } | null => {
  const first = tokens[start]
  if (first === undefined) return null
  const opens = first.kind === 'mark' && /^[([]$/.test(first.text)
  const from = opens ? start + 1 : start
  const leads = tokens[from]
  if (leads?.kind !== 'word') return null
  const bareList = landOf(leads.text) !== null
  if (!bareList && !LEADING.has(leads.text) && !LAND_WORDS.has(leads.text)) return null
  const laender = new Set<string>()
  let kind: Scope['for'] = 'some'
  let said = false
  let all = false
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (!opens && token.text === ':')) break
    const land = token.kind === 'word' ? landOf(token.text) : null
    if (land !== null) laender.add(land)
    else if (token.kind === 'word' && OTHERS.has(token.text)) kind = 'others'
    else if (token.kind === 'word' && EXCEPT.has(token.text)) kind = 'all-but'
    else if (token.kind === 'word' && (token.text === 'alle' || token.text === 'allen')) all = true
    else if (token.kind === 'word' && FILLING.has(token.text))
      said ||= LAND_WORDS.has(token.text) || /^gilt|^gelten/.test(token.text)
    else if (token.text === ':' || !isComma(token)) break
    if (opens && /^[)\]]$/.test(token.text)) {
      at++
      break
    }
  }
  const closed = opens && /^[)\]]$/.test(tokens[at - 1]?.text ?? '')
  const colon = tokens[at]?.text === ':'
  if (tokens.slice(from, at).some(({ text }) => text === 'nicht')) return null
  if (laender.size === 0 && all && said && colon && kind === 'some') kind = 'all'
  else if (laender.size === 0 && !(kind === 'others' && (said || (all && colon)))) return null
  if (kind === 'all-but' && !all) return null
  if (!colon && !closed && (bareList || !said)) return null
  return { scope: { for: kind, laender: [...laender].toSorted() }, next: colon ? at + 1 : at }
}

/** Cuts a rule into its parts by Land. A part without a scope at the beginning is for everybody. */
export const sectionsOf = (tokens: readonly Token[]): readonly Section[] => {
  const sections: { scope: Scope | null; tokens: Token[] }[] = [{ scope: null, tokens: [] }]
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const before = tokens[at - 1]
    const starts = before === undefined || before.kind === 'mark' || token?.text === 'fuer'
    const found = starts ? scopeAt(tokens, at) : null
    if (found !== null) sections.push({ scope: found.scope, tokens: [] })
    else if (token !== undefined) sections.at(-1)?.tokens.push(token)
    at = found === null ? at + 1 : found.next
  }
  return sections.filter(({ scope, tokens: inside }) => scope !== null || inside.length > 0)
}

const speaksOfLaender = ({ kind, text }: Token): boolean =>
  kind === 'word' && (landOf(text) !== null || /^(?:bundes)?laendern?$/.test(text))

const isOtherwise = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? ''
  return (ELSE.has(text) || OTHERS.has(text)) && /^(?:gilt|gelten|faellen?|:)$/.test(tokens[at + 1]?.text ?? '')
}

/**
 * Whether it is not sure where a part for other Länder ends: it says nothing, or speaks of Länder or of what holds
 * otherwise once more. A part that is read needs no such look, it is read to its last word.
 */
export const areUnclear = (sections: readonly Section[], read: readonly Section[]): boolean =>
  sections.some((section) => {
    const { scope, tokens } = section
    if (scope !== null && !tokens.some(({ kind }) => kind !== 'mark')) return true
    if (read.includes(section)) return false
    return tokens.some((token, at) => speaksOfLaender(token) || isOtherwise(tokens, at))
  })

/** The parts of a rule that hold in a Land: those for everybody, those that name it, else those for all others. */
export const sectionsFor = (sections: readonly Section[], land: string): readonly Section[] => {
  const named = sections.some(({ scope }) => scope?.for === 'some' && scope.laender.includes(land))
  return sections.filter(({ scope }) => {
    if (scope === null || scope.for === 'all') return true
    if (scope.for === 'some') return scope.laender.includes(land)
    if (scope.for === 'all-but') return !scope.laender.includes(land)
    return !named
  })
}
