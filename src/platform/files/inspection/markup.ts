import { Flawed } from './words.ts'

/** Enough to hold a mark that two pieces share. */
const OVERLAP = 2_000

/** What no office program writes into its own files: types that pull in entities, and programs by their content type. */
const FORBIDDEN: readonly (readonly [RegExp, 'external' | 'macro'])[] = [
  [/<!\s*(?:DOCTYPE|ENTITY)/i, 'external'],
  [/macroEnabled|vbaProject/i, 'macro'],
]

/** References that are loaded by opening the file; a link that somebody has to click is none. */
const isLoaded = (relation: string): boolean =>
  /TargetMode\s*=\s*["']External["']/i.test(relation) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)

/** Whether a member of an archive is read as markup by office programs. */
export const isMarkup = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name)

/** Watches markup go by, piece by piece; throws at the first thing that must not be there. */
export const lookAtMarkup = (name: string): { readonly see: (piece: Uint8Array) => void } => {
  const relations = /\.rels$/i.test(name)
  let rest = ''
  return {
    see: (piece) => {
      // Without zero bytes, UTF-16 reads like the signs we look for.
      const text = rest + Buffer.from(piece).toString('latin1').replaceAll('\0', '')
      const found = FORBIDDEN.find(([form]) => form.test(text))
      if (found) throw new Flawed(found[1])
      if (relations && (text.match(/<Relationship\b[^>]*>/gi) ?? []).some((one) => isLoaded(one)))
        throw new Flawed('external')
      rest = text.slice(-OVERLAP)
    },
  }
}
