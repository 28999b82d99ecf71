import type { Reached } from '../crawl.ts'

/** What is wrong, and where it was seen first. */
export interface Fault {
  readonly what: string
  readonly where: string
}

const grouped = <One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** One line for each kind of page and each role: how many, how long, how large. */
export const tableOf = (reached: readonly Reached[]): string => {
  const groups = grouped(reached, ({ pattern, walker }) => `${pattern}\t${walker.role}`)
  const lines = [...groups].map(([key, group]) => {
    const [pattern = '', role = ''] = key.split('\t')
    const ms = median(group.map((one) => one.ms)).toFixed(1)
    return [pattern, role, String(group.length), ms, String(median(group.map((one) => one.sizeBytes)))]
  })
  const rows = [
    ['pattern', 'role', 'pages', 'ms', 'bytes'],
    ...lines.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const cell = (text: string, at: number): string =>
    at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)
  return rows.map((row) => row.map(cell).join('  ')).join('\n')
}

const SHOWN_PLACES = 3

/** The same fault on many pages is one line: what, how often, and the first places. */
export const listOf = (faults: readonly Fault[]): readonly string[] =>
  [...grouped(faults, ({ what }) => what)].map(([what, places]) => {
    const some = places.slice(0, SHOWN_PLACES).map(({ where }) => where)
    return `${what}\n    ${places.length} times, as on ${some.join(', ')}`
  })

/** Where an answer was got: who asked for what, in which language. */
export const placeOf = ({ walker, path }: Pick<Reached, 'walker' | 'path'>): string =>
  `${path} (${walker.role}, ${walker.language})`
