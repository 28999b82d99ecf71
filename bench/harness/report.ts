import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import type { Comparison, Figures } from './figures.ts'

/** What a figure was measured on. */
export interface Machine {
  readonly cores: number
  readonly cpu: string
  readonly node: string
  /** Load of the last minute and of the last fifteen, with what this run did itself. */
  readonly load: readonly number[]
  readonly postgres?: string
}

/** The machine of this run. */
export const machine = (postgres?: string): Machine => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: process.version,
  load: [loadavg()[0] ?? 0, loadavg()[2] ?? 0].map((one) => Number(one.toFixed(1))),
  ...(postgres === undefined ? {} : { postgres }),
})

/** The answer to a question that compares two sides. */
export interface ComparedAnswer {
  readonly bench: string
  /** What is done once, such as `request`; the figures say how often a second. */
  readonly unit: string
  readonly comparison: Comparison
  /** The ratio must be at least this. */
  readonly bar: number
  readonly machine: Machine
  readonly also?: Readonly<Record<string, unknown>>
}

/** The answer to a question that asks how long something takes, in milliseconds. */
export interface TimedAnswer {
  readonly bench: string
  readonly times: Readonly<Record<string, { readonly figures: Figures; readonly limitMs: number }>>
  readonly machine: Machine
  readonly also?: Readonly<Record<string, unknown>>
}

const whole = (figure: number): string => Math.round(figure).toLocaleString('en').padStart(9)
const line = (name: string, { median, least, most }: Figures): string =>
  `  ${name.padEnd(22)}${whole(median)}   (${whole(least).trim()} to ${whole(most).trim()})`
const verdict = (met: boolean): string => (met ? 'met' : 'MISSED')

const put = (answer: object, table: readonly string[], met: boolean): void => {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
  process.stderr.write(`${table.join('\n')}\n`)
  if (!met) process.exitCode = 1
}

const machineLine = ({ cores, cpu, node, postgres, load }: Machine): string =>
  `  on ${cores} cores (${cpu}), Node ${node}${postgres === undefined ? '' : `, PostgreSQL ${postgres}`}, load ${load.join(' and ')}`

const extras = (also: Readonly<Record<string, unknown>> = {}): readonly string[] =>
  Object.entries(also).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`)

/** Says how two sides compare: JSON on stdout, a small table on stderr; a missed bar makes the exit code 1. */
export const tellComparison = ({ bench, unit, comparison, bar, ...rest }: ComparedAnswer): void => {
  const { ours, bare, ratio, ratios } = comparison
  const met = ratio >= bar
  put(
    { bench, unit: `${unit} per second`, ours, bare, ratio, ratios, bar, met, ...rest },
    [
      `${bench}: ${unit} per second, median of ${ours.rounds.length} rounds in turns (least to most)`,
      line('Dreiklang', ours),
      line('bare', bare),
      `  ratio ${ratio.toFixed(2)} (${ratios.least.toFixed(2)} to ${ratios.most.toFixed(2)}), bar ${bar}: ${verdict(met)}`,
      ...extras(rest.also),
      machineLine(rest.machine),
    ],
    met,
  )
}

/** Says how long something takes: JSON on stdout, a small table on stderr; a missed limit makes the exit code 1. */
export const tellTimes = ({ bench, times, ...rest }: TimedAnswer): void => {
  const judged = Object.entries(times).map(([name, { figures, limitMs }]) => ({
    name,
    figures,
    limitMs,
    met: figures.median < limitMs,
  }))
  const lines = judged.map(
    ({ name, figures, limitMs, met }) => `${line(name, figures)}   limit ${whole(limitMs).trim()}: ${verdict(met)}`,
  )
  const met = judged.every((one) => one.met)
  put(
    { bench, unit: 'ms', times: judged, met, ...rest },
    [`${bench}: milliseconds, median (least to most)`, ...lines, ...extras(rest.also), machineLine(rest.machine)],
    met,
  )
}
