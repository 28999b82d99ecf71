import { defineConfig } from 'vitest/config'

/** Conformance reads material that lies beside the checkout; it runs when it is named: `npm run conformance`. */
const conformanceIsAsked = process.argv.some((word) => word.includes('conformance'))

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,test,tools,bench}/**/*.test.{ts,tsx}', 'test/ways/**/*.way.ts'],
    exclude: ['**/node_modules/**', 'build/**', ...(conformanceIsAsked ? [] : ['test/conformance/**'])],
    pool: 'forks',
    maxWorkers: 2,
    // Only what hangs is to fail by the clock; a machine may have much else to do.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a shared machine a second try tells a slow moment from a fault; what needed it is named at the end of the run.
    retry: process.env['CI'] === undefined ? 0 : 1,
    teardownTimeout: 20_000,
    globalSetup: 'test/setup/global.ts',
    setupFiles: ['test/setup/each-file.ts'],
    reporters: ['default', './test/setup/summary.ts'],
  },
})
