import { randomUUID } from 'node:crypto'
import { readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { markOf, type ProcessMark, pause, runs } from './processes.ts'
import type { LauncherRefusal } from './refusals.ts'

/** A data folder that this program has for itself. */
export interface Lock {
  readonly release: () => Promise<void>
}

type Holder = ProcessMark & { readonly token: string }

const NOBODY: Holder = { pid: 0, since: null, token: 'unreadable' }
const TRIES = 50

const parse = (text: string): Holder => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || !value || !('pid' in value && 'since' in value && 'token' in value)) return NOBODY
    const { pid, since, token } = value
    return typeof pid === 'number' && pid > 0 && typeof token === 'string'
      ? { pid, since: typeof since === 'string' ? since : null, token: token.replace(/[^\w-]/g, '') }
      : NOBODY
  } catch {
    return NOBODY
  }
}

const holderIn = (file: string): Promise<Holder | undefined> => readFile(file, 'utf8').then(parse, () => undefined)
const remove = (file: string): Promise<void> => unlink(file).catch(() => {})

const create = async (file: string, holder: Holder): Promise<boolean> => {
  try {
    await writeFile(file, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the lock of a dead holder. Of several that found it dead only the one that makes the claim file may remove it,
 * and only after a second look: a slow one can't remove the lock of the one that was faster.
 */
const removeStale = async (file: string, dead: Holder, mine: Holder): Promise<void> => {
  const claim = `${file}.over-${dead.token}`
  if (await create(claim, mine)) {
    if ((await holderIn(file))?.token === dead.token) await remove(file)
    return remove(claim)
  }
  const claimant = await holderIn(claim)
  if (claimant && !(await runs(claimant))) await remove(claim)
  await pause(20)
}

/** Takes the folder for this program, or names the living process that has it. A lock without its process is taken over. */
export const takeLock = async (folder: string): Promise<Result<Lock, LauncherRefusal>> => {
  const file = join(folder, 'lock')
  const mine: Holder = { ...(await markOf(process.pid)), token: randomUUID() }
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await create(file, mine)) {
      const release = async () => ((await holderIn(file))?.token === mine.token ? remove(file) : undefined)
      return ok({ release })
    }
    const holder = await holderIn(file)
    if (!holder) continue
    // A file that can't be read as a lock is one that is just being written, or broken: some time decides.
    if (holder.pid === 0 && tries < TRIES / 2) await pause(10)
    else if (holder.pid !== 0 && (await runs(holder)))
      return refuse({ code: 'postgres/in-use', folder, pid: holder.pid })
    else await removeStale(file, holder, mine)
  }
  return refuse({ code: 'postgres/folder-unusable', folder, reason: `the lock file ${file} can't be taken over` })
}
