/** A cell of a Markdown table: one line, with nothing in it that would end the cell. */
const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** A page in Markdown: title, what it is made from, and its parts with an empty line between them. */
export const page = (title: string, from: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, `Made by \`npm run docs\` from ${from}. Don't edit it here.`, ...parts].join('\n\n')}\n`

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' }

/** An ISO 8601 period in words: `P1Y6M` is `1 year 6 months`. */
export const period = (iso: string): string => {
  const parts = [...iso.matchAll(/(\d+)([YMWDH])/g)].map(
    ([, count = '', unit = '']) => `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`,
  )
  return parts.length === 0 ? iso : parts.join(' ')
}
