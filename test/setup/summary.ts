import type { Reporter, TestCase, TestModule } from 'vitest/node'

const SHOWN = 20

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** What a file costs: loading it and running it. */
const costMs = (file: TestModule): number => {
  const { collectDuration, setupDuration, prepareDuration, duration } = file.diagnostic()
  return collectDuration + setupDuration + prepareDuration + duration
}

const slowestOf = (files: readonly TestModule[]): string => {
  const slowest = files
    .map((file) => ({ name: file.relativeModuleId, cost: costMs(file) }))
    .sort((a, b) => b.cost - a.cost)
    .slice(0, SHOWN)
  return `\n Slowest files\n${slowest.map(({ name, cost }) => ` ${seconds(cost).padStart(9)}  ${name}\n`).join('')}`
}

const wasRepeated = (test: TestCase): boolean => test.ok() && (test.diagnostic()?.retryCount ?? 0) > 0

/** A test in this list has passed and is to be mended all the same: it, or what it tests, is not sure of itself. */
const repeatedOf = (files: readonly TestModule[]): string => {
  const names = files.flatMap((file) =>
    [...file.children.allTests()]
      .filter(wasRepeated)
      .map(({ fullName }) => ` UNSURE  ${file.relativeModuleId} > ${fullName}\n`),
  )
  return names.length === 0 ? '' : `\n Passed only when run again\n${names.join('')}`
}

/** Prints at the end of a run which files were slowest and which tests had to be run again. */
export default class Summary implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    process.stdout.write(repeatedOf(files))
    if (files.length > 1) process.stdout.write(slowestOf(files))
  }
}
