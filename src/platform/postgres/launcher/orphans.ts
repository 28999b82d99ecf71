import { execFile } from 'node:child_process'
import { readdir, readFile, readlink, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Place } from './folder.ts'
import { readPidFile } from './pid-file.ts'
import { markOf, numberTaken, runs, signal, until } from './processes.ts'
import type { LauncherRefusal } from './refusals.ts'
import { removeSocketFolder } from './sockets.ts'

const IN_ORDER_MS = 20_000
const AT_ONCE_MS = 6_000
const run = promisify(execFile)

/** Every process of a PostgreSQL stands in its data folder; /proc shows it. */
const standingIn = async (pgFolder: string): Promise<readonly number[]> => {
  const numbers = (await readdir('/proc')).map(Number).filter((pid) => Number.isInteger(pid) && pid > 0)
  const found = await Promise.all(
    numbers.map(async (pid) => {
      if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')) !== pgFolder) return []
      const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
      return name.trim() === 'postgres' && (await runs(await markOf(pid))) ? [pid] : []
    }),
  )
  return found.flat()
}

/** Without /proc the postmaster alone is found, by its command line. */
const postmasterOf = async (pgFolder: string, pid: number): Promise<readonly number[]> => {
  if (!numberTaken(pid)) return []
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(pgFolder) ? [pid] : []
}

const orphansOf = (pgFolder: string, pid: number): Promise<readonly number[]> =>
  process.platform === 'linux' ? standingIn(pgFolder) : postmasterOf(pgFolder, pid)

/**
 * Ends a PostgreSQL that outlived its program: in order first, then at once. The lock is ours, so nobody alive has it.
 * Leftovers of one that was killed are removed as far as they would stop the next start.
 */
export const stopOrphans = async (
  place: Place,
  tell: (sentence: string) => void,
): Promise<Result<void, LauncherRefusal>> => {
  const left = await readPidFile(place.pg)
  if (!left) return ok(undefined)
  const gone = async () => (await orphansOf(place.pg, left.pid)).length === 0
  const orphans = await orphansOf(place.pg, left.pid)
  const first = orphans.includes(left.pid) ? left.pid : orphans[0]
  if (first !== undefined) {
    tell('A PostgreSQL of an earlier run is still there and is ended first.')
    signal(first, 'SIGINT')
    if (!(await until(gone, IN_ORDER_MS))) {
      for (const pid of await orphansOf(place.pg, left.pid)) signal(pid, 'SIGQUIT')
      if (!(await until(gone, AT_ONCE_MS)))
        return refuse({ code: 'postgres/still-running', folder: place.folder, pid: first })
    }
  }
  await removeSocketFolder(left.socketFolder)
  // PostgreSQL takes any process of its user with that number for its predecessor; we know that it isn't.
  if (numberTaken(left.pid)) await unlink(join(place.pg, 'postmaster.pid')).catch(() => {})
  return ok(undefined)
}
