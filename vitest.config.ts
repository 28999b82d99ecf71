import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/setup/order.ts'

/** Conformance reads material that lies beside the checkout; it runs when it is named: `npm run conformance`. */
const conformanceIsAsked = process.argv.some((word) => word.includes('conformance'))

/** What holds for every file. */
const shared = {
  pool: 'forks',
  // Only what hangs is to fail by the clock; a machine may have much else to do.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // On a shared machine a second try tells a slow moment from a fault; what needed it is named at the end of the run.
  retry: process.env['CI'] === undefined ? 0 : 1,
  teardownTimeout: 20_000,
  setupFiles: 'test/setup/each-file.ts',
} as const

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  oxc,
  test: {
    maxWorkers: 2,
    globalSetup: 'test/setup/global.ts',
    reporters: ['default', './test/setup/summary.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        oxc,
        test: {
          ...shared,
          name: 'house',
          include: ['{test,tools,bench}/**/*.test.{ts,tsx}', 'test/ways/**/*.way.ts'],
          exclude: ['**/node_modules/**', ...(conformanceIsAsked ? [] : ['test/conformance/**'])],
        },
      },
      // A room keeps nothing in its modules, so its tests share a process: loading it anew for each file took twice as long.
      { oxc, test: { ...shared, name: 'rooms', include: ['src/**/*.test.{ts,tsx}'], isolate: false } },
    ],
  },
})
