import { decodeEntities, htmlTokens } from './html-tokens.ts'

/** A paragraph, or an item of a list; `depth` counts lists around an item, from 1. */
export type HtmlBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly text: string }

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/iu
const PARAGRAPHS = new Set(['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'dt', 'dd'])

/**
 * Reads the small HTML of service texts into blocks. Never fails: unknown tags vanish, their text stays; scripts and
 * styles vanish whole. A link to the web or to a mail address keeps its target in brackets.
 */
export function readHtml(html: string): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let text = ''
  let depth = 0
  let newItem = false
  let link: { href: string; from: number } | null = null

  const flush = (): void => {
    const plain = tidy(text)
    text = ''
    link = null
    if (plain === '') return
    const last = blocks.at(-1)
    if (depth === 0) blocks.push({ kind: 'paragraph', text: plain })
    else if (!newItem && last?.kind === 'item' && last.depth === depth)
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${plain}` }
    else blocks.push({ kind: 'item', depth, text: plain.replaceAll('\n', ' ') })
    newItem = false
  }
  const endLink = (): void => {
    if (link && !text.slice(link.from).includes(link.href)) text += ` (${link.href})`
    link = null
  }
  const tag = (name: string, closes: boolean, attributes: string): void => {
    if (name === 'br') text += depth > 0 ? ' ' : '\n'
    else if (name === 'a') {
      endLink()
      const target = HREF.exec(attributes)
      const href = decodeEntities(target?.[1] ?? target?.[2] ?? '')
        .replace(/^mailto:/iu, '')
        .trim()
      if (!closes && /^https?:\/\/\S+$|^[^\s@:]+@[^\s@:]+$/iu.test(href)) link = { href, from: text.length }
    } else if (name === 'ul' || name === 'ol') {
      flush()
      depth = Math.max(0, depth + (closes ? -1 : 1))
      newItem = !closes
    } else if (name === 'li') {
      flush()
      newItem = true
    } else if (PARAGRAPHS.has(name)) flush()
  }

  for (const token of htmlTokens(html)) {
    if ('tag' in token) tag(token.tag, token.closes, token.attributes)
    else text += token.text.replace(/\s+/gu, ' ')
  }
  endLink()
  flush()
  return blocks
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim()

/** Blocks as text: paragraphs separated by an empty line, items on a line each, starting with `- `. */
export function asText(blocks: readonly HtmlBlock[]): string {
  return blocks.reduce((text, block, at) => {
    const before = blocks[at - 1]
    const gap = at === 0 ? '' : before?.kind === 'item' && block.kind === 'item' ? '\n' : '\n\n'
    return (
      text + gap + (block.kind === 'item' ? `${'  '.repeat(Math.min(block.depth, 8) - 1)}- ${block.text}` : block.text)
    )
  }, '')
}

/** Blocks as a list: inner items are told with their outer item, and what only leads to a list is left out. */
export function asEntries(blocks: readonly HtmlBlock[]): readonly string[] {
  const entries: { text: string; inner: number }[] = []
  blocks.forEach((block, at) => {
    const last = entries.at(-1)
    if (block.kind === 'item' && block.depth > 1 && last) {
      last.text += last.inner > 0 ? `; ${block.text}` : `${/[:.]$/u.test(last.text) ? ' ' : ': '}${block.text}`
      last.inner += 1
    } else if (block.kind === 'item' || !(block.text.endsWith(':') && blocks[at + 1]?.kind === 'item'))
      entries.push({ text: block.text, inner: 0 })
  })
  return entries.map((entry) => entry.text)
}
