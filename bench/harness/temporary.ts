import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processesNaming } from '../../tools/processes.ts'

/** Does something in a new folder, which is removed afterwards. Throws where a process that names it is left. */
export const inNewFolder = async <Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-bench-'))
  // As root the database runs under an account of its own, which must be able to pass.
  await chmod(folder, 0o711)
  try {
    const outcome = await work(folder)
    await nobodyLeft(folder)
    return outcome
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const nobodyLeft = async (folder: string): Promise<void> => {
  // A watcher may need a moment to see that its server is gone.
  for (let tries = 0; tries < 40 && (await processesNaming(folder)).length > 0; tries++) await pause(50)
  const left = await processesNaming(folder)
  if (left.length > 0) throw new Error(`left behind: ${left.join('; ')}`)
}
