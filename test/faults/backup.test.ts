import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installedPostgres, startScratchPostgres } from '../../tools/scratch-postgres.ts'
import { afterFile } from '../setup/after-file.ts'
import { backupUnderLoad } from './backup-round.ts'

const long = process.env.FAULTS === 'long'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dreiklang-faults-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A PostgreSQL of this machine of another version, where there is one. */
const another = async () => {
  const [oldest] = (await installedPostgres()).toReversed()
  if (!oldest) return []
  const scratch = await startScratchPostgres(oldest)
  afterFile(scratch.stop)
  return [scratch]
}

it('a backup under load loses nothing that was received before it began, and opens in another database', async () => {
  const others = await another()
  const targets = long || others.length === 0 ? [null, ...others] : others
  const outcome = await backupUnderLoad({ folder, senders: 4, before: long ? 2_000 : 12, targets })
  if (long) process.stdout.write(`${JSON.stringify(outcome)}\n`)
  expect(outcome.received).toBeGreaterThanOrEqual(outcome.receivedBefore)
  expect(outcome.restored).toHaveLength(targets.length)
  for (const { lost, rows, filesOpened } of outcome.restored) {
    expect(lost).toBe(0)
    expect(filesOpened).toBeGreaterThanOrEqual(outcome.receivedBefore)
    expect(rows).toBe(outcome.rows)
  }
}, 600_000)
