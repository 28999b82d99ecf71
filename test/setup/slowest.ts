import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 20

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** What a file costs: loading it and running it. */
const costMs = (file: TestModule): number => {
  const { collectDuration, setupDuration, prepareDuration, duration } = file.diagnostic()
  return collectDuration + setupDuration + prepareDuration + duration
}

/** Prints the slowest test files at the end of a run, so that slow ones are seen when they come. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    if (files.length < 2) return
    const slowest = files
      .map((file) => ({ name: file.relativeModuleId, cost: costMs(file) }))
      .sort((a, b) => b.cost - a.cost)
      .slice(0, SHOWN)
    process.stdout.write(
      `\n Slowest files\n${slowest.map(({ name, cost }) => ` ${seconds(cost).padStart(9)}  ${name}\n`).join('')}`,
    )
  }
}
