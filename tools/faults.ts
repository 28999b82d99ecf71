/** `npm run faults`: the long form of all fault rounds, and one table of what they did: fault, times survived, lost, doubled. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'

const outcome = z.object({
  fault: z.string(),
  survived: z.number(),
  lost: z.number(),
  doubled: z.number(),
  through: z.string(),
})

const folder = mkdtempSync(join(tmpdir(), 'dreiklang-faults-'))
const report = join(folder, 'outcomes')
const run = spawnSync('vitest', ['run', 'test/faults', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, FAULTS: 'long', FAULTS_REPORT: report },
})
const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : []
rmSync(folder, { recursive: true })

const HEAD = ['fault', 'survived', 'lost', 'doubled', 'what went through']
const rows = lines.map((line) => {
  const { fault, survived, lost, doubled, through } = outcome.parse(JSON.parse(line))
  return [fault, String(survived), String(lost), String(doubled), through]
})
const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)))
for (const row of [HEAD, ...rows])
  process.stdout.write(
    `${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  )
process.exit(run.status ?? 1)
