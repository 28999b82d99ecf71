import { spawnSync } from 'node:child_process'

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined

/** Whether the programs are here that read a PDF file independently of us. */
export const canRead: boolean = has('pdftotext') && has('pdfinfo')

/** The text of a PDF file, line by line over the columns or cell by cell, with all white space as single blanks. */
export const textOf = (pdf: Uint8Array, by: 'line' | 'cell' = 'line'): string =>
  spawnSync('pdftotext', [...(by === 'line' ? ['-layout'] : []), '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  }).stdout.replaceAll(/\s+/g, ' ')

/** Page count of a PDF file. */
export const pagesOf = (pdf: Uint8Array): number =>
  Number(/Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout)?.[1])

/** The file as text, one character a byte: marks and metadata of PDF/A stand in it uncompressed. */
export const rawOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
