const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

const words = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const lower = (text: string): string => text.normalize('NFC').toLowerCase()

/** A text as its bare words: lower case, `ä` as `ae` and `ß` as `ss`, other accents gone, one blank for all between words. */
export const fold = (text: string): string =>
  words(lower(text).replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter))

/** Every way in which people type a name: with `ae` for `ä`, and with `a` for it. */
export const foldings = (name: string): readonly string[] => [
  ...new Set([fold(name), words(lower(name).replaceAll('ß', 'ss'))]),
]

/** Whether each word of the query begins a word of the name, in the order of the name. */
const wordsInOrder = (name: string, query: string): boolean => {
  const wanted = query.split(' ')
  let next = 0
  for (const word of name.split(' ')) if (word.startsWith(wanted[next] ?? ' ')) next += 1
  return next === wanted.length
}

/** How well a folded name answers a folded query: 0 the same, then its beginning, inner words, any part; null not at all. */
export const closeness = (name: string, query: string): number | null => {
  const [head = query] = query.split(' ', 1)
  if (!name.includes(head)) return null
  if (name === query) return 0
  if (name.startsWith(`${query} `)) return 1
  if (name.startsWith(query)) return 2
  if (wordsInOrder(name, query)) return 3
  return name.includes(query) ? 4 : null
}
