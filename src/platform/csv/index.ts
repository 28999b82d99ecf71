/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What makes a spreadsheet run a cell instead of showing it (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/

const NEEDS_QUOTES = /[",\r\n]/

const cell = (text: string): string => {
  const shown = RUNS.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/**
 * A table as CSV after RFC 4180, line by line, titles first, for spreadsheets: UTF-8 with a byte order mark. A cell that
 * begins with `=`, `+`, `-`, `@`, tab or carriage return is neutralised by an apostrophe.
 */
export const csvLines = async function* (
  titles: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(titles)
  for await (const row of rows) yield line(row)
}

/** The same as one text, for tables that are surely small. */
export const csvText = async (...table: Parameters<typeof csvLines>): Promise<string> => {
  let text = ''
  for await (const one of csvLines(...table)) text += one
  return text
}
