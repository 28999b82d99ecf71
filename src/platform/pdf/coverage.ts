/** Whether a font has a picture for a character, asked by code point. */
export type Covers = (codePoint: number) => boolean

const tableOf = (font: DataView, tag: string): number => {
  for (let i = 0; i < font.getUint16(4); i += 1) {
    const entry = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at)))
    if (name === tag) return font.getUint32(entry + 8)
  }
  throw new Error(`pdf: the font has no table ${tag}`)
}

/** Ranges of a subtable of format 4 (the first 65,536 characters). */
const rangesOfFormat4 = (font: DataView, at: number): [number, number][] => {
  const count = font.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * count + 2
  return Array.from({ length: count }, (_, i) => [font.getUint16(starts + 2 * i), font.getUint16(ends + 2 * i)])
}

/** Ranges of a subtable of format 12 (all characters). */
const rangesOfFormat12 = (font: DataView, at: number): [number, number][] =>
  Array.from({ length: font.getUint32(at + 12) }, (_, i) => [
    font.getUint32(at + 16 + 12 * i),
    font.getUint32(at + 20 + 12 * i),
  ])

/** Reads which characters a TrueType or OpenType font can show (OpenType, table cmap, formats 4 and 12). */
export const coverageOf = (file: Uint8Array): Covers => {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const cmap = tableOf(font, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < font.getUint16(cmap + 2); i += 1) {
    const at = cmap + font.getUint32(cmap + 4 + 8 * i + 4)
    const format = font.getUint16(at)
    const ranges = format === 12 ? rangesOfFormat12(font, at) : format === 4 ? rangesOfFormat4(font, at) : []
    for (const [first, last] of ranges) for (let c = first; c <= last && c !== 0xffff; c += 1) covered.add(c)
  }
  return (codePoint) => covered.has(codePoint)
}

const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const privateUse = /\p{Co}/u
/** Format characters can turn the reading direction and so the sense of a line; a letter has no need for them. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u
const space = /\p{Zs}/u
const neededInvisible = new Set(['\n', '\u00ad', '\u200b'])
const longRun = /\S{51,}/g
const chunk = /.{20}(?=.)/gsu
const oneWord = /^\p{L}{51,90}$/u
const breakable = (run: string): string => (oneWord.test(run) ? run : run.replace(chunk, '$&\u200b'))

/**
 * Text as the font can print it, for any input: composed (NFC), tabs as spaces, without control and format
 * characters; what has no picture becomes U+FFFD, so that nobody overlooks that something is missing. Runs of
 * more than 50 characters may break anywhere, unless they look like one long word, which is hyphenated.
 */
export const printable = (text: string, covers: Covers): string => {
  let out = ''
  for (const character of text.toWellFormed().normalize('NFC').replace(lineBreaks, '\n').replaceAll('\t', ' ')) {
    if (neededInvisible.has(character)) out += character
    else if (invisible.test(character)) continue
    else if (covers(character.codePointAt(0) ?? 0) && !privateUse.test(character)) out += character
    else out += space.test(character) ? ' ' : '\ufffd'
  }
  return out.replace(longRun, breakable)
}
