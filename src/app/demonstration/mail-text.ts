/** A piece of a line: plain, or a link to a page of ours. */
export type MailPiece = { readonly text: string; readonly href?: string }

const ADDRESS = /https?:\/\/[^\s<>"]+/g
/** What belongs to the sentence around an address. */
const AFTER = /[.,;:!?)\]]+$/

const pathOf = (address: string, origin: string): string | null => {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  // A path that begins with two slashes would name another host.
  if (url.origin !== origin || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}

/** A line in pieces: addresses of the portal become links to their paths, all others stay text. */
export const piecesOf = (line: string, publicUrl: string): readonly MailPiece[] => {
  const { origin } = new URL(publicUrl)
  const pieces: MailPiece[] = []
  let from = 0
  for (const found of line.matchAll(ADDRESS)) {
    const address = found[0].replace(AFTER, '')
    const href = pathOf(address, origin)
    if (href === null) continue
    if (found.index > from) pieces.push({ text: line.slice(from, found.index) })
    pieces.push({ text: address, href })
    from = found.index + address.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

/** A text in paragraphs of lines; paragraphs are separated by empty lines. */
export const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
    .filter((lines) => lines.some((line) => line !== ''))
