/** A date as typed into three inputs, right or wrong. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

const clean = (text: string): string => text.trim().replaceAll('-', '')
const padded = (text: string, length: number): string => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

/**
 * Three inputs as one text: `2026-11-23` where they are numbers, else what was typed in the same order,
 * so that it can be shown again; empty where nothing was typed.
 */
export const joinDate = ({ day, month, year }: DateParts): string => {
  const parts = [padded(clean(year), 4), padded(clean(month), 2), padded(clean(day), 2)]
  return parts.every((part) => part === '') ? '' : parts.join('-')
}

/** The opposite of joinDate, for showing an answer in the three inputs. */
export const splitDate = (text: string): DateParts => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { day, month, year }
}
