/** `npm run check`: types, lint, format, dead code and the rules of the house. Runs all of them, then fails if one did. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const CHECKS: readonly (readonly string[])[] = [
  ['tsc', '-p', '.'],
  ['oxlint', '--type-aware', '--deny-warnings', '.'],
  ['biome', 'format', '.'],
  ['knip'],
  ['vitest', 'run', 'test/tidy'],
]

/** The type-aware linter is a program of its own; without it the linter would only say that something is missing. */
const LINTER = `@oxlint-tsgolint/${process.platform}-${process.arch}`

try {
  createRequire(import.meta.url).resolve(`${LINTER}/package.json`)
} catch {
  console.error(`The package ${LINTER} is missing: run \`npm ci\` without leaving out optional packages.`)
  process.exit(2)
}

const failed = CHECKS.filter(([program = '', ...args]) => {
  const started = performance.now()
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  const verdict = status === 0 ? 'fine' : 'NOT FINE'
  console.error(`${verdict}  ${program}  ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return status !== 0
})
process.exit(failed.length === 0 ? 0 : 1)
