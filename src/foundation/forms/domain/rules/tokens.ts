import { fold, squeeze } from './letters.ts'

/** A piece of a rule text; `from` and `to` are its place in it. */
export interface Token {
  readonly kind: 'word' | 'id' | 'quoted' | 'number' | 'date' | 'operator' | 'mark'
  /** A word folded, an id without its version, a quoted text without quotes, else as it stands. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Only its letters and digits, as names are compared. */
  readonly letters: string
}

type Kind = Token['kind'] | 'space' | 'bullet'

const ONE_ID = /[FG]\d{8,11}(?!\d)/

/** Ids with their versions, one below the other: `G60000117V1.2.F60000233V1.0`. */
const IDS =
  /[FG]\d{8,11}(?!\d)(?:\s?[vV]\s?\d+(?:\.\d+){0,2}|:\d+\.\d+(?:\.\d+)?)?(?:\s?[./]\s?[FG]\d{8,11}(?!\d)(?:\s?[vV]\s?\d+(?:\.\d+){0,2}|:\d+\.\d+(?:\.\d+)?)?)*/y

/** In the order in which they are tried. */
const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['space', /\s+/y],
  ['id', IDS],
  ['date', /\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/y],
  ['number', /\d+(?:\.\d{3})*(?:,\d+)?(?![\p{L}\d])/uy],
  ['number', /[\p{L}\d]*\d[\p{L}\d]*/uy],
  ['word', /(?:\p{L}\.\s?){2,}|(?:bzw|ggf|mind|max|ca|nr|abs|inkl|evtl|sog|usw|etc|vgl|ziff)\./iuy],
  ['word', /[\p{L}§][\p{L}\d]*(?:-[\p{L}\d]+)*/uy],
  ['word', /&&|\|\|/y],
  ['operator', /===?|!==?|<>|≠|<=|≤|=<|>=|≥|=>|[=<>]/y],
  ['mark', /[^\s]/uy],
]

const BULLET = /(?:\d{1,2}[.)]|[a-z]\)|[-–•*·●])\s+/iy
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"“”„',
  '„': '“”"',
  '“': '”"“',
  '”': '”"',
  "'": "'’‘",
  '‚': "‘’'",
  '‘': "’'",
  '’': "’'",
  '»': '«',
  '«': '»',
}

const matchAt = (form: RegExp, source: string, at: number): string | null => {
  form.lastIndex = at
  return form.exec(source)?.[0] ?? null
}

const looksLikeRule = (inside: string): boolean =>
  ONE_ID.test(inside) || /,\s*(?:dann|wenn)\b/i.test(inside) || /\b(?:DANN|WENN|SONST)\b/.test(inside)

/** A quoted text from here; one that was never closed ends at the next comma or before `dann`. */
const quotedAt = (source: string, at: number): { readonly text: string; readonly to: number } | null => {
  const closing = QUOTES[source[at] ?? '']
  if (closing === undefined) return null
  // A single quote inside a word is an apostrophe.
  if (/['’]/.test(source[at] ?? '') && /\p{L}/u.test(source[at - 1] ?? '')) return null
  let end = at + 1
  while (end < source.length && !closing.includes(source[end] ?? '')) end++
  const text = source.slice(at + 1, end)
  if (end < source.length && !looksLikeRule(text)) return { text: text.trim(), to: end + 1 }
  const open = /^[^,;\n"„“”]*/.exec(source.slice(at + 1))?.[0] ?? ''
  const before = open.search(/\s(?:dann|und|oder)\b/i)
  const cut = before === -1 ? open : open.slice(0, before)
  if (cut.trim() === '' || looksLikeRule(cut)) return null
  return { text: cut.trim(), to: at + 1 + cut.length }
}

const bare = (id: string): string => id.replace(/\s?[vV]\s?\d+(?:\.\d+)*|:\d[\d.]*\d/g, '').replace(/\s?[./]\s?/g, '.')

const LONG: Readonly<Record<string, string>> = { 'mind.': 'mindestens', 'max.': 'maximal' }

const wordOf = (found: string): string => {
  const word = fold(found).replace(/\s/g, '')
  return LONG[word] ?? word
}

const tokenAt = (source: string, at: number): { readonly kind: Kind; readonly text: string; readonly to: number } => {
  const lineStart = /(?:^|\n)\s*$/.test(source.slice(Math.max(0, at - 20), at))
  const bullet = lineStart ? matchAt(BULLET, source, at) : null
  if (bullet !== null) return { kind: 'bullet', text: bullet, to: at + bullet.length }
  const quoted = quotedAt(source, at)
  if (quoted !== null) return { kind: 'quoted', ...quoted }
  for (const [kind, form] of FORMS) {
    const found = matchAt(form, source, at)
    if (found === null) continue
    const text = kind === 'id' ? bare(found) : kind === 'word' ? wordOf(found) : found
    return { kind, text, to: at + found.length }
  }
  return { kind: 'mark', text: source[at] ?? '', to: at + 1 }
}

/** Cuts a rule text into tokens; spaces and the numbering of lines are left out. */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = []
  for (let at = 0; at < source.length; ) {
    const { kind, text, to } = tokenAt(source, at)
    if (kind !== 'space' && kind !== 'bullet')
      tokens.push({ kind, text, from: at, to, letters: squeeze(source.slice(at, to)) })
    at = to
  }
  return tokens
}
