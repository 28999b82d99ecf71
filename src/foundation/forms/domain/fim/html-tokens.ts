/** A piece of HTML: text with entities decoded, or a tag by its lower-case name. */
export type HtmlToken =
  | { readonly text: string }
  | { readonly tag: string; readonly closes: boolean; readonly attributes: string }

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
    ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é' },
    ...{ bdquo: '„', ldquo: '“', rdquo: '”', sbquo: '‚', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»' },
    ...{ ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', sect: '§', euro: '€', deg: '°' },
    ...{ sup2: '²', sup3: '³', frac12: '½', times: '×' },
  }),
)

const character = (code: number): string =>
  code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '

/** A text with its entities decoded; an unknown entity stays as it is written. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+\d*));/giu,
    (whole: string, ...found: (string | undefined)[]) => {
      const [hex, decimal, name] = found
      if (hex !== undefined) return character(Number.parseInt(hex, 16))
      if (decimal !== undefined) return character(Number.parseInt(decimal, 10))
      return NAMED.get(name ?? '') ?? whole
    },
  )

const TAG = /^<(\/?)([a-z][a-z0-9]*)\b/iu

/** Cuts HTML into tokens, in time linear to its length whatever it holds. Comments, scripts and styles vanish. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next !== at) {
      const end = next < 0 ? html.length : next
      yield { text: decodeEntities(html.slice(at, end)) }
      at = end
      continue
    }
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at)
      continue
    }
    const end = html.indexOf('>', at)
    const found = end < 0 ? null : TAG.exec(html.slice(at, Math.min(end, at + 40)))
    if (end < 0) {
      yield { text: decodeEntities(html.slice(at)) }
      return
    }
    if (!found) {
      yield { text: '<' }
      at += 1
      continue
    }
    const tag = (found[2] ?? '').toLowerCase()
    const closes = found[1] === '/'
    if (!closes && (tag === 'script' || tag === 'style')) at = after(html, `</${tag}>`, at)
    else {
      yield { tag, closes, attributes: html.slice(at + found[0].length, end) }
      at = end + 1
    }
  }
}

const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}
