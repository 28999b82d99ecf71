import { readFileSync } from 'node:fs'
import { type Covers, coverageOf } from './coverage.ts'
import { fontFiles } from './places.ts'

/** The two fonts of every file, and the characters that both can show. */
export interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
  readonly covers: Covers
}

/** Reads the fonts from their package; those of the system are never used, so every machine makes the same file. */
export const readFonts = (): Fonts => {
  const files = fontFiles()
  const regular = readFileSync(files.regular)
  const bold = readFileSync(files.bold)
  const [inRegular, inBold] = [coverageOf(regular), coverageOf(bold)]
  return { regular, bold, covers: (codePoint) => inRegular(codePoint) && inBold(codePoint) }
}
