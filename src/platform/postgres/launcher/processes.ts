import { readFile } from 'node:fs/promises'

/** One process, also told apart from a later one with the same number. `since` is null where /proc doesn't say it. */
export interface ProcessMark {
  readonly pid: number
  readonly since: string | null
}

/** State and start of a process from /proc/<pid>/stat; the name before it may hold blanks and brackets. */
const procStat = async (pid: number): Promise<{ state: string; start: string } | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields[0], fields[19]]
  return state && start ? { state, start } : undefined
}

/** The mark of a process: its number, and its start in ticks since this boot. */
export const markOf = async (pid: number): Promise<ProcessMark> => {
  const found = await procStat(pid)
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return { pid, since: found ? `${boot.trim()}:${found.start}` : null }
}

/** Whether a process with this number is there, of whichever user. */
export const numberTaken = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether exactly this process still runs. A zombie has ended; a later process with the same number is another one. */
export const runs = async (mark: ProcessMark): Promise<boolean> => {
  if (!numberTaken(mark.pid)) return false
  const found = await procStat(mark.pid)
  if (!found || mark.since === null) return true
  return found.state !== 'Z' && found.state !== 'X' && (await markOf(mark.pid)).since === mark.since
}

/** Sends a signal; a process that has just gone is fine, false when it isn't ours to signal. */
export const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    process.kill(pid, name)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Asks again and again until it is so; false when the time is over. */
export const until = async (isSo: () => Promise<boolean>, limitMs: number): Promise<boolean> => {
  const end = Date.now() + limitMs
  for (;;) {
    if (await isSo()) return true
    if (Date.now() > end) return false
    await pause(10)
  }
}
