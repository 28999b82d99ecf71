/** A file number in its parts: short code of the authority, year, and the count within both. */
export interface FileNumber {
  readonly authority: string
  readonly year: number
  readonly sequence: number
}

const form = /^([A-ZÄÖÜ][A-ZÄÖÜ0-9]{0,7})-(\d{4})-(\d{6,9})$/

/** A file number as people read it out: `WI-2026-000123`. Throws on parts that make none. */
export const fileNumber = ({ authority, year, sequence }: FileNumber): string => {
  const text = `${authority}-${String(year).padStart(4, '0')}-${String(sequence).padStart(6, '0')}`
  if (sequence < 1 || !form.test(text))
    throw new RangeError(`file number: expected one like WI-2026-000123, got ${text}`)
  return text
}

/** The parts of a file number as somebody typed it, in any case and with blanks around; null where it is none. */
export const parseFileNumber = (text: string): FileNumber | null => {
  const [, authority, year, sequence] = form.exec(text.trim().toUpperCase()) ?? []
  if (authority === undefined || Number(sequence) < 1) return null
  return { authority, year: Number(year), sequence: Number(sequence) }
}
